package nianbao.pipeline;

import nianbao.export.Failure;
import nianbao.export.PanelRow;
import nianbao.export.ReportRow;
import nianbao.export.ReportRows;
import nianbao.record.Status;
import org.jspecify.annotations.Nullable;

/** What one input came to: the rows of a report, or a failure. */
public sealed interface StoredResult permits StoredResult.Report, StoredResult.Failed {

    /** A report's rows. */
    record Report(ReportRows rows) implements StoredResult {}

    /** An input that could not be read. */
    record Failed(Failure failure) implements StoredResult {}

    /**
     * The part of a result that is needed for all inputs at once.
     *
     * @param reportId empty for a failure
     * @param panel without its numbers
     */
    record Outline(
            String reportId,
            String url,
            @Nullable ReportRow report,
            @Nullable PanelRow panel,
            int valuesRead,
            int zerosStated,
            @Nullable Failure failure) {

        boolean isReport() {
            return report != null && report.status() != Status.NOT_A_REPORT;
        }
    }
}
