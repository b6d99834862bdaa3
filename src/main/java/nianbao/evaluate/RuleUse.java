package nianbao.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The rule that a value was read by, and how sure it says it is.
 *
 * @param rule id of the rule; empty where none is known
 * @param confidence 0 to 1, two decimals, as in indicators.csv and fields.csv
 */
record RuleUse(String rule, BigDecimal confidence) {
    /** No rule is known. */
    static final RuleUse NONE = new RuleUse("", BigDecimal.ZERO);

    private static final int DIGITS = 2;

    static RuleUse of(String rule, double confidence) {
        return new RuleUse(rule, BigDecimal.valueOf(confidence).setScale(DIGITS, RoundingMode.HALF_UP));
    }
}
