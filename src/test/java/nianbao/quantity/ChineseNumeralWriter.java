package nianbao.quantity;

/** Writes numerals for the tests to read back. */
final class ChineseNumeralWriter {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeralWriter() {}

    /** The usual Chinese numeral of a whole number: 10005 → 一万零五, 10 → 十. */
    static String write(long value) {
        if (value == 0) {
            return "零";
        }
        StringBuilder out = new StringBuilder();
        appendHigh(out, value);
        boolean leadingOne = out.length() > 1 && out.charAt(0) == '一' && out.charAt(1) == '十';
        return leadingOne ? out.substring(1) : out.toString();
    }

    private static void appendHigh(StringBuilder out, long value) {
        long[] sizes = {100_000_000L, 10_000L};
        String names = "亿万";
        long rest = value;
        for (int i = 0; i < sizes.length; i++) {
            if (rest >= sizes[i]) {
                appendHigh(out, rest / sizes[i]);
                out.append(names.charAt(i));
                rest %= sizes[i];
                if (rest > 0 && rest < sizes[i] / 10) {
                    out.append('零');
                }
            }
        }
        appendThousands(out, (int) rest);
    }

    private static void appendThousands(StringBuilder out, int value) {
        int[] sizes = {1000, 100, 10, 1};
        String names = "千百十";
        boolean zero = false;
        boolean begun = false;
        for (int i = 0; i < sizes.length; i++) {
            int digit = value / sizes[i] % 10;
            if (digit == 0) {
                zero = begun;
                continue;
            }
            if (zero) {
                out.append('零');
            }
            out.append(DIGITS.charAt(digit));
            if (i < names.length()) {
                out.append(names.charAt(i));
            }
            zero = false;
            begun = true;
        }
    }
}
