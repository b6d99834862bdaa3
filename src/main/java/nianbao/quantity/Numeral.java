package nianbao.quantity;

import java.math.BigDecimal;

/**
 * A numeral in the text, before its unit is known.
 *
 * @param start offset of its first character
 * @param end offset behind it, inner 余 or 多 included
 * @param mantissa what stands before the last 万 or 亿 (14 in 14万余)
 * @param scale the characters that multiply the mantissa (万), or empty
 * @param over true if 余, 多, 几 or 来 follows or stands inside
 * @param chinese true if it has no Arabic digit
 */
record Numeral(int start, int end, BigDecimal mantissa, String scale, boolean over, boolean chinese) {
    /** The value with 万 and 亿 expanded. */
    BigDecimal value() {
        BigDecimal value = mantissa;
        for (int i = 0; i < scale.length(); i++) {
            value = value.scaleByPowerOfTen(ChineseNumerals.power(scale.charAt(i)));
        }
        return ChineseNumerals.plain(value);
    }

    /** The same numeral under the scale of the other end of a range: the 3 of 3-5万 is 30000. */
    Numeral scaledAs(Numeral high) {
        return scale.isEmpty() ? new Numeral(start, end, mantissa, high.scale, over, chinese) : this;
    }
}
