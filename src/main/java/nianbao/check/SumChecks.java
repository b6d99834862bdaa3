package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.codebook.CheckRule;
import nianbao.codebook.Form;
import nianbao.codebook.SumRule;
import nianbao.codebook.SumRule.Relation;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.Observation;
import nianbao.record.Observation.Period;
import nianbao.record.State;
import org.jspecify.annotations.Nullable;

/**
 * Checks the figures of statistics tables against what must add up (勾稽关系, formats.md 2). Blank cells count as nothing:
 * parts that exceed their total are wrong however many are blank, parts that fall short of it may be wrong.
 * Immutable, and safe to share between threads.
 */
public final class SumChecks {
    /** The check of neighbouring cells of a row that does not add up. */
    static final String SPLIT_DIGITS = "split_digits_sum";

    private final List<SumRule> rules;
    private final @Nullable CheckRule splitDigits;

    /**
     * Checks by these rules.
     *
     * @param splitDigits the check for a number split over two cells, if wanted
     */
    public SumChecks(List<SumRule> rules, Optional<CheckRule> splitDigits) {
        this.rules = List.copyOf(rules);
        this.splitDigits = splitDigits.orElse(null);
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

    /** How the sums in the tables of a report of this form came out, each for every row or column it is about. */
    public List<Judgement> judge(Form form, List<Observation> observations) {
        Figures figures = new Figures(observations);
        List<Judgement> judgements = new ArrayList<>();
        for (SumRule rule : rules) {
            if (rule.forms().contains(form)) {
                for (Period period : Period.values()) {
                    for (String binding : figures.bindings(rule)) {
                        judge(rule, figures, binding, period).ifPresent(judgements::add);
                    }
                }
            }
        }
        return judgements;
    }

    /** Empty if the tables have no such rows or columns, or only the sum that was computed from them. */
    private Optional<Judgement> judge(SumRule rule, Figures figures, String binding, Period period) {
        Optional<List<Observation>> left = figures.all(rule.left(), binding, period);
        Optional<List<Observation>> right = figures.all(rule.right(), binding, period);
        if (left.isEmpty() || right.isEmpty() || isDerived(left.get())) {
            return Optional.empty();
        }
        Verdict verdict = verdict(rule.relation(), left.get(), right.get());
        return Optional.of(
                switch (verdict) {
                    case HOLDS -> Judgement.holds(rule.id());
                    case UNKNOWN -> Judgement.unknown(rule.id());
                    case SHORT, BROKEN -> {
                        List<Finding> findings = new ArrayList<>();
                        findings.add(finding(rule, verdict, binding, left.get(), right.get()));
                        if (verdict == Verdict.BROKEN && rule.anyIndicator()) {
                            splitDigits(left.get().get(0), right.get()).ifPresent(findings::add);
                        }
                        yield new Judgement(rule.id(), Judgement.Outcome.FAILS, findings);
                    }
                });
    }

    private static boolean isDerived(List<Observation> left) {
        return left.size() == 1 && left.get(0).state() == State.DERIVED;
    }

    /** Compares the sums of the two sides. */
    static Verdict verdict(Relation relation, List<Observation> left, List<Observation> right) {
        if (isDerived(left) || Figures.allBlank(left)) {
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
        Severity severity = verdict == Verdict.SHORT ? Severity.WARNING : Judgement.severity(rule.severity());
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
                        Judgement.text(leftSum),
                        Judgement.text(rightSum)),
                Judgement.text(leftSum),
                Judgement.text(rightSum),
                Judgement.text(leftSum.subtract(rightSum)));
    }

    /** 20 that stands as 2 and 0 in two cells: the neighbours that, put together, give the total. */
    private Optional<Finding> splitDigits(Observation total, List<Observation> parts) {
        BigDecimal lacking = Figures.sum(List.of(total)).subtract(Figures.sum(parts));
        List<String> joins = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i++) {
            BigDecimal left = parts.get(i).value();
            BigDecimal right = parts.get(i + 1).value();
            if (left != null
                    && right != null
                    && joined(left, right).subtract(left.add(right)).compareTo(lacking) == 0) {
                joins.add(
                        Judgement.text(left) + "|" + Judgement.text(right) + "→" + Judgement.text(joined(left, right)));
            }
        }
        CheckRule rule = splitDigits;
        return joins.isEmpty() || rule == null
                ? Optional.empty()
                : Optional.of(Finding.about(
                        List.of(total.evidence()),
                        rule.id(),
                        Judgement.severity(rule.severity()),
                        rule.sentences(total.indicator(), String.join("；", joins)),
                        "",
                        ""));
    }

    /** The digits of two counts as one number; their sum where one of them has no digits to join. */
    private static BigDecimal joined(BigDecimal left, BigDecimal right) {
        boolean areCounts = left.signum() > 0 && right.signum() >= 0 && left.scale() <= 0 && right.scale() <= 0;
        return areCounts ? new BigDecimal(Judgement.text(left) + Judgement.text(right)) : left.add(right);
    }
}
