package nianbao.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a new check of a data set came to.
 *
 * @param byRule every rule that had anything to look at, in the order of the rule files, then what reading found
 */
public record RecheckSummary(int reports, long errors, long warnings, long notes, Map<String, RuleCounts> byRule) {
    public RecheckSummary {
        byRule = Collections.unmodifiableMap(new LinkedHashMap<>(byRule));
    }
}
