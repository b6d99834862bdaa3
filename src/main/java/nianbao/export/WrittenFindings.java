package nianbao.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.record.Status;

/** Walks reports.csv and findings.csv of a data set, report by report, so that findings can be added. Not thread-safe. */
public final class WrittenFindings implements Closeable {
    private final ReportCursor reports;
    private final ReportCursor findings;

    /** @throws nianbao.csv.CsvException if a file is no CSV file in UTF-8 */
    public WrittenFindings(Path folder) throws IOException {
        this.reports = new ReportCursor(folder, DataFile.REPORTS);
        try {
            this.findings = new ReportCursor(folder, DataFile.FINDINGS);
        } catch (IOException | RuntimeException e) {
            reports.close();
            throw e;
        }
    }

    /**
     * A report.
     *
     * @param row its row of reports.csv, with what it counts so far
     * @param findings its rows of findings.csv
     */
    public record Rows(String id, ReportRow row, String findings) {}

    /** The next report, or empty at the end. */
    public Optional<Rows> next() throws IOException {
        Optional<DataRow> row = reports.take();
        if (row.isEmpty()) {
            findings.requireEnd();
            return Optional.empty();
        }
        String id = row.get().text("report_id");
        Status status = Status.valueOf(row.get().text("status").toUpperCase(Locale.ROOT));
        ReportRow plain = StoredReports.head(row.get(), status);
        ReportRow counted = new ReportRow(
                plain.head(),
                Integer.parseInt(row.get().text("error_count")),
                Integer.parseInt(row.get().text("warning_count")),
                plain.status(),
                plain.tail());
        String rows = findings.take(id).stream().map(FindingRows::copy).collect(Collectors.joining());
        return Optional.of(new Rows(id, counted, rows));
    }

    @Override
    public void close() throws IOException {
        reports.close();
        findings.close();
    }
}
