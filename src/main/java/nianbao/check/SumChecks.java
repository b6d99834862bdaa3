package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.codebook.Form;
import nianbao.codebook.SumRule;
import nianbao.codebook.SumRule.Relation;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.Observation;
import nianbao.record.Observation.Period;
import nianbao.record.State;

/**
 * Checks the figures of statistics tables against what must add up (勾稽关系, formats.md 2). Blank cells count as nothing:
 * parts that exceed their total are wrong however many are blank, parts that fall short of it may be wrong.
 * Immutable, and safe to share between threads.
 */
public final class SumChecks {
    private final List<SumRule> rules;

    /** Checks by these rules. */
    public SumChecks(List<SumRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** How the two sides of a rule stand to each other. */
    enum Verdict {
        HOLDS,
        BROKEN,
        /** Blank parts may hold what is lacking. */
        SHORT,
        /** Nothing to compare. */
        UNKNOWN
    }

    /** What does not add up in the tables of a report of this form. */
    public List<Finding> check(Form form, List<Observation> observations) {
        Figures figures = new Figures(observations);
        List<Finding> findings = new ArrayList<>();
        for (SumRule rule : rules) {
            if (rule.forms().contains(form)) {
                for (Period period : Period.values()) {
                    figures.bindings(rule).forEach(binding -> check(rule, figures, binding, period, findings));
                }
            }
        }
        return findings;
    }

    private static void check(SumRule rule, Figures figures, String binding, Period period, List<Finding> findings) {
        Optional<List<Observation>> left = figures.all(rule.left(), binding, period);
        Optional<List<Observation>> right = figures.all(rule.right(), binding, period);
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        Verdict verdict = verdict(rule.relation(), left.get(), right.get());
        if (verdict == Verdict.BROKEN || verdict == Verdict.SHORT) {
            findings.add(finding(rule, verdict, binding, left.get(), right.get()));
        }
        if (verdict == Verdict.BROKEN && rule.anyIndicator()) {
            splitDigits(left.get().get(0), right.get()).ifPresent(findings::add);
        }
    }

    /** Compares the sums of the two sides. */
    static Verdict verdict(Relation relation, List<Observation> left, List<Observation> right) {
        boolean derived = left.size() == 1 && left.get(0).state() == State.DERIVED;
        if (derived || Figures.allBlank(left)) {
            return Verdict.UNKNOWN;
        }
        int order = Figures.sum(left).compareTo(Figures.sum(right));
        boolean leftBlank = Figures.anyBlank(left);
        boolean rightBlank = Figures.anyBlank(right);
        if (relation == Relation.AT_MOST) {
            return leftBlank || rightBlank ? Verdict.UNKNOWN : order <= 0 ? Verdict.HOLDS : Verdict.BROKEN;
        }
        if (order == 0) {
            return Verdict.HOLDS;
        }
        boolean mayBeHidden = order > 0 ? rightBlank : leftBlank;
        return mayBeHidden ? Verdict.SHORT : Verdict.BROKEN;
    }

    private static Finding finding(
            SumRule rule, Verdict verdict, String binding, List<Observation> left, List<Observation> right) {
        BigDecimal leftSum = Figures.sum(left);
        BigDecimal rightSum = Figures.sum(right);
        Severity severity = verdict == Verdict.SHORT
                ? Severity.WARNING
                : Severity.valueOf(rule.severity().toUpperCase(Locale.ROOT));
        return Finding.about(
                Stream.concat(left.stream(), right.stream())
                        .map(Observation::evidence)
                        .toList(),
                rule.id(),
                severity,
                List.of(
                        rule.zh(),
                        rule.en(),
                        binding.isEmpty() ? "" : " [" + binding + "]",
                        text(leftSum),
                        text(rightSum)),
                text(leftSum),
                text(rightSum),
                text(leftSum.subtract(rightSum)));
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** 20 that stands as 2 and 0 in two cells: the neighbours that, put together, give the total. */
    private static Optional<Finding> splitDigits(Observation total, List<Observation> parts) {
        BigDecimal lacking = Figures.sum(List.of(total)).subtract(Figures.sum(parts));
        List<String> joins = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i++) {
            BigDecimal left = parts.get(i).value();
            BigDecimal right = parts.get(i + 1).value();
            if (left != null
                    && right != null
                    && joined(left, right).subtract(left.add(right)).compareTo(lacking) == 0) {
                joins.add(text(left) + "|" + text(right) + "→" + text(joined(left, right)));
            }
        }
        String columns = Integer.toString(parts.size() + 1);
        List<String> figures = List.of("", total.indicator(), columns, columns, String.join("；", joins));
        return joins.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.about(List.of(total.evidence()), "split_digits", Severity.WARNING, figures, "", ""));
    }

    /** The digits of two counts as one number; their sum where one of them has no digits to join. */
    private static BigDecimal joined(BigDecimal left, BigDecimal right) {
        boolean areCounts = left.signum() > 0 && right.signum() >= 0 && left.scale() <= 0 && right.scale() <= 0;
        return areCounts ? new BigDecimal(text(left) + text(right)) : left.add(right);
    }
}
