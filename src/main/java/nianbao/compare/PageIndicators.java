package nianbao.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nianbao.codebook.CrosswalkRow;
import nianbao.codebook.Form;
import nianbao.codebook.Indicator;
import nianbao.export.DataSetSchema;
import nianbao.export.Wording;

/** Which values the page can show, by ordinal: those of the codebook that a report states, then the harmonized ones. */
final class PageIndicators {
    /** The form in force before the older ones; running text comes last. */
    private static final Comparator<CrosswalkRow> NEWEST_FIRST = Comparator.comparing(
                    (CrosswalkRow row) -> row.form() == Form.NARRATIVE)
            .thenComparing(CrosswalkRow::form, Comparator.reverseOrder());

    private final DataSetSchema schema;
    private final Harmonized harmonized;
    private final Map<ValueKey, Integer> ordinals = new LinkedHashMap<>();

    PageIndicators(List<Series> all, DataSetSchema schema, Harmonized harmonized, Predicate<ValueKey> chosen) {
        this.schema = schema;
        this.harmonized = harmonized;
        TreeSet<ValueKey> stated = new TreeSet<>(new CodebookOrder(schema.indicators()));
        for (Series series : all) {
            for (StoredReport report : series.reports()) {
                report.values().forEach((key, value) -> {
                    if (!key.cumulative() && value.number() != null && chosen.test(key)) {
                        stated.add(key);
                    }
                });
            }
        }
        stated.forEach(this::add);
        for (CrosswalkRow row : schema.crosswalk()) {
            ValueKey key = new ValueKey(row.harmonized(), "", false);
            if (chosen.test(key) && !ordinals.containsKey(key) && isStated(key, all)) {
                add(key);
            }
        }
    }

    private boolean isStated(ValueKey key, List<Series> all) {
        return all.stream()
                .flatMap(series -> series.reports().stream())
                .anyMatch(report -> harmonized.value(key.indicator(), report).number() != null);
    }

    private void add(ValueKey key) {
        ordinals.putIfAbsent(key, ordinals.size());
    }

    /** An entry of the page's list. */
    record Entry(ValueKey key, String zh, String en, String unit, String section, String caveat, boolean joined) {}

    List<Entry> entries() {
        Map<String, Indicator> codebook = new LinkedHashMap<>();
        schema.indicators().forEach(indicator -> codebook.put(indicator.code(), indicator));
        List<Entry> entries = new ArrayList<>();
        for (ValueKey key : ordinals.keySet()) {
            Indicator indicator = codebook.get(key.indicator());
            entries.add(
                    indicator == null
                            ? joined(key, codebook)
                            : new Entry(
                                    key,
                                    indicator.labelZh(),
                                    indicator.labelEn(),
                                    indicator.unit(),
                                    indicator.section().code(),
                                    indicator.caveat(),
                                    false));
        }
        return entries;
    }

    /** A harmonized series is named after what goes into it in the newest form that has it. */
    private Entry joined(ValueKey key, Map<String, Indicator> codebook) {
        List<CrosswalkRow> rows = schema.crosswalk().stream()
                .filter(row -> row.harmonized().equals(key.indicator()))
                .sorted(NEWEST_FIRST)
                .toList();
        String caveats = rows.stream()
                .map(CrosswalkRow::caveat)
                .filter(caveat -> !caveat.isEmpty())
                .distinct()
                .collect(Collectors.joining("；"));
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        String unit = "";
        for (CrosswalkRow row : rows) {
            Indicator part = codebook.get(row.indicator());
            if (part != null && row.form() == rows.get(0).form()) {
                String sign = row.operation() == CrosswalkRow.Operation.MINUS ? " − " : " + ";
                zh.append(zh.isEmpty() ? "" : sign).append(part.labelZh()).append(applicant(row, Wording.ZH));
                en.append(en.isEmpty() ? "" : sign).append(part.labelEn()).append(applicant(row, Wording.EN));
                unit = part.unit();
            }
        }
        return new Entry(key, zh.toString(), en.toString(), unit, "harmonized", caveats, true);
    }

    private static String applicant(CrosswalkRow row, Wording wording) {
        if (row.applicant().isEmpty() || row.applicant().equals(Indicator.TOTAL)) {
            return "";
        }
        String type = wording.text("panel." + row.applicant());
        return wording == Wording.ZH ? "（" + type + "）" : " (" + type + ")";
    }

    /** The report's values by ordinal; a value without number keeps its reason. */
    Map<Integer, StoredValue> of(StoredReport report) {
        Map<Integer, StoredValue> values = new LinkedHashMap<>();
        report.values().forEach((key, value) -> {
            Integer ordinal = ordinals.get(key);
            if (ordinal != null) {
                values.put(ordinal, value);
            }
        });
        Form form = report.form();
        for (String name : harmonized.shared(form, form)) {
            Integer ordinal = ordinals.get(new ValueKey(name, "", false));
            StoredValue value = harmonized.value(name, report);
            if (ordinal != null && value.gap() != StoredValue.Gap.ABSENT) {
                values.put(ordinal, value);
            }
        }
        return values;
    }

    /** The ordinal of a value, or -1 if the page has none such. */
    int ordinal(ValueKey key) {
        return ordinals.getOrDefault(key, -1);
    }
}
