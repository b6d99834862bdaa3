package nianbao.quantity;

import java.util.Locale;

/**
 * A month, a day of a month or a span of them, in ISO 8601 without its year.
 *
 * @param iso {@code --03}, {@code --03-28}, {@code ---28} or {@code --01/--06}
 * @param end offset behind it in the text
 */
record MonthDay(String iso, int end) {
    /** Of a month and a day, one of which may be 0 for "not said". */
    static MonthDay of(int month, int day, int end) {
        String monthPart = month == 0 ? "---" : String.format(Locale.ROOT, "--%02d", month);
        String dayPart = String.format(Locale.ROOT, month == 0 ? "%02d" : "-%02d", day);
        return new MonthDay(day == 0 ? monthPart : monthPart + dayPart, end);
    }

    /** The date or span with its year: {@code 2018-03-28}, {@code 2018-01/2018-11}. */
    String inYear(int year) {
        return (year + iso.substring(1)).replace("/--", "/" + year + "-");
    }

    /** The form that follows a year: {@code -03-28}. */
    MonthDay afterYear() {
        return new MonthDay(iso.substring(1), end);
    }
}
