package nianbao.compare;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.codebook.Form;

/**
 * A report as a data set holds it.
 *
 * @param agency as written, or the name an alias gives it
 * @param date the later of issue and publish date, ISO; empty if neither is stated
 * @param text the file of its text, which may be missing
 * @param values preferred values, in the order of indicators.csv
 */
record StoredReport(
        String id,
        String source,
        String agency,
        String function,
        String level,
        String regionCode,
        String regionName,
        String scope,
        int year,
        Form form,
        String date,
        String status,
        Counts counts,
        Path text,
        Map<ValueKey, StoredValue> values) {
    StoredReport {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What reports.csv counts, as printed there. */
    record Counts(String values, String errors, String warnings) {}

    StoredReport named(String newAgency, String newRegionCode) {
        return new StoredReport(
                id,
                source,
                newAgency,
                function,
                level,
                newRegionCode,
                regionName,
                scope,
                year,
                form,
                date,
                status,
                counts,
                text,
                values);
    }

    StoredValue value(ValueKey key) {
        return values.getOrDefault(key, StoredValue.ABSENT);
    }
}
