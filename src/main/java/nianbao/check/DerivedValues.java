package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.check.SumChecks.Verdict;
import nianbao.codebook.Form;
import nianbao.codebook.SumRule;
import nianbao.codebook.SumRule.Relation;
import nianbao.codebook.SumRule.Term;
import nianbao.quantity.Qualifier;
import nianbao.record.Evidence;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.Observation.Period;
import nianbao.record.State;
import org.jspecify.annotations.Nullable;

/**
 * Computes totals that a table leaves blank and group sums that its form does not print, as values of their own that
 * name their parts. Every part must have been found; a blank part counts as nothing only where a printed total
 * proves that it does. Immutable, and safe to share between threads.
 */
public final class DerivedValues {
    /** A sum of derived totals needs their own round first: types of applicants, groups, totals of groups. */
    private static final int ROUNDS = 3;

    private final List<SumRule> rules;

    /** Values by these rules. */
    public DerivedValues(List<SumRule> rules) {
        this.rules =
                rules.stream().filter(rule -> rule.relation() == Relation.EQUAL).toList();
    }

    /** The values that follow from the tables of a report of this form, in the order of the rules. */
    public List<Observation> derive(Form form, List<Observation> observations) {
        List<SumRule> ofForm =
                rules.stream().filter(rule -> rule.forms().contains(form)).toList();
        Figures figures = new Figures(observations);
        Set<Observation> empty = provenEmpty(ofForm, figures);
        List<Observation> derived = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (SumRule rule : ofForm) {
                if (rule.derives()) {
                    derive(rule, figures, empty, derived);
                }
            }
        }
        return derived;
    }

    /**
     * The blank cells that hold nothing: a printed total equals the sum of the other parts, or the total and all parts
     * are blank.
     */
    private static Set<Observation> provenEmpty(List<SumRule> rules, Figures figures) {
        Set<Observation> empty = new HashSet<>();
        for (SumRule rule : rules) {
            for (String binding : figures.bindings(rule)) {
                Optional<List<Observation>> left = figures.all(rule.left(), binding, Period.YEAR);
                Optional<List<Observation>> right = figures.all(rule.right(), binding, Period.YEAR);
                if (left.isPresent() && right.isPresent() && rule.derives()) {
                    empty.addAll(blanks(rule, left.get(), right.get()));
                }
            }
        }
        return empty;
    }

    private static List<Observation> blanks(SumRule rule, List<Observation> left, List<Observation> right) {
        boolean isBlank = Figures.allBlank(left) && Figures.allBlank(right);
        boolean holds = SumChecks.verdict(rule.relation(), left, right) == Verdict.HOLDS;
        return Stream.concat(isBlank ? left.stream() : Stream.of(), isBlank || holds ? right.stream() : Stream.of())
                .filter(figure -> figure.value() == null)
                .toList();
    }

    private static void derive(SumRule rule, Figures figures, Set<Observation> empty, List<Observation> derived) {
        for (Period period : Period.values()) {
            for (String binding : figures.bindings(rule)) {
                Term term = rule.left().get(0).bound(binding);
                Optional<Observation> printed = figures.get(term, period);
                boolean isOpen = printed.map(Observation::value).isEmpty();
                Optional<List<Observation>> parts = figures.all(rule.right(), binding, period);
                if (isOpen && parts.isPresent() && mayAdd(parts.get(), empty)) {
                    Observation sum = sum(rule, term, period, printed.orElse(null), parts.get());
                    figures.add(sum);
                    derived.add(sum);
                }
            }
        }
    }

    private static boolean mayAdd(List<Observation> parts, Set<Observation> empty) {
        boolean isEven = parts.stream()
                        .filter(part -> part.value() != null)
                        .map(Observation::unit)
                        .distinct()
                        .count()
                == 1;
        boolean isExact = parts.stream().allMatch(part -> part.qualifier() == Qualifier.EXACT);
        boolean isWhole = parts.stream().allMatch(part -> part.value() != null || empty.contains(part));
        return isEven && isExact && isWhole;
    }

    private static Observation sum(
            SumRule rule, Term term, Period period, @Nullable Observation printed, List<Observation> all) {
        List<Observation> parts =
                all.stream().filter(part -> part.value() != null).toList();
        Observation first = parts.get(0);
        List<Evidence> places = parts.stream()
                .flatMap(part -> part.parts().isEmpty() ? Stream.of(part.evidence()) : part.parts().stream())
                .toList();
        Observation place = printed == null ? first : printed;
        String quote = parts.stream().map(DerivedValues::text).collect(Collectors.joining("+"));
        double confidence = parts.stream()
                .mapToDouble(part -> part.evidence().confidence())
                .min()
                .orElse(0);
        BigDecimal standard = standard(parts);
        return new Observation(
                term.indicator(),
                term.applicant(),
                period,
                Figures.sum(parts),
                first.unit(),
                State.DERIVED,
                Qualifier.EXACT,
                Origin.DERIVED,
                place.section(),
                place.evidence().readAs(quote, rule.id(), confidence),
                places,
                standard,
                standard == null ? "" : first.standardUnit(),
                false);
    }

    private static String text(Observation part) {
        BigDecimal value = part.value();
        return value == null ? "" : value.toPlainString();
    }

    private static @Nullable BigDecimal standard(List<Observation> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Observation part : parts) {
            BigDecimal standard = part.standardValue();
            if (standard == null) {
                return null;
            }
            sum = sum.add(standard);
        }
        return sum;
    }
}
