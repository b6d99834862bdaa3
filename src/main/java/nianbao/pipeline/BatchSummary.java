package nianbao.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of a batch.
 *
 * @param reports distinct reports
 * @param notReports distinct pages that are no report
 * @param failures inputs that failed, by reason, the most frequent first
 * @param skipped files passed over as no input
 * @param reused results taken over from an earlier run
 * @param errors findings of severity error
 * @param warnings findings of severity warning
 */
public record BatchSummary(
        int reports,
        int notReports,
        Map<String, Integer> failures,
        int skipped,
        int reused,
        long valuesRead,
        long zerosStated,
        long errors,
        long warnings) {
    public BatchSummary {
        failures = new LinkedHashMap<>(failures);
    }

    /** With findings counted in that only the whole data set shows. */
    BatchSummary withMore(long moreErrors, long moreWarnings) {
        return new BatchSummary(
                reports,
                notReports,
                failures,
                skipped,
                reused,
                valuesRead,
                zerosStated,
                errors + moreErrors,
                warnings + moreWarnings);
    }

    /** How many inputs failed. */
    public int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }
}
