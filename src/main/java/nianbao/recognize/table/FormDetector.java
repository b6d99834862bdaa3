package nianbao.recognize.table;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.codebook.FormRule;
import nianbao.document.Document;
import nianbao.document.Table;
import nianbao.text.FoldedText;

/**
 * Tells which official statistics form a report carries, from the words of its tables and never from its year.
 * Immutable, and safe to share between threads.
 */
public final class FormDetector {
    /** The form of a report without a statistics table. */
    public static final String NARRATIVE = "narrative";

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
        List<Table> tables = document.tables();
        // A plain text file has no tables, only what is left of them: one cell a line.
        String words = tables.isEmpty()
                ? compact.text()
                : tables.stream()
                        .map(table -> compact.text()
                                .substring(
                                        compact.folded(table.span().start()),
                                        compact.folded(table.span().end())))
                        .collect(Collectors.joining());
        String joined = words.replaceAll("[\\s|]+", "");
        return rules.stream()
                .filter(rule -> rule.matches(joined))
                .findFirst()
                .map(FormRule::form)
                .orElse(NARRATIVE);
    }
}
