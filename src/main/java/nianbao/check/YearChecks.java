package nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nianbao.check.YearFigures.Figure;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.codebook.SumRule.Relation;
import nianbao.codebook.YearRule;
import org.jspecify.annotations.Nullable;

/**
 * Checks a report against the one of the year before (formats.md 2.3 and 2.5). What one of them does not state cannot
 * be checked, which is told apart from what holds. Immutable, and safe to share between threads.
 */
public final class YearChecks {
    /** 万元 taken for 元 multiplies by 10,000; a real change may come on top, up to the half or the double. */
    private static final BigDecimal LEAST_JUMP = new BigDecimal(5000);

    private static final BigDecimal LARGEST_JUMP = new BigDecimal(20000);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String ANY = "*";

    private final List<YearRule> rules;
    private final @Nullable CheckRule jump;
    private final ZeroYear zeroYear;
    private final ToldYearBefore told;

    /** The checks by these rules. */
    public YearChecks(CheckRules rules) {
        this.rules = rules.years();
        this.jump = rules.check("magnitude_jump").orElse(null);
        this.zeroYear = new ZeroYear(rules);
        this.told = new ToldYearBefore(rules);
    }

    /** How two neighbouring years of one agency fit together. */
    public List<AcrossJudgement> check(YearFigures before, YearFigures after) {
        List<AcrossJudgement> findings = new ArrayList<>();
        for (YearRule rule : rules) {
            if (rule.before().contains(before.form()) && rule.after().contains(after.form())) {
                Set<String> bindings = bindings(rule, before, after);
                for (String binding : bindings) {
                    check(rule, binding, before, after, findings);
                }
                if (bindings.isEmpty()) {
                    findings.add(AcrossJudgement.unknown(after.reportId(), rule.id()));
                }
            }
        }
        jumps(before, after, findings);
        findings.addAll(zeroYear.check(before, after));
        findings.addAll(told.check(before, after));
        return findings;
    }

    /** What a report leaves unchecked because there is none on the year before. */
    public List<AcrossJudgement> withoutYearBefore(YearFigures report) {
        return rules.stream()
                .filter(rule -> rule.after().contains(report.form()))
                .map(rule -> AcrossJudgement.unknown(report.reportId(), rule.id()))
                .toList();
    }

    /** What the wild card of a rule may stand for, in the order of its first term. */
    private static Set<String> bindings(YearRule rule, YearFigures before, YearFigures after) {
        String term = rule.left().get(0);
        int star = term.indexOf(ANY);
        if (star < 0) {
            return Set.of("");
        }
        boolean previous = term.startsWith(YearRule.PREVIOUS);
        String head = term.substring(previous ? YearRule.PREVIOUS.length() : 0, star);
        String tail = term.substring(star + 1);
        Set<String> bindings = new TreeSet<>();
        for (String column : (previous ? before : after).figures().keySet()) {
            if (column.startsWith(head) && column.endsWith(tail) && column.length() > head.length() + tail.length()) {
                bindings.add(column.substring(head.length(), column.length() - tail.length()));
            }
        }
        return bindings;
    }

    private static void check(
            YearRule rule, String binding, YearFigures before, YearFigures after, List<AcrossJudgement> findings) {
        List<String> evidence = new ArrayList<>();
        BigDecimal left = sum(rule.left(), binding, before, after, evidence);
        BigDecimal right = sum(rule.right(), binding, before, after, evidence);
        if (left == null || right == null) {
            findings.add(AcrossJudgement.unknown(after.reportId(), rule.id()));
            return;
        }
        int order = left.compareTo(right);
        boolean holds = rule.relation() == Relation.EQUAL ? order == 0 : order <= 0;
        if (holds) {
            findings.add(AcrossJudgement.holds(after.reportId(), rule.id()));
        } else {
            List<String> sentences = rule.sentences(
                    binding, Judgement.text(left), Judgement.text(right), Judgement.text(right.subtract(left)));
            findings.add(AcrossJudgement.fails(AcrossFinding.of(
                    after.reportId(),
                    rule.id(),
                    rule.severity(),
                    withShare(sentences, left, right),
                    left,
                    right,
                    evidence)));
        }
    }

    private static @Nullable BigDecimal sum(
            List<String> terms, String binding, YearFigures before, YearFigures after, List<String> evidence) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String term : terms) {
            boolean previous = term.startsWith(YearRule.PREVIOUS);
            YearFigures report = previous ? before : after;
            String column = (previous ? term.substring(YearRule.PREVIOUS.length()) : term).replace(ANY, binding);
            Figure figure = report.figures().get(column);
            if (figure == null) {
                return null;
            }
            sum = sum.add(figure.number());
            evidence.add(report.place(figure));
        }
        return sum;
    }

    /** The difference in per cent of the left side behind each sentence; nothing where that is zero. */
    private static List<String> withShare(List<String> sentences, BigDecimal left, BigDecimal right) {
        if (left.signum() == 0) {
            return sentences;
        }
        String percent = right.subtract(left)
                .abs()
                .multiply(HUNDRED)
                .divide(left.abs(), 1, RoundingMode.HALF_UP)
                .toPlainString();
        return List.of(sentences.get(0) + "（" + percent + "%）", sentences.get(1) + " (" + percent + "%)");
    }

    private void jumps(YearFigures before, YearFigures after, List<AcrossJudgement> findings) {
        CheckRule rule = jump;
        if (rule == null || before.form() != after.form()) {
            return;
        }
        new TreeMap<>(after.figures()).forEach((column, now) -> {
            Figure old = before.figures().get(column);
            if (old != null && isJump(old.number(), now.number())) {
                findings.add(AcrossJudgement.fails(AcrossFinding.of(
                        after.reportId(),
                        rule.id(),
                        rule.severity(),
                        rule.sentences(column, Judgement.text(old.number()), Judgement.text(now.number())),
                        old.number(),
                        now.number(),
                        List.of(before.place(old), after.place(now)))));
            } else if (old != null) {
                findings.add(AcrossJudgement.holds(after.reportId(), rule.id()));
            }
        });
    }

    /** True if one amount may be the other with its unit mistaken. */
    private static boolean isJump(BigDecimal one, BigDecimal other) {
        BigDecimal small = one.abs().min(other.abs());
        BigDecimal large = one.abs().max(other.abs());
        return small.signum() > 0
                && large.compareTo(small.multiply(LEAST_JUMP)) >= 0
                && large.compareTo(small.multiply(LARGEST_JUMP)) <= 0;
    }
}
