package nianbao.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A wording on a statistics form: of a row, of a column, of a group over several of either, or of a band that means
 * nothing by itself (申请人情况); a row of table-labels.csv.
 *
 * @param code what the row or column stands for: an indicator (rows of {@code applications} and {@code statistics}), a
 *     part of an indicator's code ({@code rules}, {@code made}), an applicant type, or what a column holds
 *     ({@code unit}, {@code value}, {@code cumulative}, {@code skip})
 * @param forms the forms it stands on; empty for every form that has the table
 * @param parent code of the group it stands in; empty if in none
 * @param label canonical wording, blanks between words that must all occur where {@code match} is {@code words}
 * @param unless words that may not occur
 * @param unit the form's unit where the page prints none; empty if the form says none either (money)
 */
public record TableLabel(
        TableType table,
        Axis axis,
        List<Form> forms,
        String code,
        String parent,
        LabelKey label,
        Match match,
        List<String> words,
        List<String> unless,
        String unit,
        double confidence) {
    static final RuleFile FILE = new RuleFile(
            "table-labels.csv",
            List.of("table", "axis", "forms", "parent", "label", "match"),
            List.of(
                    "table",
                    "axis",
                    "forms",
                    "code",
                    "parent",
                    "label",
                    "match",
                    "unless",
                    "unit",
                    "confidence",
                    "example",
                    "counterexample"));

    public TableLabel {
        forms = List.copyOf(forms);
        words = List.copyOf(words);
        unless = List.copyOf(unless);
    }

    /** What a label names. */
    public enum Axis {
        ROW,
        COLUMN,
        GROUP,
        BAND
    }

    /** How a label is found in a cell. */
    public enum Match {
        /** The whole label, whatever its number, quotes and notes. */
        EXACT,
        /** The whole label, and only inside its group: 其他 stands in several. */
        IN_GROUP,
        /** All words, none of the excluding ones. */
        WORDS
    }

    /**
     * The label of a row.
     *
     * @param indicators the codes that a row of a list may name
     */
    static TableLabel of(RuleRow row, Set<String> indicators) {
        TableType table = row.choice("table", TableType.class);
        Axis axis = row.choice("axis", Axis.class);
        String code = row.required("code");
        boolean namesIndicator = table == TableType.APPLICATIONS || table == TableType.STATISTICS;
        if (axis == Axis.ROW && namesIndicator && !indicators.contains(code)) {
            throw row.error("unknown indicator '" + code + "'");
        }
        return of(row, table, axis, code);
    }

    /** The label of a row whose codes are known to be right. */
    public static TableLabel of(RuleRow row) {
        return of(row, row.choice("table", TableType.class), row.choice("axis", Axis.class), row.required("code"));
    }

    private static TableLabel of(RuleRow row, TableType table, Axis axis, String code) {
        Match match = row.choice("match", Match.class);
        String label = row.required("label");
        return new TableLabel(
                table,
                axis,
                row.list("forms").stream()
                        .map(form -> Indicators.form(row, form))
                        .toList(),
                code,
                row.text("parent"),
                LabelKey.of(label),
                match,
                match == Match.WORDS ? Arrays.asList(label.split(" ", -1)) : List.of(),
                row.list("unless"),
                row.text("unit"),
                row.share("confidence"));
    }

    /** True if the form has this label. */
    public boolean standsOn(Form form) {
        return forms.isEmpty() ? table.standsOn(form) : forms.contains(form);
    }

    /** True if the cell's wording is this label, whatever group it stands in. */
    public boolean matches(LabelKey cell) {
        if (match != Match.WORDS) {
            return label.full().equals(cell.full()) || label.full().equals(cell.bare());
        }
        String text = cell.bare();
        return words.stream().allMatch(text::contains) && unless.stream().noneMatch(text::contains);
    }
}
