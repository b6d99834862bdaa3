package nianbao.evaluate;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A value of an indicator as the program read it; part of a row of indicators.csv.
 *
 * @param key {@code code}, {@code code.applicant} or {@code code.cumulative}
 * @param inWords true for a zero said in words
 * @param rule what it was read by
 */
record ReadValue(String key, BigDecimal value, String unit, boolean inWords, String quote, RuleUse rule) {

    /** How the gold writes an indicator; applications by all applicants are the indicator itself. */
    static String key(String indicator, String applicant, String period) {
        return indicator
                + (applicant.isEmpty() || applicant.equals("total") ? "" : "." + applicant.toLowerCase(Locale.ROOT))
                + (period.equals("cumulative") ? ".cumulative" : "");
    }

    String shown() {
        return key + " " + value.toPlainString() + unit;
    }
}
