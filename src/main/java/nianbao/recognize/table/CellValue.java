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
 */
record CellValue(State state, @Nullable BigDecimal value, String unit, Qualifier qualifier) {
    static CellValue without(State state) {
        return new CellValue(state, null, "", Qualifier.EXACT);
    }
}
