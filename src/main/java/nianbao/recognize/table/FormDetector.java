package nianbao.recognize.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.codebook.FormRule;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.document.Table;
import nianbao.text.FoldedText;

/**
 * Tells which official statistics form a report carries, from the words of its tables and never from its year.
 * Immutable, and safe to share between threads.
 */
public final class FormDetector {
    /** The form of a report without a statistics table. */
    public static final String NARRATIVE = "narrative";

    /** Formats that may hold a table as lines of text: plain text, and PDF without drawn lines. */
    private static final Set<String> FLATTENING = Set.of("text/plain", "application/pdf");
    /** Characters of the longest label of a form (row 4 of table three). */
    private static final int LONGEST_ROW = 60;

    private final List<FormRule> rules;

    /**
     * A detector.
     *
     * @param rules tried in this order
     */
    public FormDetector(List<FormRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The form's code; {@link #NARRATIVE} if no form's words stand in the document's tables. */
    public String detect(Document document, FoldedText compact) {
        List<Span> parts = document.tables().isEmpty() ? flattened(document) : spans(document.tables());
        String joined = parts.stream()
                .map(span -> compact.text().substring(compact.folded(span.start()), compact.folded(span.end())))
                .collect(Collectors.joining())
                .replaceAll("[\\s|]+", "");
        return rules.stream()
                .filter(rule -> rule.matches(joined))
                .findFirst()
                .map(FormRule::form)
                .orElse(NARRATIVE);
    }

    private static List<Span> spans(List<Table> tables) {
        return tables.stream().map(Table::span).toList();
    }

    /** What is left of tables that are written as lines: short ones, one cell or one row each. */
    private static List<Span> flattened(Document document) {
        if (!FLATTENING.contains(document.source().mediaType())) {
            return List.of();
        }
        return document.paragraphs().stream()
                .map(Paragraph::span)
                .filter(span ->
                        span.length() <= LONGEST_ROW && span.of(document.text()).indexOf('。') < 0)
                .toList();
    }
}
