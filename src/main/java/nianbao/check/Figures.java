package nianbao.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.codebook.SumRule;
import nianbao.codebook.SumRule.Term;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.Observation.Period;

/**
 * The figures of a report's tables by indicator, applicant and period; of two for one place the first. Corrected values
 * stand before printed ones, derived values take the place of blank ones. Used by one thread for one report.
 */
final class Figures {
    private record Place(String indicator, String applicant, Period period) {}

    private final Map<Place, Observation> byPlace = new LinkedHashMap<>();
    /** Indicators with applicant types, and those types, in the order of the tables. */
    private final Set<String> indicators = new LinkedHashSet<>();

    private final Set<String> applicants = new LinkedHashSet<>();

    Figures(List<Observation> observations) {
        for (Origin origin : List.of(Origin.CORRECTION, Origin.TABLE, Origin.DERIVED)) {
            observations.stream()
                    .filter(observation -> observation.origin() == origin)
                    .forEach(this::add);
        }
    }

    void add(Observation observation) {
        if (!observation.applicant().isEmpty()) {
            indicators.add(observation.indicator());
            applicants.add(observation.applicant());
        }
        byPlace.merge(
                new Place(observation.indicator(), observation.applicant(), observation.period()),
                observation,
                (first, next) -> first.value() == null ? next : first);
    }

    Optional<Observation> get(Term term, Period period) {
        return Optional.ofNullable(byPlace.get(new Place(term.indicator(), term.applicant(), period)));
    }

    /** The rule once for each indicator or applicant that its wild card may stand for; as it is if it has none. */
    Set<String> bindings(SumRule rule) {
        if (rule.anyIndicator()) {
            return new LinkedHashSet<>(indicators);
        }
        return rule.anyApplicant() ? new LinkedHashSet<>(applicants) : Set.of("");
    }

    /** The figures of these terms, in order; empty if the tables lack one of them altogether. */
    Optional<List<Observation>> all(List<Term> terms, String binding, Period period) {
        List<Observation> found = terms.stream()
                .flatMap(term -> get(term.bound(binding), period).stream())
                .toList();
        return found.size() == terms.size() ? Optional.of(found) : Optional.empty();
    }

    static BigDecimal sum(List<Observation> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Observation figure : figures) {
            BigDecimal value = figure.value();
            sum = value == null ? sum : sum.add(value);
        }
        return sum;
    }

    static boolean anyBlank(List<Observation> figures) {
        return figures.stream().anyMatch(figure -> figure.value() == null);
    }

    static boolean allBlank(List<Observation> figures) {
        return figures.stream().allMatch(figure -> figure.value() == null);
    }
}
