package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.codebook.Indicator;
import nianbao.record.Evidence;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.Observation;
import nianbao.record.Section;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, for each indicator, applicant and period, the one value that panel.csv shows: corrected before table before
 * text in the matching section before other text before derived, then the first. What was added up to a sum of the same
 * indicator is no candidate. A correction to a blank wins too: the report then states no value. Where values of one rank
 * differ, none is preferred and a finding says so (contract.md 2); nor is a sum of such values.
 */
public final class PreferredValues {
    private static final int MATCHING_TEXT = 2;
    private static final int OTHER_TEXT = 3;

    private final Function<String, Indicator> indicators;

    /**
     * A chooser.
     *
     * @param indicators the codebook's indicator of a code
     */
    public PreferredValues(Function<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    /** The observations with their preferred ones marked, in their order, and the conflicts. */
    public record Choice(List<Observation> observations, List<Finding> findings) {
        public Choice {
            observations = List.copyOf(observations);
            findings = List.copyOf(findings);
        }
    }

    /** Marks the preferred observations of one report. */
    public Choice choose(List<Observation> observations, List<Section> sections) {
        Map<String, String> types =
                sections.stream().collect(Collectors.toMap(Section::path, Section::type, (first, second) -> first));
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < observations.size(); i++) {
            Observation o = observations.get(i);
            if (o.value() != null || o.origin() == Observation.Origin.CORRECTION) {
                groups.computeIfAbsent(
                                List.of(o.indicator(), o.applicant(), o.period().code()), key -> new ArrayList<>())
                        .add(i);
            }
        }
        Set<Integer> preferred = new HashSet<>();
        Set<Evidence> disputed = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (List<Integer> group : groups.values()) {
            List<Integer> best = best(withoutAddends(group, observations), observations, types);
            if (agree(best, observations)) {
                preferred.add(best.get(0));
            } else {
                best.forEach(i -> disputed.add(observations.get(i).evidence()));
                findings.add(conflict(best, observations));
            }
        }
        for (int i = 0; i < observations.size(); i++) {
            Observation sum = observations.get(i);
            if (preferred.contains(i) && sum.parts().stream().anyMatch(disputed::contains)) {
                preferred.remove(i);
                findings.add(disputed(sum));
            }
        }
        List<Observation> marked = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            marked.add(preferred.contains(i) ? observations.get(i).withPreferred(true) : observations.get(i));
        }
        return new Choice(marked, findings);
    }

    /** What was added up to a value of the same indicator (of institutions 4 and 2) is no whole value beside it. */
    private static List<Integer> withoutAddends(List<Integer> group, List<Observation> observations) {
        Set<Evidence> addends = new HashSet<>();
        group.forEach(i -> addends.addAll(observations.get(i).parts()));
        return addends.isEmpty()
                ? group
                : group.stream()
                        .filter(i -> !addends.contains(observations.get(i).evidence()))
                        .toList();
    }

    private List<Integer> best(List<Integer> group, List<Observation> observations, Map<String, String> types) {
        int lowest = Collections.min(
                group.stream().map(i -> rank(observations.get(i), types)).toList());
        return group.stream()
                .filter(i -> rank(observations.get(i), types) == lowest)
                .toList();
    }

    private int rank(Observation observation, Map<String, String> types) {
        return switch (observation.origin()) {
            case CORRECTION -> 0;
            case TABLE -> 1;
            case TEXT -> {
                String section =
                        indicators.apply(observation.indicator()).section().code();
                boolean matching = section.equals(types.get(observation.section()));
                yield matching ? MATCHING_TEXT : OTHER_TEXT;
            }
            case DERIVED -> OTHER_TEXT + 1;
        };
    }

    private static boolean agree(List<Integer> group, List<Observation> observations) {
        Observation first = observations.get(group.get(0));
        return group.stream()
                .map(observations::get)
                .allMatch(o -> o.equals(first) || (same(o.value(), first.value()) && sameUnit(o, first)));
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) == 0;
    }

    /** A zero in words carries the codebook's unit, whatever measure word the page uses elsewhere. */
    private static boolean sameUnit(Observation a, Observation b) {
        boolean zero = a.value() != null && a.value().signum() == 0;
        return zero || a.unit().equals(b.unit()) || same(a.standardValue(), b.standardValue());
    }

    /** A sum of values in conflict is as open as they are. */
    private static Finding disputed(Observation sum) {
        String value = text(sum);
        return Finding.about(
                sum.parts(),
                "conflicting_values",
                Severity.WARNING,
                List.of(name(sum), value + "=" + sum.evidence().quote()),
                value,
                "");
    }

    private static Finding conflict(List<Integer> group, List<Observation> observations) {
        Observation first = observations.get(group.get(0));
        Observation other = group.stream()
                .map(observations::get)
                .filter(o -> !same(o.value(), first.value()))
                .findFirst()
                .orElse(first);
        List<Evidence> evidence =
                group.stream().map(i -> observations.get(i).evidence()).toList();
        String values =
                group.stream().map(i -> text(observations.get(i))).distinct().collect(Collectors.joining("、"));
        return Finding.about(
                evidence,
                "conflicting_values",
                Severity.WARNING,
                List.of(name(first), values),
                text(first),
                text(other));
    }

    /** The column of panel.csv. */
    private static String name(Observation observation) {
        return observation.applicant().isEmpty()
                ? observation.indicator()
                : observation.indicator() + "." + observation.applicant();
    }

    private static String text(Observation observation) {
        BigDecimal value = observation.value();
        return (value == null ? "" : value.stripTrailingZeros().toPlainString()) + observation.unit();
    }
}
