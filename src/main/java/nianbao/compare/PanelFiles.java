package nianbao.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nianbao.csv.CsvWriter;
import nianbao.export.DataSetSchema;
import nianbao.export.PanelFile;
import nianbao.export.PanelKey;

/** Writes panel.csv and panel-long.csv: every value of every agency's report on a year. */
final class PanelFiles {
    private final DataSetSchema schema;
    private final Comparator<ValueKey> order;
    private final Predicate<ValueKey> chosen;

    PanelFiles(DataSetSchema schema, Comparator<ValueKey> order, Predicate<ValueKey> chosen) {
        this.schema = schema;
        this.order = order;
        this.chosen = chosen;
    }

    /** One row a report, one column a value; every column of the codebook whatever was chosen. */
    String wide(List<Series> all) {
        PanelFile panel = new PanelFile(schema);
        StringBuilder out = new StringBuilder(CsvWriter.BYTE_ORDER_MARK).append(panel.header());
        for (Series series : all) {
            for (StoredReport report : series.reports()) {
                PanelKey key = new PanelKey(
                        report.regionCode(), report.agency(), report.scope(), Integer.toString(report.year()));
                out.append(panel.row(report.id(), key, report.form().code(), numbers(report)));
            }
        }
        return out.toString();
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
    String tall(List<Series> all) {
        Table table = new Table(
                "region_code",
                "agency",
                "scope",
                "report_year",
                "indicator",
                "applicant",
                "period",
                "value",
                "unit",
                "report_id");
        for (Series series : all) {
            for (StoredReport report : series.reports()) {
                report.values().entrySet().stream()
                        .filter(entry -> entry.getValue().number() != null && chosen.test(entry.getKey()))
                        .sorted(Map.Entry.comparingByKey(order))
                        .forEach(entry -> row(report, entry.getKey(), entry.getValue(), table));
            }
        }
        return table.content();
    }

    private static void row(StoredReport report, ValueKey key, StoredValue value, Table table) {
        table.series(report).number(report.year()).text(key.indicator()).text(key.applicant());
        table.text(key.cumulative() ? "cumulative" : "year").number(value.number());
        table.text(value.unit()).text(report.id()).end();
    }
}
