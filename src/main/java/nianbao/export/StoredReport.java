package nianbao.export;

import java.util.List;
import nianbao.document.Span;
import nianbao.record.Finding;
import nianbao.record.ReportRecord;
import org.jspecify.annotations.Nullable;

/**
 * A report as a data set holds it, so far as checks need it.
 *
 * @param report with tables but without paragraphs, pages and metadata; empty of all for a page that is no report
 * @param row its row of reports.csv without any finding counted
 * @param findings its rows of findings.csv
 */
public record StoredReport(ReportRecord report, ReportRow row, List<StoredFinding> findings, Offsets offsets) {
    public StoredReport {
        findings = List.copyOf(findings);
    }

    /**
     * A row of findings.csv.
     *
     * @param position where its first evidence stands, or null if nowhere in the text
     * @param row finished
     */
    public record StoredFinding(
            String rule,
            Finding.Severity severity,
            @Nullable Span position,
            String row) {}

    /** The id that names the report. */
    public String id() {
        return report.document().source().id().value();
    }
}
