package nianbao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds up one canonical numeral with 十 百 千 万 亿; a null result says that it is not well formed. */
final class NumeralSum {
    private static final BigDecimal INVALID_DIGIT = BigDecimal.ONE.negate();

    private final String text;
    private final int end;
    private int next;
    private BigDecimal total = BigDecimal.ZERO;
    /** The power of ten read last: the next one must be smaller. */
    private int lastPower = 4;

    private boolean afterZero;

    private NumeralSum(String text) {
        this.text = text;
        this.end = text.length();
    }

    static @Nullable BigDecimal of(String text) {
        int yi = text.lastIndexOf('亿');
        if (yi >= 0) {
            return joined(text, yi, 8);
        }
        int wan = text.lastIndexOf('万');
        return wan >= 0 ? joined(text, wan, 4) : new NumeralSum(text).group();
    }

    /** 万 multiplies only its own group (三亿五千万), 亿 all before it (一万亿). */
    private static @Nullable BigDecimal joined(String text, int at, int power) {
        String head = text.substring(0, at);
        if (head.indexOf(text.charAt(at)) >= 0) {
            return null;
        }
        BigDecimal high = head.isEmpty() ? BigDecimal.ONE : of(head);
        BigDecimal low = tail(text.substring(at + 1), power);
        return high == null || low == null || (high.signum() == 0 && head.charAt(0) == '零')
                ? null
                : high.scaleByPowerOfTen(power).add(low);
    }

    private static @Nullable BigDecimal tail(String text, int power) {
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        boolean zero = text.charAt(0) == '零';
        BigDecimal value = of(zero ? text.substring(1) : text);
        if (value == null || value.signum() == 0 || value.compareTo(BigDecimal.TEN.pow(power)) >= 0) {
            return null;
        }
        // 一万五 is spoken for 15000; 一万零五 is 10005.
        return !zero && text.length() == 1 && power(text) == 0 ? value.scaleByPowerOfTen(power - 1) : value;
    }

    private static int power(String text) {
        return ChineseNumerals.power(text.charAt(0));
    }

    /** A numeral below 10000, or any Arabic one before 万. */
    private @Nullable BigDecimal group() {
        if (text.isEmpty()) {
            return null;
        }
        boolean valid = true;
        while (valid && next < end) {
            valid = step();
        }
        return valid ? total : null;
    }

    private boolean step() {
        char c = text.charAt(next);
        if (c == '零') {
            boolean inside = next > 0 && next + 1 < end && !afterZero;
            afterZero = true;
            next++;
            return inside;
        }
        if (c == '廿' || c == '卅') {
            next++;
            return add(BigDecimal.valueOf(c == '廿' ? 2 : 3), 1);
        }
        int start = next;
        BigDecimal digit = readDigit();
        if (digit.signum() < 0) {
            return false;
        }
        int power = next < end ? ChineseNumerals.power(text.charAt(next)) : 0;
        if (power == 0) {
            return next == end && next > start && addLast(digit);
        }
        next++;
        boolean bare = next - 1 == start;
        // A power without a digit is one of it: 十二, 百; inside a numeral only 十 is said so (一百十二).
        return (!bare || power == 1 || start == 0) && add(bare ? BigDecimal.ONE : digit, power);
    }

    private boolean add(BigDecimal digit, int power) {
        boolean falling = power < lastPower;
        total = total.add(digit.scaleByPowerOfTen(power));
        lastPower = power;
        afterZero = false;
        return falling;
    }

    private boolean addLast(BigDecimal digit) {
        boolean first = lastPower == 4;
        boolean spoken = !first && !afterZero && lastPower > 1 && digit.compareTo(BigDecimal.TEN) < 0;
        total = total.add(spoken ? digit.scaleByPowerOfTen(lastPower - 1) : digit);
        return first || digit.compareTo(BigDecimal.TEN.pow(lastPower)) < 0;
    }

    /**
     * The digit or Arabic number at the place; zero without moving on if there is none, negative if it is
     * malformed.
     */
    private BigDecimal readDigit() {
        char c = text.charAt(next);
        int digit = c == '两' ? 2 : ChineseNumerals.digit(c);
        if (digit > 0) {
            next++;
            return next < end && text.charAt(next) == '点' ? readPoint(digit) : BigDecimal.valueOf(digit);
        }
        int start = next;
        while (next < end && isArabic(text.charAt(next))) {
            next++;
        }
        if (next == start) {
            return ChineseNumerals.power(c) > 0 ? BigDecimal.ZERO : INVALID_DIGIT;
        }
        BigDecimal value = ChineseNumerals.arabic(text.substring(start, next));
        return value == null ? INVALID_DIGIT : value;
    }

    /** 三点五: digits behind 点. */
    private BigDecimal readPoint(int whole) {
        StringBuilder decimal = new StringBuilder().append(whole).append('.');
        int start = ++next;
        while (next < end && ChineseNumerals.digit(text.charAt(next)) >= 0) {
            decimal.append(ChineseNumerals.digit(text.charAt(next++)));
        }
        return next == start ? INVALID_DIGIT : new BigDecimal(decimal.toString());
    }

    private static boolean isArabic(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }
}
