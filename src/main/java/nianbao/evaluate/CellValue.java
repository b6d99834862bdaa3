package nianbao.evaluate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a statistics table, as labelled or as read.
 *
 * @param key {@code code}, {@code code.applicant} or {@code code.cumulative}
 * @param value plain decimal; empty where the cell holds none
 * @param state as in indicators.csv
 */
record CellValue(String key, String value, String unit, String state) {
    private static final String DERIVED = "derived";

    static CellValue of(String key, @Nullable BigDecimal value, String unit, String state) {
        String plain = value == null ? "" : value.stripTrailingZeros().toPlainString();
        return new CellValue(key, plain, unit, state);
    }

    /** True for a sum that the program made and no cell prints. */
    boolean isDerived() {
        return state.equals(DERIVED);
    }

    String shown() {
        return key + ": " + value + unit + " (" + state + ")";
    }
}
