package nianbao.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.check.ToldChange;
import nianbao.check.YearChecks;
import nianbao.check.YearFigures;
import nianbao.check.YearFigures.Figure;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Form;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;
import nianbao.codebook.YearRule;

/**
 * Tests rules over two years: figures such as {@code previous:rules_valid=3 rules_valid=4}. Those of year-sums.csv keep
 * the rule, those of checks.csv break it.
 */
final class YearExamples {
    /** What a sentence of the later report says, behind its figure. */
    private static final Map<String, ToldChange.Kind> TOLD = Map.of(
            "told:", ToldChange.Kind.FIGURE,
            "more:", ToldChange.Kind.DIFFERENCE,
            "percent:", ToldChange.Kind.PERCENT);

    private final YearChecks checks;

    YearExamples(CheckRules rules) {
        this.checks = new YearChecks(rules);
    }

    RowTest keeps() {
        return (row, figures) -> {
            YearRule rule = YearRule.of(row);
            return !fails(row, rule.before().get(0), rule.after().get(0), figures);
        };
    }

    /** True if the check of this row fails on figures of reports in these forms. */
    boolean fails(RuleRow row, Form before, Form after, String figures) {
        Map<String, Figure> old = new HashMap<>();
        Map<String, Figure> now = new HashMap<>();
        List<ToldChange> told = new ArrayList<>();
        for (String figure : figures.split(" ", -1)) {
            int equals = figure.indexOf('=');
            if (equals < 0) {
                throw row.error("not a figure such as review_total=5: '" + figure + "'");
            }
            String column = figure.substring(0, equals);
            BigDecimal said = number(row, figure.substring(equals + 1));
            ToldChange.Kind kind = TOLD.get(column.substring(0, column.indexOf(':') + 1));
            if (kind != null) {
                String of = column.substring(column.indexOf(':') + 1);
                Figure present = now.getOrDefault(of, new Figure(BigDecimal.ZERO, ""));
                told.add(new ToldChange(
                        of, kind, present.number(), said, said.abs().toPlainString(), ""));
                continue;
            }
            boolean previous = column.startsWith(YearRule.PREVIOUS);
            Figure value = new Figure(said, "");
            (previous ? old : now).put(previous ? column.substring(YearRule.PREVIOUS.length()) : column, value);
        }
        return checks
                .check(
                        new YearFigures("before", 1, before, old, List.of()),
                        new YearFigures("after", 2, after, now, told))
                .stream()
                .anyMatch(judgement ->
                        judgement.finding() != null && judgement.rule().equals(row.text("rule")));
    }

    private static BigDecimal number(RuleRow row, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw row.error("not a number: '" + text + "'");
        }
    }
}
