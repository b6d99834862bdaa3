package nianbao.quantity;

import org.jspecify.annotations.Nullable;

/** Reads 3月28日, 3月, 十二月三十一日, 1-6月 and 3月1-5日 at a place of the text. */
final class MonthDayReader {
    private MonthDayReader() {}

    static @Nullable MonthDay read(FoldedText text, int at) {
        int end = smallEnd(text, at);
        int month = small(text, at, end, 12);
        if (month == 0) {
            return null;
        }
        int sign = text.skipBlanks(end);
        if (text.at(sign) != '月') {
            return months(text, end, month);
        }
        int day = text.skipBlanks(sign + 1);
        int dayEnd = smallEnd(text, day);
        int value = small(text, day, dayEnd, 31);
        int daySign = text.skipBlanks(dayEnd);
        if (value > 0 && (text.at(daySign) == '日' || text.at(daySign) == '号')) {
            return MonthDay.of(month, value, daySign + 1);
        }
        MonthDay days = value > 0 ? days(text, dayEnd, month, value) : null;
        boolean suffix = "份底初末".indexOf(text.at(sign + 1)) >= 0;
        return days != null ? days : MonthDay.of(month, 0, suffix ? sign + 2 : sign + 1);
    }

    /** The second month of 1-6月. */
    private static @Nullable MonthDay months(FoldedText text, int at, int month) {
        int next = DateRule.connectorEnd(text, at);
        int end = smallEnd(text, next);
        int last = next > at && text.at(end) == '月' ? small(text, next, end, 12) : 0;
        boolean suffix = text.at(end + 1) == '份';
        return last <= month ? null : span(month, last, suffix ? end + 2 : end + 1);
    }

    private static MonthDay span(int from, int to, int end) {
        return new MonthDay(
                MonthDay.of(from, 0, end).iso() + "/" + MonthDay.of(to, 0, end).iso(), end);
    }

    /** The second day of 3月1-5日. */
    private static @Nullable MonthDay days(FoldedText text, int at, int month, int day) {
        int next = DateRule.connectorEnd(text, at);
        int end = smallEnd(text, next);
        int last = next > at && text.at(end) == '日' ? small(text, next, end, 31) : 0;
        if (last <= day) {
            return null;
        }
        String iso = MonthDay.of(month, day, end).iso() + "/"
                + MonthDay.of(month, last, end).iso();
        return new MonthDay(iso, end + 1);
    }

    /**
     * The offset behind a number of one or two Arabic or up to three Chinese digits; the offset itself if it is
     * longer.
     */
    static int smallEnd(FoldedText text, int at) {
        if (text.digitAt(at)) {
            boolean small = !text.digitAt(at + 2) || !text.digitAt(at + 1);
            return small ? text.digitsEnd(at) : at;
        }
        int end = at;
        while (end < at + 4 && NumeralReader.isChinese(text.at(end))) {
            end++;
        }
        return end == at + 4 ? at : end;
    }

    /** The number from start to end if it lies between 1 and max, else 0. */
    static int small(FoldedText text, int start, int end, int max) {
        if (end == start) {
            return 0;
        }
        long value = ChineseNumerals.parse(text.string(start, end)).orElse(0);
        return value >= 1 && value <= max ? (int) value : 0;
    }

    static boolean inRange(FoldedText text, int start, int end, int max) {
        return end > start && end <= start + 2 && small(text, start, end, max) > 0;
    }
}
