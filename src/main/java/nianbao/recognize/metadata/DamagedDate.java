package nianbao.recognize.metadata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Repairs a date that lost its 年 and 月 (201611日, 2012 1 1日), if its digits can be read in one way only.
 *
 * <pre>{@code
 * DamagedDate.repair("201611", ""); // 2016-01-01
 * DamagedDate.repair("2016111", ""); // null: 1月11日 or 11月1日
 * }</pre>
 */
final class DamagedDate {
    private DamagedDate() {}

    /**
     * The only day that the digits can mean, or null.
     *
     * @param digits year, month and day, the year possibly missing
     * @param year taken where the digits hold none; may be empty
     */
    static @Nullable LocalDate repair(@Nullable String digits, String year) {
        if (digits == null) {
            return null;
        }
        String bare = digits.strip();
        boolean own = bare.startsWith("20") && bare.replace(" ", "").length() >= 6;
        String written = own ? bare.substring(0, 4) : year;
        String rest = (own ? bare.substring(4) : bare).strip();
        return written.isEmpty() ? null : only(Integer.parseInt(written), rest);
    }

    private static @Nullable LocalDate only(int year, String rest) {
        int gap = rest.indexOf(' ');
        if (gap > 0) {
            return day(year, rest.substring(0, gap), rest.substring(gap + 1));
        }
        LocalDate only = null;
        for (int cut = 1; cut < rest.length(); cut++) {
            LocalDate read = day(year, rest.substring(0, cut), rest.substring(cut));
            if (read != null && only != null) {
                return null;
            }
            only = read == null ? only : read;
        }
        return only;
    }

    private static @Nullable LocalDate day(int year, String month, String day) {
        boolean tooLong = month.length() > 2 || day.length() > 2;
        return tooLong ? null : DateReader.day(year, Integer.parseInt(month), Integer.parseInt(day));
    }
}
