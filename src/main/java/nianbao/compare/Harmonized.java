package nianbao.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.codebook.CrosswalkRow;
import nianbao.codebook.CrosswalkRow.Operation;
import nianbao.codebook.Form;

/** What crosswalk.csv allows to be compared across forms. Safe to share between threads. */
final class Harmonized {
    private final Map<String, Map<Form, List<CrosswalkRow>>> parts = new LinkedHashMap<>();
    private final Map<Crossing, Optional<String>> covering = new ConcurrentHashMap<>();

    Harmonized(List<CrosswalkRow> crosswalk) {
        for (CrosswalkRow row : crosswalk) {
            parts.computeIfAbsent(row.harmonized(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(row.form(), form -> new ArrayList<>())
                    .add(row);
        }
    }

    /** The harmonized codes that both forms have, in the order of crosswalk.csv. */
    List<String> shared(Form one, Form other) {
        return parts.entrySet().stream()
                .filter(entry ->
                        entry.getValue().containsKey(one) && entry.getValue().containsKey(other))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A harmonized code of both forms that this value of the first form goes into. */
    Optional<String> covering(ValueKey key, Form form, Form other) {
        return covering.computeIfAbsent(new Crossing(key, form, other), crossing -> findCovering(key, form, other));
    }

    private record Crossing(ValueKey key, Form form, Form other) {}

    private Optional<String> findCovering(ValueKey key, Form form, Form other) {
        return shared(form, other).stream()
                .filter(name -> parts(name, form).stream()
                        .anyMatch(part -> part.indicator().equals(key.indicator())
                                && part.applicant().equals(key.applicant())))
                .findFirst();
    }

    /** What crosswalk.csv warns of where a series passes between these forms; empty if nothing. */
    String caveat(String name, Form one, Form other) {
        List<String> caveats = new ArrayList<>();
        for (Form form : List.of(one, other)) {
            parts(name, form).stream()
                    .map(CrosswalkRow::caveat)
                    .filter(caveat -> !caveat.isEmpty() && !caveats.contains(caveat))
                    .forEach(caveats::add);
        }
        return String.join("; ", caveats);
    }

    /** The harmonized value of a report. */
    StoredValue value(String name, StoredReport report) {
        BigDecimal sum = BigDecimal.ZERO;
        String unit = "";
        boolean approximate = false;
        List<String> missing = new ArrayList<>();
        List<CrosswalkRow> rows = parts(name, report.form());
        for (CrosswalkRow row : rows) {
            StoredValue part = report.value(new ValueKey(row.indicator(), row.applicant(), false));
            BigDecimal number = part.number();
            if (number == null) {
                // A table may be of a version without the row; prose that is silent on a part proves nothing.
                boolean noRow = part.gap() == StoredValue.Gap.ABSENT && report.form() != Form.NARRATIVE;
                if (!noRow || row.operation() != Operation.SUM) {
                    return StoredValue.without(part.gap());
                }
                missing.add(row.indicator());
                continue;
            }
            sum = row.operation() == Operation.MINUS ? sum.subtract(number) : sum.add(number);
            unit = part.unit();
            approximate |= part.approximate();
        }
        return missing.size() == rows.size()
                ? StoredValue.ABSENT
                : new StoredValue(sum, unit, StoredValue.Gap.NONE, approximate, String.join(" ", missing), false, "");
    }

    private List<CrosswalkRow> parts(String name, Form form) {
        return parts.getOrDefault(name, Map.of()).getOrDefault(form, List.of());
    }
}
