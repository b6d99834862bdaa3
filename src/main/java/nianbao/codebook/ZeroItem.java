package nianbao.codebook;

import java.util.List;

/**
 * A thing of which a report may say that there was none; a row of zero-items.csv.
 *
 * @param item folded; empty for what a section means when the sentence names nothing
 * @param indicator the code that becomes zero; {@code -} for words that only look like an item
 * @param forms the row holds on reports of these forms only; empty for all
 * @param sections the row holds in sections of these types only; empty for all
 */
public record ZeroItem(
        String item,
        String indicator,
        List<String> forms,
        List<String> sections,
        double confidence,
        String example,
        String counterexample) {
    /** The shape of zero-items.csv. */
    static final RuleFile FILE = new RuleFile(
            "zero-items.csv",
            List.of("item", "form", "section"),
            List.of("item", "indicator", "form", "section", "confidence", "example", "counterexample"));

    /** The indicator of words that are no item. */
    public static final String NONE = "-";

    /** The rule of a row. */
    public static ZeroItem of(RuleRow row) {
        return new ZeroItem(
                row.text("item"),
                row.required("indicator"),
                row.choices("form", Form.class),
                row.choices("section", SectionType.class),
                row.share("confidence"),
                row.required("example"),
                row.required("counterexample"));
    }

    /** True if the row holds on this form and in this section type. */
    public boolean holds(String form, String section) {
        return (forms.isEmpty() || forms.contains(form)) && (sections.isEmpty() || sections.contains(section));
    }
}
