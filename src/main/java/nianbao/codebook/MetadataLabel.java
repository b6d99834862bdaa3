package nianbao.codebook;

import java.util.List;

/**
 * A label in front of a metadata value; a row of {@code metadata-labels.csv}.
 *
 * @param label folded, without blanks: {@code 索引号}
 * @param fields columns of reports.csv that take the value; empty if the label only bounds its neighbours' values
 * @param kind where the label stands
 * @param confidence 0 to 1: how often the value belongs to the field
 * @param example text in which the label counts
 * @param counterexample text in which it does not
 */
public record MetadataLabel(
        String label, List<String> fields, Kind kind, double confidence, String example, String counterexample) {
    public MetadataLabel {
        fields = List.copyOf(fields);
    }

    /** Where a label stands. */
    public enum Kind {
        /** The block above or beside the title. */
        CATALOGUE,
        /** The sentence that says whom to ask. */
        CONTACT
    }

    /** The label of a row. */
    public static MetadataLabel read(RuleRow row) {
        return new MetadataLabel(
                row.required("label"),
                row.list("field"),
                row.choice("kind", Kind.class),
                row.share("confidence"),
                row.required("example"),
                row.required("counterexample"));
    }
}
