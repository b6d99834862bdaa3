package nianbao.evaluate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.export.DataFile;
import nianbao.export.DataRow;
import nianbao.export.DataSetReader;
import nianbao.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * What a data set on disk says of labelled reports. A report is found by the id of its bytes, else by its path: the one
 * source that equals the gold's {@code file} or ends with it; of several reports there the first. Read whole; for data
 * sets that fit into memory.
 */
public final class DataSetReadings {
    private static final String ID = "report_id";

    private final Map<String, DataRow> reports = new HashMap<>();
    private final Map<String, List<DataRow>> quantities = new HashMap<>();
    private final Map<String, List<DataRow>> indicators = new HashMap<>();
    private final Map<String, List<DataRow>> fields = new HashMap<>();
    private final Map<String, List<DataRow>> findings = new HashMap<>();
    private final List<DataRow> sources;

    private DataSetReadings(Path folder) throws IOException {
        rows(folder, DataFile.REPORTS).forEach(row -> reports.put(value(row, ID), row));
        group(rows(folder, DataFile.QUANTITIES), quantities);
        group(rows(folder, DataFile.INDICATORS), indicators);
        group(rows(folder, DataFile.FINDINGS), findings);
        group(rows(folder, DataFile.FIELDS), fields);
        sources = rows(folder, DataFile.SOURCES);
    }

    /** Reads the files of a data set. */
    public static DataSetReadings read(Path folder) throws IOException {
        return new DataSetReadings(folder);
    }

    private static void group(List<DataRow> rows, Map<String, List<DataRow>> groups) {
        rows.forEach(row ->
                groups.computeIfAbsent(value(row, ID), id -> new ArrayList<>()).add(row));
    }

    private static List<DataRow> rows(Path folder, DataFile file) throws IOException {
        List<DataRow> rows = new ArrayList<>();
        DataSetReader.read(folder, file, rows::add);
        return rows;
    }

    /** What the data set says of this report; nothing if it does not hold it. */
    public Reading of(GoldReport gold) {
        String id = gold.content().reportId();
        String file = gold.file();
        if (!reports.containsKey(id) && file != null) {
            id = idAt(file);
        }
        DataRow row = reports.get(id);
        if (row == null || value(row, "status").equals("not_a_report")) {
            return Reading.NOTHING;
        }
        Map<String, String> fields = row.byColumn();
        if (value(row, "title_state").equals("built")) {
            fields.put("title", "");
        }
        return new Reading(
                fields,
                fieldRules(id),
                quantities.getOrDefault(id, List.of()).stream()
                        .map(DataSetReadings::number)
                        .toList(),
                indicators.getOrDefault(id, List.of()).stream()
                        .filter(value -> value(value, "origin").equals("text")
                                && !value(value, "value").isEmpty())
                        .map(DataSetReadings::observation)
                        .toList(),
                indicators.getOrDefault(id, List.of()).stream()
                        .filter(value -> value(value, "origin").equals("table")
                                || value(value, "origin").equals("derived"))
                        .map(DataSetReadings::cell)
                        .toList(),
                findings.getOrDefault(id, List.of()).stream()
                        .map(finding -> new ReadFinding(
                                value(finding, "rule"),
                                value(finding, "severity").equals("note")))
                        .toList());
    }

    private String idAt(String file) {
        String tail = file.replaceFirst("^(\\.\\./)+", "");
        List<String> ids = sources.stream()
                .filter(row -> value(row, "source").equals(tail)
                        || value(row, "source").endsWith("/" + tail))
                .map(row -> SourceId.ofFile(value(row, ID)))
                .distinct()
                .toList();
        return ids.size() == 1 ? ids.get(0) : "";
    }

    private static ReadNumber number(DataRow row) {
        return new ReadNumber(
                value(row, "kind"),
                number(value(row, "value")),
                value(row, "unit"),
                value(row, "qualifier"),
                value(row, "label"),
                value(row, "text"),
                Boolean.parseBoolean(value(row, "negated")));
    }

    private static ReadValue observation(DataRow row) {
        return new ReadValue(
                ReadValue.key(value(row, "indicator"), value(row, "applicant"), value(row, "period")),
                new BigDecimal(value(row, "value")),
                value(row, "unit"),
                value(row, "state").equals("zero_stated"),
                value(row, "quote"),
                rule(row));
    }

    private Map<String, RuleUse> fieldRules(String id) {
        Map<String, RuleUse> rules = new HashMap<>();
        fields.getOrDefault(id, List.of()).stream()
                .filter(row -> value(row, "chosen").equals("true"))
                .forEach(row -> rules.putIfAbsent(value(row, "field"), rule(row)));
        return rules;
    }

    private static RuleUse rule(DataRow row) {
        BigDecimal confidence = number(value(row, "confidence"));
        return new RuleUse(value(row, "rule"), confidence == null ? BigDecimal.ZERO : confidence);
    }

    private static CellValue cell(DataRow row) {
        return CellValue.of(
                ReadValue.key(value(row, "indicator"), value(row, "applicant"), value(row, "period")),
                number(value(row, "value")),
                value(row, "unit"),
                value(row, "state"));
    }

    private static @Nullable BigDecimal number(String printed) {
        return printed.isEmpty() ? null : new BigDecimal(printed);
    }

    private static String value(DataRow row, String column) {
        return row.textOrEmpty(column);
    }
}
