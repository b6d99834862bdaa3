package nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.quantity.Kind;
import nianbao.record.Evidence;
import nianbao.record.QuantityMention;
import nianbao.record.ReportRecord;
import nianbao.record.TimeScope;

/**
 * Recomputes changes against the year before (收到申请105件，比上年的75件增长40%) where one sentence gives both figures.
 * A printed difference may stand in for the earlier figure.
 */
final class YearOnYear {
    private static final String RULE = "change_recomputed";

    private final Optional<CheckRule> rule;

    YearOnYear(CheckRules rules) {
        this.rule = rules.check(RULE);
    }

    List<Judgement> judge(ReportRecord report) {
        List<Judgement> judgements = new ArrayList<>();
        if (rule.isPresent()) {
            for (QuantityMention change : report.quantities()) {
                boolean isChange = Percentages.isExact(change)
                        && change.kind() == Kind.PERCENT
                        && change.unit().equals("%")
                        && isDifference(change, rule.get());
                if (isChange) {
                    judge(report, change, rule.get()).ifPresent(judgements::add);
                }
            }
        }
        return judgements;
    }

    private static Optional<Judgement> judge(ReportRecord report, QuantityMention change, CheckRule rule) {
        BigDecimal printed = change.value();
        List<QuantityMention> near = counts(report, change, 1);
        List<QuantityMention> said = counts(report, change, 0);
        if (printed == null || said.stream().noneMatch(count -> isEarlier(count, rule))) {
            return Optional.empty(); // nothing of the year before in this sentence
        }
        boolean isLess =
                rule.changeWord(change.label()).filter(CheckRule::tellsOfLess).isPresent();
        BigDecimal signed = isLess ? printed.negate() : printed;
        for (QuantityMention now : near) {
            for (BigDecimal before : before(near, now)) {
                if (matches(signed, change.text(), before, number(now))) {
                    return Optional.of(Judgement.holds(rule.id()));
                }
            }
        }
        Optional<QuantityMention> old =
                said.stream().filter(count -> isEarlier(count, rule)).findFirst();
        Optional<QuantityMention> now = said.stream()
                .filter(count -> count.timeScope() == TimeScope.THIS_YEAR && !isDifference(count, rule))
                .filter(count ->
                        old.isPresent() && count.unit().equals(old.get().unit()))
                .findFirst();
        if (old.isEmpty() || now.isEmpty() || number(old.get()).signum() <= 0 || said.size() > 2) {
            return Optional.of(Judgement.unknown(rule.id()));
        }
        return Optional.of(failure(rule, change, signed, old.get(), now.get()));
    }

    private static Judgement failure(
            CheckRule rule, QuantityMention change, BigDecimal signed, QuantityMention old, QuantityMention now) {
        BigDecimal expected = Percentages.ratio(number(now).subtract(number(old)), number(old))
                .setScale(2, RoundingMode.HALF_UP);
        List<Evidence> evidence =
                List.of(Percentages.evidence(change), Percentages.evidence(old), Percentages.evidence(now));
        return Judgement.fails(
                rule,
                evidence,
                signed,
                expected,
                Judgement.text(number(old)),
                Judgement.text(number(now)),
                expected.toPlainString(),
                change.text());
    }

    /** The exact counts of the sentence of a change and of as many before it. */
    private static List<QuantityMention> counts(ReportRecord report, QuantityMention change, int sentences) {
        return report.quantities().stream()
                .filter(count -> count.kind() == Kind.COUNT && Percentages.isExact(count))
                .filter(count ->
                        count.sentence() <= change.sentence() && count.sentence() >= change.sentence() - sentences)
                .toList();
    }

    private static boolean isEarlier(QuantityMention count, CheckRule rule) {
        return count.timeScope() == TimeScope.PREVIOUS_YEAR && !isDifference(count, rule);
    }

    private static boolean isDifference(QuantityMention quantity, CheckRule rule) {
        return rule.changeWord(quantity.label()).isPresent();
    }

    /** What the earlier figure may be: stated, or this year's less a stated difference. */
    private static List<BigDecimal> before(List<QuantityMention> near, QuantityMention now) {
        List<BigDecimal> before = new ArrayList<>();
        for (QuantityMention other : near) {
            if (other.ordinal() != now.ordinal()) {
                before.add(number(other));
                before.add(number(now).subtract(number(other)));
                before.add(number(now).add(number(other)));
            }
        }
        return before;
    }

    private static boolean matches(BigDecimal printed, String text, BigDecimal before, BigDecimal now) {
        if (before.signum() <= 0) {
            return false;
        }
        BigDecimal exact = Percentages.ratio(now.subtract(before), before);
        return exact.signum() * printed.signum() >= 0 && Percentages.agrees(printed.abs(), text, exact.abs());
    }

    private static BigDecimal number(QuantityMention count) {
        BigDecimal value = count.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
