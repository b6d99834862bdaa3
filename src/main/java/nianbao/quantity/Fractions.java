package nianbao.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Quotients as the data set prints them. */
final class Fractions {
    /** Decimals of a ratio: 三分之一 = 0.333333. */
    private static final int DECIMALS = 6;

    private Fractions() {}

    static BigDecimal divide(BigDecimal part, BigDecimal whole) {
        return ChineseNumerals.plain(part.divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }
}
