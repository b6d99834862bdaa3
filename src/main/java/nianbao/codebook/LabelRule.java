package nianbao.codebook;

import java.util.List;

/**
 * One wording by which prose names an indicator; a row of labels.csv.
 *
 * @param indicator code
 * @param pieces the wording, cut at {@code …} where other words may stand between
 * @param match where the wording must stand
 * @param forms the rule holds on reports of these forms only; empty for all
 * @param sections the rule holds in sections of these types only; empty for all
 * @param units the rule holds for these measure words only; empty for all that the indicator accepts
 * @param parents the rule holds for parts of these indicators, and for numbers told after them, only; empty for all.
 *     {@code of:} before a code leaves parts only (答复9件（含结转2件）), {@code after:} what is told after it as its equal
 *     (办结9件，结转2件)
 * @param unless words that must not stand in the clause
 * @param priority the higher wins; then the longer wording
 * @param confidence the rule's precision on the gold set, 0 to 1
 */
public record LabelRule(
        String id,
        String indicator,
        List<String> pieces,
        Match match,
        List<String> forms,
        List<String> sections,
        List<String> units,
        List<String> parents,
        List<String> unless,
        int priority,
        double confidence,
        String example,
        String counterexample) {
    public LabelRule {
        pieces = List.copyOf(pieces);
        forms = List.copyOf(forms);
        sections = List.copyOf(sections);
        units = List.copyOf(units);
        parents = List.copyOf(parents);
        unless = List.copyOf(unless);
    }

    /** The shape of labels.csv. */
    static final RuleFile FILE = new RuleFile(
            "labels.csv",
            List.of("indicator", "label", "match", "form", "section"),
            List.of(
                    "indicator",
                    "label",
                    "match",
                    "form",
                    "section",
                    "unit",
                    "parent",
                    "unless",
                    "priority",
                    "confidence",
                    "example",
                    "counterexample"));

    private static final String ONLY_PARTS = "of:";
    private static final String ONLY_AFTER = "after:";

    /** Where a wording must stand. */
    public enum Match {
        /** The label, without lead and trail words, is the wording. */
        EXACT,
        /** The label begins with it. */
        PREFIX,
        /** The label ends with it. */
        SUFFIX,
        /** Anywhere in the clause's words before and behind the number. */
        CONTAINS
    }

    /** How many characters the wording names; the longer of two rules is the more exact. */
    public int length() {
        int length = 0;
        for (String piece : pieces) {
            length += piece.length();
        }
        return length;
    }

    /**
     * True if the rule holds for a number with these indicators before it.
     *
     * @param whole indicator of the number that it is a part of; empty if it is none
     * @param before indicator of the number told before it; empty if there is none
     */
    public boolean holdsBeside(String whole, String before) {
        return parents.isEmpty()
                || parents.contains(whole)
                || parents.contains(before)
                || parents.contains(ONLY_PARTS + whole)
                || (whole.isEmpty() && parents.contains(ONLY_AFTER + before));
    }

    /** The indicators of whose parts, or neighbours, the rule speaks. */
    public List<String> wholes() {
        return parents.stream()
                .map(parent -> parent.substring(parent.indexOf(':') + 1))
                .toList();
    }

    /** Of the id alone, which names the rule but for its forms and sections; the lists would be hashed at each look. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The rule of a row. */
    public static LabelRule of(RuleRow row) {
        String label = row.required("label");
        Match match = row.choice("match", Match.class);
        return new LabelRule(
                row.text("indicator") + ":" + label,
                row.required("indicator"),
                row.pieces("label"),
                match,
                row.choices("form", Form.class),
                row.choices("section", SectionType.class),
                row.list("unit"),
                row.list("parent"),
                row.list("unless"),
                row.integer("priority"),
                row.share("confidence"),
                row.required("example"),
                row.required("counterexample"));
    }
}
