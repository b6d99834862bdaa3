package nianbao.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.document.Span;
import nianbao.export.StoredReport.StoredFinding;
import nianbao.record.Finding;
import org.jspecify.annotations.Nullable;

/** The rows of findings.csv, and the findings that only the export can make. */
public final class FindingRows {
    private FindingRows() {}

    /** The rows of a report, by position. */
    static String of(String reportId, List<Finding> findings, Offsets offsets, Wording wording) {
        RowWriter row = new RowWriter(DataFile.FINDINGS);
        for (Finding finding : Offsets.byPosition(findings, FindingRows::position)) {
            String evidence = offsets.locators(finding.evidence());
            write(row, reportId, finding, evidence, wording);
        }
        return row.rows();
    }

    /** The header row of a file. */
    public static String header(DataFile file) {
        return new RowWriter(file).header().rows();
    }

    /** A row as it stands in a file. */
    static String copy(DataRow row) {
        Map<String, String> cells = row.byColumn();
        RowWriter copy = new RowWriter(DataFile.FINDINGS);
        for (Column column : DataFile.FINDINGS.columns()) {
            String value = cells.getOrDefault(column.name(), "");
            if (column.type() == Column.Type.STRING) {
                copy.text(value);
            } else {
                copy.stated(value);
            }
        }
        copy.end();
        return copy.rows();
    }

    /** The rows of a report that was checked anew, by position: those of other stages that stay, and the checks'. */
    public static String of(StoredReport report, List<StoredFinding> kept, List<Finding> found, Wording wording) {
        List<StoredFinding> all = new ArrayList<>(kept);
        for (Finding finding : found) {
            RowWriter row = new RowWriter(DataFile.FINDINGS);
            write(row, report.id(), finding, report.offsets().locators(finding.evidence()), wording);
            all.add(new StoredFinding(finding.rule(), finding.severity(), position(finding), row.rows()));
        }
        return Offsets.byPosition(all, StoredFinding::position).stream()
                .map(StoredFinding::row)
                .collect(Collectors.joining());
    }

    /**
     * A finding that needs several reports.
     *
     * @param cells report_id, rule, severity, message, left, right, difference, evidence
     */
    public static StoredFinding acrossReports(List<String> cells) {
        RowWriter row = new RowWriter(DataFile.FINDINGS);
        row.text(cells.get(0)).text(cells.get(1)).text(cells.get(2)).text(cells.get(3));
        row.text(cells.get(4)).text(cells.get(5)).stated(cells.get(6)).text(cells.get(7));
        row.end();
        Finding.Severity severity = Finding.Severity.valueOf(cells.get(2).toUpperCase(Locale.ROOT));
        return new StoredFinding(cells.get(1), severity, null, row.rows());
    }

    private static @Nullable Span position(Finding finding) {
        return finding.evidence().isEmpty() ? null : finding.evidence().get(0);
    }

    /** The warning that a report has no row in panel.csv. */
    static Finding noPanelRow(boolean hasAgency, boolean hasYear, Wording wording) {
        String missing = hasAgency ? "year" : hasYear ? "agency" : "both";
        return Finding.of("no_panel_row", Finding.Severity.WARNING, List.of(wording.text("no_panel_row." + missing)));
    }

    /** The warning, as a row, that panel.csv shows another report of the same agency and year instead. */
    public static String duplicateReport(String reportId, PanelKey key, String keptReportId, Wording wording) {
        String region = key.regionCode().isEmpty() ? wording.text("duplicate_report.no_region") : key.regionCode();
        List<String> figures = List.of(key.agency(), region, key.scope(), key.year(), keptReportId);
        RowWriter row = new RowWriter(DataFile.FINDINGS);
        write(
                row,
                reportId,
                new Finding(
                        "duplicate_report", Finding.Severity.WARNING, figures, reportId, keptReportId, "", List.of()),
                "",
                wording);
        return row.rows();
    }

    private static void write(RowWriter row, String reportId, Finding finding, String evidence, Wording wording) {
        row.text(reportId).text(finding.rule()).text(finding.severity().code()).text(wording.sentence(finding));
        row.text(finding.left())
                .text(finding.right())
                .stated(finding.difference())
                .text(evidence);
        row.end();
    }
}
