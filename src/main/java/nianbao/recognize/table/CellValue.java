package nianbao.recognize.table;

import java.math.BigDecimal;
import nianbao.quantity.Qualifier;
import nianbao.record.State;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of figures says.
 *
 * @param state {@code READ} with a value, or one of the states without
 * @param value 万 and 亿 expanded for counts, as printed for money; null unless read
 * @param unit as printed in the cell; empty if it prints none
 * @param multiplied true if a 万 or 亿 without a unit was expanded, so that no header's 万元 multiplies it again
 */
record CellValue(State state, @Nullable BigDecimal value, String unit, Qualifier qualifier, boolean multiplied) {
    static CellValue without(State state) {
        return new CellValue(state, null, "", Qualifier.EXACT, false);
    }
}
