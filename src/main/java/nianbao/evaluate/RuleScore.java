package nianbao.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How often a rule was right where the gold could tell.
 *
 * @param rule id of the rule
 * @param confidence what its rows say, two decimals
 * @param read values read by it that the gold judges
 * @param right those that are right
 */
public record RuleScore(String rule, BigDecimal confidence, int read, int right) {
    private static final int DIGITS = 3;

    /** Right of read. */
    BigDecimal precision() {
        return BigDecimal.valueOf(right).divide(BigDecimal.valueOf(read), DIGITS, RoundingMode.DOWN);
    }
}
