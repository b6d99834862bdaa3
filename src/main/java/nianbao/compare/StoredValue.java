package nianbao.compare;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value as a data set holds it.
 *
 * @param number in the codebook's unit; null if the report gives no number or none that can be converted
 * @param unit of the number
 * @param gap why there is no number; {@link Gap#NONE} if there is one
 * @param approximate true if the report says "more than", "about" or the like
 * @param missing parts of a harmonized sum that the report has no row for, joined by blanks; else empty
 * @param computed true for a derived row of indicators.csv: a sum of what the report prints
 * @param locator where the report states it, as in indicators.csv; empty for a harmonized value
 */
record StoredValue(
        @Nullable BigDecimal number,
        String unit,
        Gap gap,
        boolean approximate,
        String missing,
        boolean computed,
        String locator) {
    /** What the report says nothing about. */
    static final StoredValue ABSENT = new StoredValue(null, "", Gap.ABSENT, false, "", false, "");

    /** Why a value is not a number; the name in lower case ends the key of its note. */
    enum Gap {
        NONE,
        ABSENT,
        BLANK,
        NO_STANDARD_UNIT,
        CONFLICTING
    }

    static StoredValue of(BigDecimal number, String unit, boolean approximate, boolean computed, String locator) {
        return new StoredValue(number, unit, Gap.NONE, approximate, "", computed, locator);
    }

    static StoredValue without(Gap gap) {
        return new StoredValue(null, "", gap, false, "", false, "");
    }
}
