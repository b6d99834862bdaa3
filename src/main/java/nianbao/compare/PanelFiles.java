package nianbao.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nianbao.export.DataSetSchema;
import nianbao.export.PanelFile;
import nianbao.export.PanelKey;

/** Writes panel.csv and panel-long.csv: every value of every agency's report on a year. */
final class PanelFiles {
    private final DataSetSchema schema;
    private final Predicate<ValueKey> chosen;

    PanelFiles(DataSetSchema schema, Predicate<ValueKey> chosen) {
        this.schema = schema;
        this.chosen = chosen;
    }

    /** One row a report, one column a value; every column of the codebook whatever was chosen. */
    void wide(List<Series> all, Table table) {
        PanelFile panel = new PanelFile(schema);
        for (Series series : all) {
            for (StoredReport report : series.reports()) {
                PanelKey key = new PanelKey(
                        report.regionCode(), report.agency(), report.scope(), Integer.toString(report.year()));
                table.row(panel.row(report.id(), key, report.form().code(), numbers(report)));
            }
        }
    }

    private Map<String, String> numbers(StoredReport report) {
        Map<String, String> numbers = new HashMap<>();
        report.values().forEach((key, value) -> {
            if (value.number() != null && chosen.test(key)) {
                numbers.put(
                        key.panelColumn(), value.number().stripTrailingZeros().toPlainString());
            }
        });
        return numbers;
    }

    /** One row a value. */
    void tall(List<Series> all, Table table) {
        for (Series series : all) {
            for (StoredReport report : series.reports()) {
                report.values().forEach((key, value) -> {
                    if (value.number() != null && chosen.test(key)) {
                        row(report, key, value, table);
                    }
                });
            }
        }
    }

    private static void row(StoredReport report, ValueKey key, StoredValue value, Table table) {
        table.series(report).number(report.year()).text(key.indicator()).text(key.applicant());
        table.text(key.cumulative() ? "cumulative" : "year").number(value.number());
        table.text(value.unit()).text(report.id()).end();
    }
}
