package nianbao.export;

import nianbao.record.Status;

/**
 * The row of reports.csv, open at the counts of findings, which are known only when all reports are.
 *
 * @param head the row up to the counts, without a comma behind it
 * @param status without regard to findings: {@code NOT_A_REPORT}, {@code REVIEW} or {@code OK}
 * @param tail the row behind the status, without a comma before it
 */
public record ReportRow(String head, int errors, int warnings, Status status, String tail) {

    /** The row of a report that is attached to the page with this report id. */
    public ReportRow attachedTo(String parent) {
        return new ReportRow(head, errors, warnings, status, parent);
    }

    /** The row with further findings counted in. */
    public String row(int moreErrors, int moreWarnings) {
        int allErrors = errors + moreErrors;
        int allWarnings = warnings + moreWarnings;
        Status shown = status == Status.OK && allErrors + allWarnings > 0 ? Status.FINDINGS : status;
        return head + ',' + allErrors + ',' + allWarnings + ',' + shown.code() + ',' + tail + "\r\n";
    }
}
