package nianbao.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.check.Judgement;
import nianbao.check.SumChecks;
import nianbao.codebook.CellMark;
import nianbao.codebook.LabelKey;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;
import nianbao.codebook.SumRule;
import nianbao.codebook.TableLabel;
import nianbao.document.Span;
import nianbao.quantity.Qualifier;
import nianbao.record.Evidence;
import nianbao.record.Observation;
import nianbao.record.State;

/**
 * Tests the rows of table-labels.csv (the label is the row's), cell-marks.csv (the cell says nothing but the mark) and
 * sums.csv (figures such as {@code outcome_total.natural=5} keep the rule).
 */
final class TableExamples {
    /** The tests by the names of their files. */
    static final Map<String, RowTest> TESTS = Map.of(
            "table-labels.csv",
            (row, text) -> TableLabel.of(row).matches(LabelKey.of(text)),
            "cell-marks.csv",
            (row, text) -> CellMark.of(row).matches(text),
            "sums.csv",
            TableExamples::keeps);

    private TableExamples() {}

    private static boolean keeps(RuleRow row, String figures) {
        SumRule rule = SumRule.of(row);
        List<Observation> observations = figures(row, figures);
        return new SumChecks(List.of(rule), Optional.empty())
                .judge(rule.forms().get(0), observations).stream()
                        .noneMatch(judgement -> judgement.outcome() == Judgement.Outcome.FAILS);
    }

    /** Figures of tables such as {@code outcome_total.natural=5 review_total=0}. */
    static List<Observation> figures(RuleRow row, String figures) {
        List<Observation> observations = new ArrayList<>();
        for (String figure : figures.split(" ", -1)) {
            String[] sides = figure.split("=", -1);
            if (sides.length != 2) {
                throw row.error("not a figure such as review_total=5: '" + figure + "'");
            }
            observations.add(observation(row, sides[0], sides[1]));
        }
        return observations;
    }

    private static Observation observation(RuleRow row, String place, String number) {
        int dot = place.indexOf('.');
        BigDecimal value;
        try {
            value = new BigDecimal(number);
        } catch (NumberFormatException e) {
            throw row.error("not a number: '" + number + "'");
        }
        return new Observation(
                dot < 0 ? place : place.substring(0, dot),
                dot < 0 ? "" : place.substring(dot + 1),
                Observation.Period.YEAR,
                value,
                "",
                State.READ,
                Qualifier.EXACT,
                Observation.Origin.TABLE,
                "",
                new Evidence(new Span(0, 0), number, "", 1),
                List.of(),
                value,
                "",
                false);
    }
}
