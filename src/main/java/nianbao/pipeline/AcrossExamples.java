package nianbao.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.check.AcrossJudgement;
import nianbao.check.Duplicates;
import nianbao.check.RollUp;
import nianbao.check.SameWording;
import nianbao.check.YearFigures;
import nianbao.check.YearFigures.Figure;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Form;
import nianbao.codebook.RuleRow;

/**
 * Tests rules over several reports of one year. A roll-up: the parent's figures, {@code parent:review_total=5}, and one
 * of each member, {@code -} for a member without a report. A duplicate: {@code same} or {@code other} text, a figure of
 * the second report and one of the first. Wording: {@code sentences=9 taken_over=9}, a figure of the report and one of
 * that on the year before.
 */
final class AcrossExamples {
    private static final String PARENT = "parent:";
    private static final String SENTENCES = "sentences";
    private static final String TAKEN_OVER = "taken_over";
    private static final Set<String> COUNTS = Set.of(SENTENCES, TAKEN_OVER);

    private final RollUp rollUp;
    private final Duplicates duplicates;
    private final SameWording wording;

    AcrossExamples(CheckRules rules) {
        this.rollUp = new RollUp(rules);
        this.duplicates = new Duplicates(rules);
        this.wording = new SameWording(rules);
    }

    boolean fails(RuleRow row, String example) {
        Map<String, Figure> other = new HashMap<>();
        List<YearFigures> reports = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (String word : example.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                words.add(word);
            } else if (COUNTS.contains(word.substring(0, equals))) {
                counts.put(
                        word.substring(0, equals),
                        number(row, word.substring(equals + 1)).intValue());
            } else if (word.startsWith(PARENT)) {
                other.put(word.substring(PARENT.length(), equals), figure(row, word.substring(equals + 1)));
            } else {
                reports.add(report(Map.of(word.substring(0, equals), figure(row, word.substring(equals + 1)))));
            }
        }
        return judgements(report(other), reports, counts, words).stream()
                .anyMatch(judgement ->
                        judgement.finding() != null && judgement.rule().equals(row.text("rule")));
    }

    private List<AcrossJudgement> judgements(
            YearFigures other, List<YearFigures> reports, Map<String, Integer> counts, List<String> words) {
        if (!counts.isEmpty()) {
            int sentences = counts.getOrDefault(SENTENCES, 0);
            return wording.check(other, reports.get(0), sentences, counts.getOrDefault(TAKEN_OVER, 0)).stream()
                    .toList();
        }
        boolean same = words.remove("same");
        if (words.remove("other") || same) {
            return duplicates.check(other, reports.get(0), same).map(AcrossJudgement::fails).stream()
                    .toList();
        }
        return rollUp.check(other, reports, words);
    }

    private static YearFigures report(Map<String, Figure> figures) {
        return new YearFigures("report", 1, Form.STANDARD_2021, figures, List.of());
    }

    private static Figure figure(RuleRow row, String number) {
        return new Figure(number(row, number), "");
    }

    private static BigDecimal number(RuleRow row, String number) {
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            throw row.error("not a number: '" + number + "'");
        }
    }
}
