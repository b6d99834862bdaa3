package nianbao.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A value in two reports.
 *
 * @param comparable false if a side is blank or the forms differ in what it means
 * @param note what a reader must know, or empty
 */
record Change(ValueKey key, StoredValue from, StoredValue to, boolean comparable, String note) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int PERCENT_DECIMALS = 2;

    /** The later value less the earlier; null if they are not comparable. */
    @Nullable
    BigDecimal difference() {
        BigDecimal before = from.number();
        BigDecimal after = to.number();
        return !comparable || before == null || after == null ? null : after.subtract(before);
    }

    /** The difference in per cent of the earlier value, two decimals; null without a positive base. */
    @Nullable
    BigDecimal percent() {
        BigDecimal before = from.number();
        BigDecimal difference = difference();
        if (before == null || difference == null || before.signum() <= 0) {
            return null;
        }
        return difference.multiply(HUNDRED).divide(before, PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The same values, not to be set against each other. */
    Change notComparable() {
        return new Change(key, from, to, false, note);
    }

    /** True if both values are the same number. */
    boolean identical() {
        BigDecimal difference = difference();
        return difference != null && difference.signum() == 0;
    }

    String unit() {
        return from.unit().isEmpty() ? to.unit() : from.unit();
    }
}
