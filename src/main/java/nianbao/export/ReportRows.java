package nianbao.export;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything one report puts into the data set, as finished CSV rows.
 *
 * @param url the page's address, or empty
 * @param rows by file; those of reports.csv, sources.csv and panel.csv are kept apart
 * @param panel null if the report has no row in panel.csv
 * @param valuesRead values in state read
 * @param zerosStated values in state zero_stated
 */
public record ReportRows(
        String reportId,
        String url,
        ReportRow report,
        Map<DataFile, String> rows,
        String text,
        @Nullable PanelRow panel,
        int valuesRead,
        int zerosStated) {
    public ReportRows {
        Map<DataFile, String> copy = new EnumMap<>(DataFile.class); // ordered, so that equal reports give equal bytes
        copy.putAll(rows);
        rows = Collections.unmodifiableMap(copy);
    }
}
