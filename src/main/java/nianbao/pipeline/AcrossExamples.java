package nianbao.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.check.AcrossJudgement;
import nianbao.check.Duplicates;
import nianbao.check.RollUp;
import nianbao.check.YearFigures;
import nianbao.check.YearFigures.Figure;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Form;
import nianbao.codebook.RuleRow;

/**
 * Tests rules over several reports of one year. A roll-up: the parent's figures, {@code parent:review_total=5}, and one
 * of each member, {@code -} for a member without a report. A duplicate: {@code same} or {@code other} text, a figure of
 * the second report and one of the first.
 */
final class AcrossExamples {
    private static final String PARENT = "parent:";

    private final RollUp rollUp;
    private final Duplicates duplicates;

    AcrossExamples(CheckRules rules) {
        this.rollUp = new RollUp(rules);
        this.duplicates = new Duplicates(rules);
    }

    boolean fails(RuleRow row, String example) {
        Map<String, Figure> parent = new HashMap<>();
        List<YearFigures> members = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String word : example.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                missing.add(word);
            } else if (word.startsWith(PARENT)) {
                parent.put(word.substring(PARENT.length(), equals), figure(row, word.substring(equals + 1)));
            } else {
                members.add(report(Map.of(word.substring(0, equals), figure(row, word.substring(equals + 1)))));
            }
        }
        boolean same = missing.remove("same");
        boolean isDuplicate = missing.remove("other") || same;
        List<AcrossJudgement> judgements = isDuplicate
                ? duplicates.check(report(parent), members.get(0), same).stream()
                        .map(AcrossJudgement::fails)
                        .toList()
                : rollUp.check(report(parent), members, missing);
        return judgements.stream()
                .anyMatch(judgement ->
                        judgement.finding() != null && judgement.rule().equals(row.text("rule")));
    }

    private static YearFigures report(Map<String, Figure> figures) {
        return new YearFigures("report", 1, Form.STANDARD_2021, figures, List.of());
    }

    private static Figure figure(RuleRow row, String number) {
        try {
            return new Figure(new BigDecimal(number), "");
        } catch (NumberFormatException e) {
            throw row.error("not a number: '" + number + "'");
        }
    }
}
