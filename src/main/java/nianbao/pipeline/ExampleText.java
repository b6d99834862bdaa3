package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nianbao.document.Block;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.recognize.mention.MentionContext;
import nianbao.record.Section;
import nianbao.source.SourceDocument;
import nianbao.source.SourceId;
import nianbao.text.ReportText;

/** Makes a report out of the example of a rule. */
final class ExampleText {
    /** Examples are sentences of a report on this year. */
    private static final int YEAR = 2022;

    private static final SourceDocument SOURCE =
            new SourceDocument(new SourceId("r0123456789abcdef"), "example", null, "text/plain", "UTF-8");

    private ExampleText() {}

    /** A document of these lines, each a paragraph. */
    static Document document(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Paragraph(new Span(start, start + line.length()), Paragraph.Role.BODY));
            }
            start += line.length() + 1;
        }
        return new Document(SOURCE, text, blocks, List.of(), List.of(), null, List.of());
    }

    /** The text as the whole of a section of this type, in a report of this form. */
    static MentionContext context(String text, String sectionType, String form) {
        Document document = document(text);
        Span all = new Span(0, text.length());
        Section section = new Section(1, 1, "一、", "一", "", sectionType, all, new Span(0, 0));
        return new MentionContext(
                document,
                ReportText.of(document).compact(),
                List.of(section),
                form,
                OptionalInt.of(YEAR),
                List.of(),
                false);
    }
}
