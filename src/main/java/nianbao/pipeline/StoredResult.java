package nianbao.pipeline;

import java.util.List;
import nianbao.export.Failure;
import nianbao.export.PanelRow;
import nianbao.export.ReportRow;
import nianbao.export.ReportRows;
import nianbao.record.Status;
import org.jspecify.annotations.Nullable;

/** What one input came to: the rows of its reports, or a failure. */
public sealed interface StoredResult permits StoredResult.Reports, StoredResult.Failed {

    /**
     * The rows of an input's reports, in text order; nearly always of one.
     *
     * @param reports at least one
     */
    record Reports(List<ReportRows> reports) implements StoredResult {
        public Reports {
            reports = List.copyOf(reports);
        }
    }

    /** An input that could not be read. */
    record Failed(Failure failure) implements StoredResult {}

    /**
     * The part of a result that is needed for all inputs at once: one for each report, or one for a failure.
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
