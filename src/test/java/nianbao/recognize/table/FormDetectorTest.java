package nianbao.recognize.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import nianbao.codebook.FormRule;
import nianbao.document.Block;
import nianbao.document.Cell;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.document.Table;
import nianbao.source.SourceDocument;
import nianbao.source.SourceId;
import nianbao.text.FoldedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormDetectorTest {
    private static final List<FormRule> RULES =
            Codebook.builtIn().mentionRules().forms();
    private static final FormDetector DETECTOR = new FormDetector(RULES);

    static Stream<FormRule> rules() {
        return RULES.stream();
    }

    private static String detect(String text, boolean table, String mediaType) {
        Span all = new Span(0, text.length());
        Block block = table
                ? new Table(all, List.of(new Cell(0, 0, 1, 1, false, all)))
                : new Paragraph(all, Paragraph.Role.BODY);
        SourceDocument source = new SourceDocument(new SourceId("r0123456789abcdef"), "a", null, mediaType, "UTF-8");
        Document document = new Document(source, text, List.of(block), List.of(), List.of(), null, List.of());
        return DETECTOR.detect(document, FoldedText.compact(text));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void knowsAFormByItsTables(FormRule rule) {
        assertEquals(rule.form(), detect(rule.example(), true, "text/html"));
        assertNotEquals(rule.form(), detect(rule.counterexample(), true, "text/html"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSameWordsInAPagesProseAreNoForm(FormRule rule) {
        assertEquals(FormDetector.NARRATIVE, detect(rule.example(), false, "text/html"));
    }

    @Test
    void aReportWithoutTablesIsNarrative() {
        assertEquals(FormDetector.NARRATIVE, detect("2022年公开3条。", false, "text/plain"));
    }
}
