package nianbao.codebook;

import java.util.List;
import java.util.Set;
import nianbao.codebook.SumRule.Relation;

/**
 * An identity over two neighbouring years of one agency; a row of year-sums.csv. Terms are columns of panel.csv, with
 * {@code previous:} in front those of the earlier year; {@code *} stands for any applicant or indicator, the same in the
 * whole rule.
 *
 * @param before forms of the earlier report it holds for
 * @param after forms of the later report it holds for
 */
public record YearRule(
        String id,
        List<Form> before,
        List<Form> after,
        List<String> left,
        Relation relation,
        List<String> right,
        String severity,
        String zh,
        String en) {
    /** In front of a term of the earlier year. */
    public static final String PREVIOUS = "previous:";

    static final RuleFile FILE = new RuleFile(
            "year-sums.csv",
            List.of("rule"),
            List.of(
                    "rule",
                    "forms_before",
                    "forms",
                    "left",
                    "relation",
                    "right",
                    "severity",
                    "zh",
                    "en",
                    "example",
                    "counterexample"));

    public YearRule {
        before = List.copyOf(before);
        after = List.copyOf(after);
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    static YearRule of(RuleRow row, Set<String> indicators) {
        YearRule rule = of(row);
        for (String term : rule.left) {
            requireIndicator(row, term, indicators);
        }
        for (String term : rule.right) {
            requireIndicator(row, term, indicators);
        }
        return rule;
    }

    private static void requireIndicator(RuleRow row, String term, Set<String> indicators) {
        String column = term.startsWith(PREVIOUS) ? term.substring(PREVIOUS.length()) : term;
        int dot = column.indexOf('.');
        String indicator = dot < 0 ? column : column.substring(0, dot);
        if (!indicator.equals("*") && !indicators.contains(indicator)) {
            throw row.error("unknown indicator '" + indicator + "'");
        }
    }

    /** The rule of a row whose codes are known to be right. */
    public static YearRule of(RuleRow row) {
        row.known("severity", CheckRule.SEVERITIES, "; one of error, note, warning");
        row.required("left");
        row.required("right");
        return new YearRule(
                row.required("rule"),
                forms(row, "forms_before"),
                forms(row, "forms"),
                row.list("left"),
                row.choice("relation", Relation.class),
                row.list("right"),
                row.required("severity"),
                row.required("zh"),
                row.required("en"));
    }

    /** The sentence with its figures filled in: first in Chinese, then in English. */
    public List<String> sentences(String... figures) {
        return List.of(Sentence.filled(zh, figures), Sentence.filled(en, figures));
    }

    private static List<Form> forms(RuleRow row, String column) {
        row.required(column);
        return row.list(column).stream().map(form -> Indicators.form(row, form)).toList();
    }
}
