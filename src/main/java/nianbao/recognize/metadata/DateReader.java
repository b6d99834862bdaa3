package nianbao.recognize.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a calendar date in any form a report page uses; times are dropped.
 *
 * <pre>{@code
 * DateReader.first("二〇一八年一月二十日", 0, 10).orElseThrow().date(); // 2018-01-20
 * }</pre>
 */
final class DateReader {
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![0-9./-])((?:19|20)[0-9]{2}) ?([-/.年]) ?([0-9]{1,2}|元) ?[-/.月] ?([0-9]{1,2})(?![0-9])日?");
    private static final Pattern SPELLED = Pattern.compile(
            "([二2][〇零○Ｏ0OoОο◯Ο]([〇零○0OoОο◯一二三四五六七八九]{2}))年(元|[一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})日");
    private static final Pattern SPELLED_SHORT =
            Pattern.compile("(?:同年|当年)?([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})日");
    private static final Pattern INCOMPLETE =
            Pattern.compile("(?<![0-9./-])(?:(?:19|20)[0-9]{2}|[二][〇零○][〇零○一二三四五六七八九]{2})[-/.年][0-9一二三四五六七八九十]{0,2}月?");
    private static final Pattern REST = Pattern.compile(
            "[T ,日]*(?:星期.|周.)?[ ]?(?:[0-9]{1,2}[ ]?[:时][ ]?[0-9]{1,2}[ ]?(?:[:分][ ]?[0-9]{0,2}(?:[.][0-9]+)?秒?)?)?[ ]?[)\\]】]?");
    /** January of a lunar or a solar year: 元月. */
    private static final String FIRST_MONTH = "元";

    private static final String DIGITS = "〇一二三四五六七八九";

    private DateReader() {}

    /**
     * A date found in a text.
     *
     * @param date null if what stands there is no day of the calendar, or lacks its day
     * @param dotted true for a form of figures and signs: 2018.01.25
     */
    record Found(int start, int end, @Nullable LocalDate date, boolean dotted) {}

    /** The first date between two offsets, whole or damaged. */
    static Optional<Found> first(String text, int start, int end) {
        Matcher numeric = NUMERIC.matcher(text).region(start, end);
        if (numeric.find()) {
            boolean dotted = numeric.group(2).charAt(0) != '年';
            return Optional.of(new Found(
                    numeric.start(),
                    numeric.end(),
                    day(number(numeric.group(1)), number(numeric.group(3)), number(numeric.group(4))),
                    dotted));
        }
        Matcher spelled = SPELLED.matcher(text).region(start, end);
        if (spelled.find()) {
            return Optional.of(new Found(spelled.start(), spelled.end(), spelledDay(spelled), false));
        }
        Matcher incomplete = INCOMPLETE.matcher(text).region(start, end);
        return incomplete.find()
                ? Optional.of(new Found(incomplete.start(), incomplete.end(), null, false))
                : Optional.empty();
    }

    /** A year of four characters in figures: 二○一三 is 2013. */
    static String year(String written) {
        StringBuilder figures = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            figures.append(c >= '0' && c <= '9' ? c - '0' : digit(c));
        }
        return figures.toString();
    }

    /** The date in Chinese numerals that starts here. */
    static Optional<Found> spelledAt(String text, int at) {
        Matcher spelled = SPELLED.matcher(text).region(at, text.length());
        return spelled.lookingAt()
                ? Optional.of(new Found(at, spelled.end(), spelledDay(spelled), false))
                : Optional.empty();
    }

    /** As {@link #spelledAt(String, int)}, but of this year where none is written. */
    static Optional<Found> spelledAt(String text, int at, String year) {
        Matcher monthAndDay = SPELLED_SHORT.matcher(text).region(at, text.length());
        if (!monthAndDay.lookingAt()) {
            return spelledAt(text, at);
        }
        LocalDate date = day(number(year), spelledNumber(monthAndDay.group(1)), spelledNumber(monthAndDay.group(2)));
        return Optional.of(new Found(at, monthAndDay.end(), date, false));
    }

    /** The date that fills a stretch of text alone, with or without a time and brackets around it. */
    static Optional<Found> alone(String text, int start, int end) {
        int inside = start < end && "([【".indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
        int from = inside > start && inside < end && text.charAt(inside) == ' ' ? inside + 1 : inside;
        return first(text, from, end)
                .filter(found -> found.start() == from)
                .filter(found -> REST.matcher(text).region(found.end(), end).matches());
    }

    /** A day of the calendar, or null. */
    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // 2月30日: damaged, which the caller reports
        }
    }

    private static @Nullable LocalDate spelledDay(Matcher spelled) {
        int year = 2000
                + digit(spelled.group(2).charAt(0)) * 10
                + digit(spelled.group(2).charAt(1));
        return day(year, spelledNumber(spelled.group(3)), spelledNumber(spelled.group(4)));
    }

    private static int number(String digits) {
        return digits.equals(FIRST_MONTH) ? 1 : Integer.parseInt(digits);
    }

    /** Signs that stand for 〇 are many; all of them are zero here. */
    private static int digit(char c) {
        return Math.max(0, DIGITS.indexOf(c));
    }

    /** Up to 三十一, also 廿一. */
    private static int spelledNumber(String numeral) {
        int value = 0;
        for (char c : numeral.replace(FIRST_MONTH, "一")
                .replace("廿", "二十")
                .replace("卅", "三十")
                .toCharArray()) {
            value = c == '十' ? Math.max(1, value) * 10 : value + digit(c);
        }
        return value;
    }
}
