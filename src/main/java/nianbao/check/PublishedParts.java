package nianbao.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.quantity.Qualifier;
import nianbao.record.Observation;
import nianbao.record.Observation.Period;
import nianbao.record.ReportRecord;

/**
 * What was published in one place or of one class beside all that was published: the same information in several places
 * counts once (formats.md 2.4), so no part is larger. Where one is, the total may be that of a part only.
 */
final class PublishedParts {
    private static final String RULE = "part_above_total";
    private static final String TOTAL = "disclosed_total";
    private static final String PART = "disclosed_";
    private static final Comparator<Observation> BY_VALUE = Comparator.comparing(PublishedParts::value);

    private final Optional<CheckRule> rule;

    PublishedParts(CheckRules rules) {
        this.rule = rules.check(RULE);
    }

    List<Judgement> judge(ReportRecord report) {
        Optional<Observation> total = total(report);
        if (rule.isEmpty() || total.isEmpty()) {
            return List.of();
        }
        Map<String, Observation> parts = new TreeMap<>();
        counted(report, PART).stream()
                .filter(value -> !value.indicator().equals(TOTAL))
                .forEach(value -> parts.merge(value.indicator(), value, BinaryOperator.maxBy(BY_VALUE)));
        return parts.values().stream()
                .map(part -> judge(part, total.get(), rule.get()))
                .toList();
    }

    /** The total, if the report states one, exactly. */
    private static Optional<Observation> total(ReportRecord report) {
        Map<BigDecimal, Observation> totals = new HashMap<>();
        counted(report, TOTAL).forEach(total -> totals.putIfAbsent(value(total).stripTrailingZeros(), total));
        return totals.size() == 1
                ? totals.values().stream()
                        .filter(total -> total.qualifier() == Qualifier.EXACT)
                        .findFirst()
                : Optional.empty();
    }

    private static List<Observation> counted(ReportRecord report, String indicators) {
        return report.observations().stream()
                .filter(value -> value.indicator().startsWith(indicators)
                        && value.period() == Period.YEAR
                        && value.value() != null)
                .toList();
    }

    private static BigDecimal value(Observation observation) {
        return Figures.sum(List.of(observation));
    }

    private static Judgement judge(Observation part, Observation total, CheckRule rule) {
        if (BY_VALUE.compare(part, total) <= 0) {
            return Judgement.holds(rule.id());
        }
        return Judgement.fails(
                rule,
                List.of(part.evidence(), total.evidence()),
                value(part),
                value(total),
                part.indicator(),
                Judgement.text(value(part)),
                Judgement.text(value(total)));
    }
}
