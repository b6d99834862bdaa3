package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.codebook.SumRule;
import nianbao.codebook.SumRule.Relation;
import nianbao.codebook.SumRule.Term;
import nianbao.quantity.Qualifier;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.Observation.Period;
import nianbao.record.ReportRecord;

/**
 * A part beside its total in a report's words, where no part is larger: what was published in one place or of one class
 * beside all that was published (the same information in several places counts once, formats.md 2.4), and the parts that
 * the official forms add up (sums.csv). Where one is larger, the total may be that of a part only, or a zero that was said
 * of something else.
 */
final class PartsOfTotals {
    private static final String RULE = "part_above_total";
    private static final String PUBLISHED = "disclosed_total";
    private static final String PART_OF_PUBLISHED = "disclosed_";
    private static final String ALL_APPLICANTS = "total";
    private static final Comparator<Observation> BY_VALUE = Comparator.comparing(PartsOfTotals::value);

    private final Optional<CheckRule> rule;
    private final Map<String, Set<String>> partsOf = new TreeMap<>();

    PartsOfTotals(CheckRules rules) {
        this.rule = rules.check(RULE);
        for (SumRule sum : rules.sums()) {
            if (sum.relation() == Relation.EQUAL && sum.left().size() == 1 && !sum.anyIndicator()) {
                Set<String> parts =
                        partsOf.computeIfAbsent(sum.left().get(0).indicator(), total -> new LinkedHashSet<>());
                sum.right().stream().map(Term::indicator).forEach(parts::add);
            }
        }
    }

    List<Judgement> judge(ReportRecord report) {
        if (rule.isEmpty()) {
            return List.of();
        }
        Map<String, List<Observation>> counted = new TreeMap<>();
        report.observations().stream()
                .filter(value -> value.period() == Period.YEAR && value.value() != null)
                .filter(value ->
                        value.applicant().isEmpty() || value.applicant().equals(ALL_APPLICANTS))
                .forEach(value -> counted.computeIfAbsent(value.indicator(), code -> new ArrayList<>())
                        .add(value));
        List<Judgement> judgements = new ArrayList<>();
        List<String> published = counted.keySet().stream()
                .filter(code -> code.startsWith(PART_OF_PUBLISHED) && !code.equals(PUBLISHED))
                .toList();
        judge(PUBLISHED, published, counted, judgements);
        Map<String, List<Observation>> told = new HashMap<>();
        counted.forEach((code, values) -> told.put(
                code,
                values.stream().filter(value -> value.origin() == Origin.TEXT).toList()));
        partsOf.forEach((total, parts) -> judge(total, parts, told, judgements));
        return judgements;
    }

    private void judge(
            String code, Iterable<String> parts, Map<String, List<Observation>> counted, List<Judgement> judgements) {
        Optional<Observation> total = total(counted.getOrDefault(code, List.of()));
        if (total.isPresent()) {
            for (String part : parts) {
                counted.getOrDefault(part, List.of()).stream()
                        .reduce(BinaryOperator.maxBy(BY_VALUE))
                        .ifPresent(largest -> judgements.add(judge(largest, total.get(), rule.orElseThrow())));
            }
        }
    }

    /** The total, if the report states one, exactly. */
    private static Optional<Observation> total(List<Observation> stated) {
        Map<BigDecimal, Observation> totals = new HashMap<>();
        stated.forEach(total -> totals.putIfAbsent(value(total).stripTrailingZeros(), total));
        return totals.size() == 1
                ? totals.values().stream()
                        .filter(total -> total.qualifier() == Qualifier.EXACT)
                        .findFirst()
                : Optional.empty();
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
                total.indicator(),
                Judgement.text(value(total)));
    }
}
