package nianbao.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numerals as Chinese texts write them: Arabic, full-width, Chinese, financial, traditional and mixed.
 *
 * <pre>{@code
 * ChineseNumerals.parse("一万零五").getAsLong(); // 10005
 * ChineseNumerals.parse("三百二").getAsLong();   // 320, as spoken
 * ChineseNumerals.parse("二〇一七").getAsLong(); // 2017
 * ChineseNumerals.parseDecimal("1.2亿").get();   // 120000000
 * }</pre>
 */
public final class ChineseNumerals {
    /** Longer than any numeral of a report; a guard against degenerate input. */
    static final int MAX_LENGTH = 48;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FINANCIAL = "零壹贰叁肆伍陆柒捌玖";
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})++(?:\\.[0-9]++)?");
    private static final Pattern PLAIN = Pattern.compile("[0-9]++(?:\\.[0-9]++)?");

    private ChineseNumerals() {}

    /** The whole number a numeral writes; empty if the text is no numeral, or not a whole number. */
    public static OptionalLong parse(String numeral) {
        Optional<BigDecimal> value = parseDecimal(numeral);
        try {
            return value.isPresent() ? OptionalLong.of(value.get().longValueExact()) : OptionalLong.empty();
        } catch (ArithmeticException notWhole) {
            return OptionalLong.empty();
        }
    }

    /** The number a numeral writes, without trailing zeros; empty if the text is no numeral. */
    public static Optional<BigDecimal> parseDecimal(String numeral) {
        if (numeral.isEmpty() || numeral.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String folded = canonical(numeral);
        BigDecimal arabic = arabic(folded);
        BigDecimal value = arabic != null ? arabic : digitString(folded);
        if (value == null) {
            value = NumeralSum.of(folded);
        }
        return Optional.ofNullable(value).map(ChineseNumerals::plain);
    }

    /** The value of ASCII digits with a decimal point or commas between thousands; null if they are not well formed. */
    static @Nullable BigDecimal arabic(String digits) {
        if (digits.isEmpty() || digits.charAt(0) < '0' || digits.charAt(0) > '9') {
            return null; // most numerals asked about are Chinese, and a pattern would take longer to say so
        }
        if (PLAIN.matcher(digits).matches()) {
            return new BigDecimal(digits);
        }
        return GROUPED.matcher(digits).matches() ? new BigDecimal(digits.replace(",", "")) : null;
    }

    /** The value of a Chinese digit 零 to 九, in canonical form; -1 for any other character. */
    static int digit(char c) {
        return DIGITS.indexOf(c);
    }

    /** The power of ten of 十 百 千 万 亿; 0 for any other character. */
    static int power(char c) {
        return switch (c) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            case '万' -> 4;
            case '亿' -> 8;
            default -> 0;
        };
    }

    /** A numeral character in its plain lower-case form (２ → 2, 貳 → 二, 〇 → 零); others only folded. */
    static char canonical(char c) {
        char folded = FoldedText.fold(c);
        int financial = FINANCIAL.indexOf(folded);
        if (financial > 0) {
            return DIGITS.charAt(financial);
        }
        return switch (folded) {
            case '〇' -> '零';
            case '拾' -> '十';
            case '佰' -> '百';
            case '仟' -> '千';
            default -> folded;
        };
    }

    private static String canonical(String numeral) {
        StringBuilder out = new StringBuilder(numeral.length());
        for (int i = 0; i < numeral.length(); i++) {
            out.append(canonical(numeral.charAt(i)));
        }
        return out.toString();
    }

    private static @Nullable BigDecimal digitString(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            int digit = digit(folded.charAt(i));
            if (digit < 0) {
                return null;
            }
            out.append(digit);
        }
        return new BigDecimal(out.toString());
    }

    /** Without trailing zeros and without an exponent: 1E+2 → 100. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
