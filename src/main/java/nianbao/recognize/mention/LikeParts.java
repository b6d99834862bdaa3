package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nianbao.document.Span;
import nianbao.quantity.Qualifier;
import nianbao.record.Evidence;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.Observation;
import nianbao.record.State;
import org.jspecify.annotations.Nullable;

/**
 * Adds up parts of one whole that have one indicator: of 公开80条,其中机构职能4条、领导信息2条 neither 4 nor 2 is all that was
 * published of institutions. Collects one sentence; lives as long as that.
 */
final class LikeParts {
    /** A value and the amount it was read from. */
    private record Part(Amount amount, Observation value) {
        /** 机构职能类13条 and 机构职能类信息13条 in one list tell one thing twice. */
        boolean repeats(Part other) {
            String label = amount.label();
            String others = other.amount.label();
            BigDecimal one = value.value();
            BigDecimal two = other.value.value();
            return amount.index() != other.amount.index()
                    && (label.startsWith(others) || others.startsWith(label))
                    && one != null
                    && two != null
                    && one.compareTo(two) == 0;
        }
    }

    private final List<Part> parts = new ArrayList<>();

    /** A value that was read; all values of the sentence, in order. */
    void add(Amount amount, Observation value) {
        parts.add(new Part(amount, value));
    }

    /**
     * The values, and behind those of like parts their sum.
     *
     * @param amounts of the sentence
     * @param earlier the number of this ordinal in the report
     * @param findings gets a note for every sum
     */
    List<Observation> withSums(
            List<Amount> amounts, IntFunction<@Nullable BigDecimal> earlier, List<Finding> findings) {
        Map<Object, List<Part>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            groups.computeIfAbsent(key(parts.get(i), i), shared -> new ArrayList<>())
                    .add(parts.get(i));
        }
        List<Observation> all = new ArrayList<>();
        for (List<Part> group : groups.values()) {
            List<Observation> values = group.stream().map(Part::value).toList();
            BigDecimal sum = sum(values);
            all.addAll(values);
            if (sum != null && mayAdd(group, sum, amounts, earlier)) {
                all.add(added(values, sum));
                findings.add(note(values, sum));
            }
        }
        return all;
    }

    /** What like parts share; a value that is no part is alone. */
    private static Object key(Part part, int index) {
        Observation value = part.value();
        return !part.amount().isPart() || value.state() != State.READ || value.qualifier() != Qualifier.EXACT
                ? index
                : List.of(
                        part.amount().whole(),
                        part.amount().earlier(),
                        value.indicator(),
                        value.applicant(),
                        value.period(),
                        value.unit());
    }

    private static boolean mayAdd(
            List<Part> group, BigDecimal sum, List<Amount> amounts, IntFunction<@Nullable BigDecimal> earlier) {
        if (group.size() < 2) {
            return false;
        }
        Amount part = group.get(0).amount();
        BigDecimal whole = part.whole() < 0
                ? earlier.apply(part.earlier())
                : amounts.get(part.whole()).token().value();
        return whole != null
                && sum.compareTo(whole) <= 0
                && group.stream().noneMatch(one -> group.stream().anyMatch(one::repeats));
    }

    private static @Nullable BigDecimal sum(List<Observation> group) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Observation value : group) {
            BigDecimal part = value.value();
            if (part == null) {
                return null;
            }
            sum = sum.add(part);
        }
        return sum;
    }

    private static Observation added(List<Observation> group, BigDecimal sum) {
        Observation first = group.get(0);
        List<Evidence> places = group.stream().map(Observation::evidence).toList();
        String quote = places.stream().map(Evidence::quote).collect(Collectors.joining("+"));
        double confidence =
                places.stream().mapToDouble(Evidence::confidence).min().orElse(0);
        boolean standard = first.standardValue() != null;
        return new Observation(
                first.indicator(),
                first.applicant(),
                first.period(),
                sum,
                first.unit(),
                State.DERIVED,
                Qualifier.EXACT,
                Observation.Origin.DERIVED,
                first.section(),
                places.get(0).readAs(quote, "sum:like_parts", confidence),
                places,
                standard ? sum : null,
                standard ? first.standardUnit() : "",
                false);
    }

    private static Finding note(List<Observation> group, BigDecimal sum) {
        String figures = group.stream()
                .map(Observation::value)
                .map(value -> value == null ? "" : value.toPlainString())
                .collect(Collectors.joining("+"));
        return Finding.of(
                "like_parts_added",
                Severity.NOTE,
                List.of(group.get(0).indicator(), figures, sum.toPlainString()),
                group.stream().map(value -> value.evidence().span()).toArray(Span[]::new));
    }
}
