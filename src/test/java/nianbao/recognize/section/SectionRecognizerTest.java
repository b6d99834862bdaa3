package nianbao.recognize.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.codebook.Codebook;
import nianbao.document.Block;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.source.SourceDocument;
import nianbao.source.SourceId;
import nianbao.text.FoldedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SectionRecognizerTest {
    private static final SectionRecognizer RECOGNIZER =
            new SectionRecognizer(Codebook.builtIn().headings()::typeOf);

    /** The level and canonical number of a line's mark, or nothing. */
    @ParameterizedTest
    @CsvFileSource(resources = "/recognize/section/marks.csv", numLinesToSkip = 1)
    void tellsNumbersOfHeadingsFromOtherNumbers(String line, @Nullable String mark) {
        Optional<String> found =
                HeadingGrammar.at(FoldedText.spaced(line).text(), 0).map(read -> read.level() + " " + read.canonical());
        assertEquals(Optional.ofNullable(mark), found);
    }

    /** Lines are parted by a bar; the answer is the paths and headings in order. */
    @ParameterizedTest
    @CsvFileSource(resources = "/recognize/section/reports.csv", numLinesToSkip = 1)
    void findsTheSectionsOfAReport(String what, String lines, @Nullable String expected) {
        String text = lines.replace('|', '\n');
        List<String> found = RECOGNIZER.recognize(document(text), FoldedText.spaced(text)).stream()
                .map(section -> section.path() + " " + section.heading())
                .map(String::strip)
                .toList();
        assertEquals(expected == null ? "" : expected, String.join(" | ", found), what);
    }

    private static Document document(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            blocks.add(new Paragraph(new Span(start, start + line.length()), Paragraph.Role.BODY));
            start += line.length() + 1;
        }
        SourceDocument source =
                new SourceDocument(new SourceId("r0123456789abcdef"), "a.txt", null, "text/plain", "UTF-8");
        return new Document(source, text, blocks, List.of(), List.of(), null, List.of());
    }
}
