package nianbao.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.quantity.Kind;
import nianbao.quantity.Qualifier;
import nianbao.record.Evidence;
import nianbao.record.Observation;
import nianbao.record.Observation.Period;
import nianbao.record.QuantityMention;
import nianbao.record.ReportRecord;
import nianbao.record.TimeScope;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes shares (予以公开258件，占33.9%). A share holds if any total that the sentence, the one before it or the
 * report's own figures give makes it right, cut or rounded at its last printed digit; it fails only where its sentence
 * names a total itself.
 */
final class Percentages {
    private static final String RULE = "percent_recomputed";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Points by which a share may differ as "rounding" (cases.md 31). */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** Shares of one sentence that must be right of a total before a third one counts as wrong. */
    private static final int SIBLINGS = 2;

    private final Optional<CheckRule> rule;

    Percentages(CheckRules rules) {
        this.rule = rules.check(RULE);
    }

    List<Judgement> judge(ReportRecord report) {
        List<Judgement> judgements = new ArrayList<>();
        if (rule.isPresent()) {
            for (QuantityMention share : report.quantities()) {
                QuantityMention part = part(report, share);
                if (part != null) {
                    judge(report, share, part, rule.get()).ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    /** The count that a per cent is the share of, if both are exact. */
    private static @Nullable QuantityMention part(ReportRecord report, QuantityMention share) {
        boolean isShare = isExact(share)
                && share.kind() == Kind.PERCENT
                && share.unit().equals("%")
                && share.parent() > 0
                && share.timeScope() == TimeScope.THIS_YEAR;
        if (!isShare) {
            return null;
        }
        QuantityMention part = report.quantities().get(share.parent() - 1);
        return isExact(part)
                        && part.kind() == Kind.COUNT
                        && part.value() != null
                        && part.value().signum() > 0
                ? part
                : null;
    }

    static boolean isExact(QuantityMention quantity) {
        return quantity.value() != null && quantity.qualifier() == Qualifier.EXACT && !quantity.negated();
    }

    private static Optional<Judgement> judge(
            ReportRecord report, QuantityMention share, QuantityMention part, CheckRule rule) {
        BigDecimal printed = share.value();
        BigDecimal count = part.value();
        if (printed == null || count == null) {
            return Optional.empty();
        }
        List<QuantityMention> named = named(report, share, part);
        for (BigDecimal total : totals(report, share, named)) {
            if (total.signum() > 0 && agrees(printed, share.text(), ratio(count, total))) {
                return Optional.of(Judgement.holds(rule.id()));
            }
        }
        Optional<QuantityMention> whole = whole(report, part)
                .or(() -> siblingsTotal(report, share))
                .or(() -> named.stream().findFirst());
        BigDecimal total = whole.map(QuantityMention::value).orElse(null);
        if (whole.isEmpty() || total == null) {
            return Optional.of(Judgement.unknown(rule.id()));
        }
        BigDecimal expected = ratio(count, total).setScale(2, RoundingMode.HALF_UP);
        return Optional.of(Judgement.fails(
                rule,
                List.of(evidence(share), evidence(part), evidence(whole.get())),
                printed,
                expected,
                Judgement.text(count),
                Judgement.text(total),
                expected.toPlainString(),
                share.text()));
    }

    /** The number that the counted is a part of, in this sentence or an earlier one. */
    private static Optional<QuantityMention> whole(ReportRecord report, QuantityMention part) {
        return Optional.of(part.parent())
                .filter(ordinal -> ordinal > 0)
                .map(ordinal -> report.quantities().get(ordinal - 1))
                .filter(Percentages::isExact);
    }

    /** The total, named one sentence earlier, that makes most other shares of the sentence right. */
    private static Optional<QuantityMention> siblingsTotal(ReportRecord report, QuantityMention share) {
        return report.quantities().stream()
                .filter(total -> total.kind() == Kind.COUNT
                        && isExact(total)
                        && share.sentence() - total.sentence() == 1
                        && total.value() != null
                        && total.value().signum() > 0)
                .filter(total -> rightSiblings(report, share, total) >= SIBLINGS)
                .findFirst();
    }

    private static long rightSiblings(ReportRecord report, QuantityMention share, QuantityMention total) {
        return report.quantities().stream()
                .filter(other -> other.sentence() == share.sentence() && other.ordinal() != share.ordinal())
                .filter(other -> {
                    QuantityMention part = part(report, other);
                    return part != null
                            && part.value() != null
                            && other.value() != null
                            && total.value() != null
                            && agrees(other.value(), other.text(), ratio(part.value(), total.value()));
                })
                .count();
    }

    static Evidence evidence(QuantityMention quantity) {
        return new Evidence(quantity.span(), quantity.text(), RULE, 1);
    }

    /** Totals that the sentence itself names: counts of the part's unit that are not smaller. */
    private static List<QuantityMention> named(ReportRecord report, QuantityMention share, QuantityMention part) {
        BigDecimal count = part.value();
        return report.quantities().stream()
                .filter(other -> other.sentence() == share.sentence() && other.ordinal() != part.ordinal())
                .filter(other -> other.ordinal() < share.ordinal())
                .filter(other -> isExact(other)
                        && other.kind() == Kind.COUNT
                        && other.unit().equals(part.unit())
                        && other.timeScope() == part.timeScope())
                .filter(other ->
                        other.value() != null && count != null && other.value().compareTo(count) >= 0)
                .toList();
    }

    private static List<BigDecimal> totals(ReportRecord report, QuantityMention share, List<QuantityMention> named) {
        List<BigDecimal> totals = new ArrayList<>();
        named.forEach(total -> add(totals, total.value()));
        BigDecimal inSentence = BigDecimal.ZERO;
        for (QuantityMention other : report.quantities()) {
            boolean near = Math.abs(other.sentence() - share.sentence()) <= 1 && other.kind() == Kind.COUNT;
            if (near) {
                add(totals, other.value());
            }
            if (near && other.sentence() == share.sentence() && other.value() != null) {
                inSentence = inSentence.add(other.value()); // 网络30件（占75%）、信函10件: the parts are the total
            }
        }
        totals.add(inSentence);
        report.observations().stream()
                .filter(value -> value.period() == Period.YEAR)
                .filter(value ->
                        value.applicant().isEmpty() || value.applicant().equals("total"))
                .map(Observation::value)
                .forEach(value -> add(totals, value));
        return totals;
    }

    private static void add(List<BigDecimal> totals, @Nullable BigDecimal value) {
        if (value != null) {
            totals.add(value);
        }
    }

    static BigDecimal ratio(BigDecimal part, BigDecimal total) {
        return part.multiply(HUNDRED).divide(total, MathContext.DECIMAL64);
    }

    /** True if the exact per cent gives the printed one, cut or rounded at its last digit. */
    static boolean agrees(BigDecimal printed, String text, BigDecimal exact) {
        int point = text.indexOf('.');
        int digits = 0;
        for (int i = point + 1; point >= 0 && i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            digits++;
        }
        return exact.setScale(digits, RoundingMode.DOWN).compareTo(printed) == 0
                || exact.setScale(digits, RoundingMode.HALF_UP).compareTo(printed) == 0
                || exact.subtract(printed).abs().compareTo(TOLERANCE) <= 0;
    }
}
