package nianbao.compare;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nianbao.codebook.Form;
import nianbao.codebook.Indicator;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvTable;
import nianbao.csv.CsvWriter;
import nianbao.export.DataFile;

/** Reads data sets back from reports.csv and indicators.csv. A report that two data sets hold is taken from the first. */
final class DataSetReader {
    private static final Set<String> BLANKS = Set.of("blank", "slash", "dash", "none_word");

    private final Set<String> indicators;
    private final Map<String, StoredReport> reports = new LinkedHashMap<>();
    private int leftOut;

    DataSetReader(List<Indicator> indicators) {
        this.indicators = indicators.stream().map(Indicator::code).collect(Collectors.toSet());
    }

    /**
     * Adds the reports of a data set.
     *
     * @throws CompareException if an indicator, form or number is none that this program knows
     */
    void add(Path folder) throws IOException {
        Map<String, Map<ValueKey, StoredValue>> values = values(folder.resolve(DataFile.INDICATORS.fileName()));
        Path path = folder.resolve(DataFile.REPORTS.fileName());
        rows(path, row -> {
            String status = row.getOrDefault("status", "");
            if (status.equals("not_a_report") || reports.containsKey(cell(path, row, "report_id"))) {
                return;
            }
            if (cell(path, row, "agency").isEmpty()
                    || cell(path, row, "report_year").isEmpty()) {
                leftOut++;
                return;
            }
            StoredReport report = report(folder, path, row, values);
            reports.put(report.id(), report);
        });
    }

    /** All reports with agency and year, in the order read. */
    List<StoredReport> reports() {
        return List.copyOf(reports.values());
    }

    /** How many reports have no agency or no year and cannot be compared. */
    int leftOut() {
        return leftOut;
    }

    private static StoredReport report(
            Path folder, Path path, Map<String, String> row, Map<String, Map<ValueKey, StoredValue>> values) {
        String id = cell(path, row, "report_id");
        String issued = cell(path, row, "issue_date");
        String published = cell(path, row, "publish_date");
        return new StoredReport(
                id,
                cell(path, row, "source"),
                cell(path, row, "agency"),
                cell(path, row, "agency_function"),
                cell(path, row, "agency_level"),
                cell(path, row, "region_code"),
                cell(path, row, "region_name"),
                cell(path, row, "scope"),
                year(path, cell(path, row, "report_year")),
                form(path, cell(path, row, "form")),
                issued.compareTo(published) > 0 ? issued : published,
                cell(path, row, "status"),
                new StoredReport.Counts(
                        cell(path, row, "indicator_count"),
                        cell(path, row, "error_count"),
                        cell(path, row, "warning_count")),
                folder.resolve("text").resolve(id + ".txt"),
                values.getOrDefault(id, Map.of()));
    }

    private Map<String, Map<ValueKey, StoredValue>> values(Path path) throws IOException {
        Map<String, Map<ValueKey, StoredValue>> values = new HashMap<>();
        rows(path, row -> {
            String indicator = cell(path, row, "indicator");
            if (!indicators.contains(indicator)) {
                throw new CompareException(path + ": unknown indicator '" + indicator
                        + "' (未知指标); give the rules it was extracted with (--rules DIR)");
            }
            boolean cumulative = cell(path, row, "period").equals("cumulative");
            ValueKey key = new ValueKey(indicator, cell(path, row, "applicant"), cumulative);
            Map<ValueKey, StoredValue> ofReport =
                    values.computeIfAbsent(cell(path, row, "report_id"), id -> new LinkedHashMap<>());
            if (cell(path, row, "preferred").equals("true")) {
                ofReport.put(key, value(path, row));
            } else {
                ofReport.putIfAbsent(key, StoredValue.without(StoredValue.Gap.CONFLICTING));
            }
        });
        return values;
    }

    private static StoredValue value(Path path, Map<String, String> row) {
        if (BLANKS.contains(cell(path, row, "state"))) {
            return StoredValue.without(StoredValue.Gap.BLANK);
        }
        String number = cell(path, row, "value_std");
        if (number.isEmpty()) {
            return StoredValue.without(StoredValue.Gap.NO_STANDARD_UNIT);
        }
        try {
            return StoredValue.of(
                    new BigDecimal(number),
                    cell(path, row, "unit_std"),
                    !cell(path, row, "qualifier").isEmpty(),
                    cell(path, row, "locator"));
        } catch (NumberFormatException e) {
            throw new CompareException(path + ": '" + number + "' is not a number (不是数字)");
        }
    }

    private static int year(Path path, String printed) {
        try {
            return Integer.parseInt(printed);
        } catch (NumberFormatException e) {
            throw new CompareException(path + ": '" + printed + "' is not a year (不是年份)");
        }
    }

    private static Form form(Path path, String code) {
        return Arrays.stream(Form.values())
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new CompareException(path + ": unknown form '" + code + "' (未知表式)"));
    }

    private static String cell(Path path, Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new CompareException(path + ": the column " + column + " is missing (缺列)");
        }
        return value;
    }

    private static void rows(Path path, Consumer<Map<String, String>> consumer) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            CsvTable table = CsvReader.read(path.toString(), in);
            for (CsvRow row : table.rows()) {
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < table.header().size(); i++) {
                    values.put(
                            table.header().get(i),
                            CsvWriter.unguard(row.values().get(i)));
                }
                consumer.accept(values);
            }
        }
    }
}
