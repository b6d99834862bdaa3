package nianbao.compare;

import java.io.IOException;
import nianbao.codebook.Form;

/**
 * A report as a data set holds it.
 *
 * @param agency as written, or the name an alias gives it
 * @param printedAgency as written, whatever an alias says
 * @param date the later of issue and publish date, ISO; empty if neither is stated
 * @param dataSet the one it comes from
 * @param values preferred values
 */
record StoredReport(
        String id,
        String source,
        String agency,
        String printedAgency,
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
        ComparedDataSet dataSet,
        Values values) {

    /**
     * Counts, as printed in files.
     *
     * @param values numbers and zeros said in words; reports.csv counts blank cells too
     * @param errors as in reports.csv
     * @param warnings as in reports.csv
     */
    record Counts(String values, String errors, String warnings) {}

    StoredReport named(String newAgency, String newRegionCode) {
        return new StoredReport(
                id,
                source,
                newAgency,
                printedAgency,
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
                dataSet,
                values);
    }

    StoredValue value(ValueKey key) {
        return values.get(key);
    }

    /** True if its text is there. */
    boolean hasText() {
        return dataSet.hasText(id);
    }

    /** Its text; asked for only if it is there. */
    String text() throws IOException {
        return dataSet.text(id);
    }
}
