package nianbao.pipeline;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What of a data set is checked anew.
 *
 * @param reports ids of the reports, or null for all
 * @param indicators which indicators' values are looked at
 */
public record RecheckPart(@Nullable Set<String> reports, Predicate<String> indicators) {
    /** All of it. */
    public static final RecheckPart ALL = new RecheckPart(null, indicator -> true);

    /** True if nothing is left out; only then are the files of the data set written anew. */
    boolean isAll() {
        return reports == null;
    }

    boolean holds(String reportId) {
        return reports == null || reports.contains(reportId);
    }
}
