package nianbao.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.codebook.Form;
import nianbao.codebook.Indicator;
import nianbao.export.DataFile;
import nianbao.export.DataRow;

/** Reads data sets back from their reports and indicators. A report that two data sets hold is taken from the first. */
final class StoredReports {
    private static final Set<String> BLANKS = Set.of("blank", "slash", "dash", "none_word");

    private final Set<String> indicators;
    private final CodebookOrder order;
    private final Map<String, StoredReport> reports = new LinkedHashMap<>();
    private final Map<ValueKey, ValueKey> keys = new HashMap<>();
    private final Map<StoredValue, StoredValue> shared = new HashMap<>();
    private int leftOut;

    StoredReports(List<Indicator> indicators) {
        this.indicators = indicators.stream().map(Indicator::code).collect(Collectors.toSet());
        this.order = new CodebookOrder(indicators);
    }

    /**
     * Adds the reports of a data set.
     *
     * @throws CompareException if an indicator, form or number is none that this program knows
     */
    void add(ComparedDataSet dataSet) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Values> values = values(dataSet, numbers);
        dataSet.read(DataFile.REPORTS, row -> {
            if (row.textOrEmpty("status").equals("not_a_report") || reports.containsKey(row.text("report_id"))) {
                return;
            }
            if (row.text("agency").isEmpty() || row.text("report_year").isEmpty()) {
                leftOut++;
                return;
            }
            int stated = numbers.getOrDefault(row.text("report_id"), 0);
            StoredReport report = report(dataSet, row, values, stated);
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

    private static StoredReport report(ComparedDataSet dataSet, DataRow row, Map<String, Values> values, int stated) {
        String file = dataSet.name(DataFile.REPORTS);
        String id = row.text("report_id");
        String issued = row.text("issue_date");
        String published = row.text("publish_date");
        return new StoredReport(
                id,
                row.text("source"),
                row.text("agency"),
                row.text("agency"),
                row.text("agency_function"),
                row.text("agency_level"),
                row.text("region_code"),
                row.text("region_name"),
                row.text("scope"),
                year(file, row.text("report_year")),
                form(file, row.text("form")),
                issued.compareTo(published) > 0 ? issued : published,
                row.text("status"),
                new StoredReport.Counts(Integer.toString(stated), row.text("error_count"), row.text("warning_count")),
                dataSet,
                values.getOrDefault(id, Values.NONE));
    }

    /** @param numbers takes how many values of each report are numbers, the ones that are not preferred among them */
    private Map<String, Values> values(ComparedDataSet dataSet, Map<String, Integer> numbers) throws IOException {
        Map<String, Values> values = new HashMap<>();
        String file = dataSet.name(DataFile.INDICATORS);
        OneReport current = new OneReport(values);
        dataSet.read(DataFile.INDICATORS, row -> {
            String indicator = row.text("indicator");
            if (!indicators.contains(indicator)) {
                throw new CompareException(file + ": unknown indicator '" + indicator
                        + "' (未知指标); give the rules it was extracted with (--rules DIR)");
            }
            boolean cumulative = row.text("period").equals("cumulative");
            ValueKey key = shared(new ValueKey(indicator, row.text("applicant"), cumulative));
            Map<ValueKey, StoredValue> ofReport = current.of(row.text("report_id"));
            if (!BLANKS.contains(row.text("state"))) {
                numbers.merge(row.text("report_id"), 1, Integer::sum);
            }
            if (row.text("preferred").equals("true")) {
                ofReport.put(key, shared(value(file, row)));
            } else {
                ofReport.putIfAbsent(key, shared(StoredValue.without(StoredValue.Gap.CONFLICTING)));
            }
        });
        current.store();
        return values;
    }

    /** The values of one report while its rows are read, which stand together in a data set that nobody sorted anew. */
    private final class OneReport {
        private final Map<String, Values> done;
        private final Map<ValueKey, StoredValue> values = new HashMap<>();
        private String id = "";

        OneReport(Map<String, Values> done) {
            this.done = done;
        }

        Map<ValueKey, StoredValue> of(String reportId) {
            if (!reportId.equals(id)) {
                store();
                id = reportId;
                done.getOrDefault(id, Values.NONE).forEach(values::put);
            }
            return values;
        }

        void store() {
            if (!values.isEmpty()) {
                done.put(id, Values.of(values, order));
                values.clear();
            }
        }
    }

    /** Most values, a zero in a table's cell above all, stand in many reports and are kept once. */
    private StoredValue shared(StoredValue value) {
        StoredValue first = shared.putIfAbsent(value, value);
        return first == null ? value : first;
    }

    private ValueKey shared(ValueKey key) {
        ValueKey first = keys.putIfAbsent(key, key);
        return first == null ? key : first;
    }

    private static StoredValue value(String file, DataRow row) {
        if (BLANKS.contains(row.text("state"))) {
            return StoredValue.without(StoredValue.Gap.BLANK);
        }
        String number = row.text("value_std");
        if (number.isEmpty()) {
            return StoredValue.without(StoredValue.Gap.NO_STANDARD_UNIT);
        }
        try {
            return StoredValue.of(
                    new BigDecimal(number),
                    row.text("unit_std"),
                    !row.text("qualifier").isEmpty(),
                    row.text("state").equals("derived"),
                    row.text("locator"));
        } catch (NumberFormatException e) {
            throw new CompareException(file + ": '" + number + "' is not a number (不是数字)");
        }
    }

    private static int year(String file, String printed) {
        try {
            return Integer.parseInt(printed);
        } catch (NumberFormatException e) {
            throw new CompareException(file + ": '" + printed + "' is not a year (不是年份)");
        }
    }

    private static Form form(String file, String code) {
        return Arrays.stream(Form.values())
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new CompareException(file + ": unknown form '" + code + "' (未知表式)"));
    }
}
