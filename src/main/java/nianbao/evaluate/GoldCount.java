package nianbao.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A labelled count.
 *
 * @param label what is counted, short
 * @param value 万 and 亿 expanded
 * @param unit as printed, empty if none is
 * @param qualifier as in quantities.csv, or null where the label says nothing of it
 * @param side true for staff, offices, meetings; false for the figures of disclosure itself
 * @param inWords true for a zero said in words
 * @param indicators keys of the codebook ({@code code}, {@code code.applicant}, {@code code.cumulative}), the first the
 *     best, any of them right; empty if the codebook has no entry; null if nobody judged it
 */
record GoldCount(
        String label,
        BigDecimal value,
        String unit,
        @Nullable String qualifier,
        boolean side,
        boolean inWords,
        String quote,
        @Nullable List<String> indicators) {
    GoldCount {
        indicators = indicators == null ? null : List.copyOf(indicators);
    }

    /** What the list of mistakes shows: {@code 受理申请 3件}. */
    String shown() {
        return label + " " + value.toPlainString() + unit;
    }
}
