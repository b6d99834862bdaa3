package nianbao.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvRows;
import nianbao.csv.CsvWriter;
import nianbao.export.DataFile;

/** Collects what findings.csv of the data sets and comparison-findings.csv say of the compared reports. */
final class PageFindings {
    /** More than anybody reads; the files have them all. */
    static final int MOST = 5000;

    private static final List<String> SEVERITIES = List.of("error", "warning", "note");
    private static final Pattern ELSEWHERE = Pattern.compile("(r[0-9a-f]{16}(?:-\\d+)?):(.*)");
    private static final int MOST_PLACES = 12;

    private final Map<String, StoredReport> reports = new HashMap<>();
    private final List<PageFinding> found = new ArrayList<>();
    /** Report, rule and places: what both files hold is shown once. */
    private final Set<List<String>> seen = new HashSet<>();

    PageFindings(List<Series> all) {
        all.forEach(series -> series.reports().forEach(report -> reports.put(report.id(), report)));
    }

    /** Reads both files; a data set without findings.csv has none. */
    void read(Path comparisonFindings) throws IOException {
        try (InputStream in = Files.newInputStream(comparisonFindings);
                CsvRows rows = CsvRows.open(comparisonFindings.toString(), in)) {
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                List<String> values =
                        row.get().values().stream().map(CsvWriter::unguard).toList();
                add(values.get(0), values.get(1), values.get(2), values.get(3), values.get(7));
            }
        }
        Set<ComparedDataSet> dataSets = new LinkedHashSet<>();
        reports.values().forEach(report -> dataSets.add(report.dataSet()));
        for (ComparedDataSet dataSet : dataSets) {
            if (dataSet.has(DataFile.FINDINGS)) {
                dataSet.read(DataFile.FINDINGS, row -> {
                    StoredReport report = reports.get(row.text("report_id"));
                    if (report != null && report.dataSet().equals(dataSet)) {
                        add(
                                report.id(),
                                row.text("rule"),
                                row.text("severity"),
                                row.text("message"),
                                row.text("evidence"));
                    }
                });
            }
        }
    }

    private void add(String id, String rule, String severity, String message, String evidence) {
        StoredReport report = reports.get(id);
        if (report != null && (!evidence.contains(":") || seen.add(List.of(id, rule, evidence)))) {
            found.add(new PageFinding(report, rule, severity, message, places(report, evidence)));
        }
    }

    private List<PageFinding.Place> places(StoredReport own, String evidence) {
        List<PageFinding.Place> places = new ArrayList<>();
        for (String part : evidence.split(";", -1)) {
            Matcher elsewhere = ELSEWHERE.matcher(part.strip());
            boolean other = elsewhere.matches();
            StoredReport report = other ? reports.get(elsewhere.group(1)) : own;
            String locator = other ? elsewhere.group(2) : part.strip();
            if (report != null && !locator.isEmpty() && places.size() < MOST_PLACES) {
                places.add(new PageFinding.Place(report, locator));
            }
        }
        return places;
    }

    /** How many there are, shown or not. */
    int count() {
        return found.size();
    }

    /** The worst first, then in the order of agencies and years; at most {@link #MOST}. */
    List<PageFinding> shown(List<Series> all) {
        Map<String, Integer> order = new HashMap<>();
        all.forEach(series -> series.reports().forEach(report -> order.put(report.id(), order.size())));
        return found.stream()
                .sorted(Comparator.comparingInt((PageFinding finding) -> SEVERITIES.indexOf(finding.severity()))
                        .thenComparingInt(
                                finding -> order.getOrDefault(finding.report().id(), order.size())))
                .limit(MOST)
                .toList();
    }
}
