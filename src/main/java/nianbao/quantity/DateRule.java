package nianbao.quantity;

import org.jspecify.annotations.Nullable;

/**
 * Dates: 2018-03-28, 2018年3月, 二〇一八年一月二十日, 2018-2020年, and what a damaged page leaves of them (20121231日).
 *
 * <p>The year is read here and what follows it by {@link MonthDayReader}; {@link TimeRule} has the time of day.
 */
final class DateRule implements Rule {
    private final MeasureWords measures;

    DateRule(MeasureWords measures) {
        this.measures = measures;
    }

    @Override
    public int read(Scan scan, int at) {
        FoldedText text = scan.text;
        int yearEnd = yearEnd(text, at);
        if (yearEnd > at) {
            int year = year(text, at, yearEnd);
            return year == 0 ? at : readYear(scan, at, yearEnd, year);
        }
        int run = text.digitsEnd(at);
        if (run - at >= 5 && run - at <= 8 && (text.startsWith("19", at) || text.startsWith("20", at))) {
            return damaged(scan, at, run);
        }
        int twoDigits = shortYear(scan, at, run);
        return twoDigits > at ? twoDigits : readMonth(scan, at);
    }

    private int readYear(Scan scan, int at, int yearEnd, int year) {
        FoldedText text = scan.text;
        int sign = text.skipBlanks(yearEnd);
        if (text.at(sign) == '年') {
            return behindYear(scan, at, sign + 1, year);
        }
        MonthDay found = separated(text, yearEnd);
        if (found != null) {
            return finish(scan, at, found.end(), year + found.iso());
        }
        found = bare(text, yearEnd);
        if (found != null) {
            return finish(scan, at, found.end(), year + found.iso());
        }
        return interval(scan, at, yearEnd, year);
    }

    private int behindYear(Scan scan, int at, int end, int year) {
        FoldedText text = scan.text;
        MonthDay found = MonthDayReader.read(text, text.skipBlanks(end));
        if (found != null) {
            return finish(scan, at, found.end(), found.inYear(year));
        }
        int day = text.skipBlanks(end);
        int dayEnd = text.digitsEnd(day);
        if (dayEnd > day && dayEnd <= day + 3 && text.at(dayEnd) == '日') {
            return scan.name(at, dayEnd + 1, Kind.DATE, String.valueOf(year)); // 2007年45日 has lost its 月
        }
        int span = interval(scan, at, end, year);
        return span > at ? span : scan.name(at, suffixEnd(text, end), Kind.DATE, String.valueOf(year));
    }

    /** 度, 底, 初, 末 and 学年 belong to the year; 度 of 度假 does not. */
    private static int suffixEnd(FoldedText text, int end) {
        boolean suffix = "底初末".indexOf(text.at(end)) >= 0 || (text.at(end) == '度' && text.at(end + 1) != '假');
        return suffix ? end + 1 : end;
    }

    /** 2018-2020年: one span of years. */
    private int interval(Scan scan, int at, int end, int year) {
        FoldedText text = scan.text;
        int next = connectorEnd(text, end);
        int lastEnd = next > end ? yearEnd(text, next) : next;
        int last = lastEnd > next ? year(text, next, lastEnd) : 0;
        boolean closed = text.at(lastEnd) == '年' || text.startsWith("学年", lastEnd);
        int afterYear = text.at(lastEnd) == '年' ? lastEnd + 1 : lastEnd;
        if (last <= year || MonthDayReader.read(text, afterYear) != null || (!closed && text.wordAt(lastEnd))) {
            return at;
        }
        int stop = text.startsWith("学年", lastEnd) ? lastEnd + 2 : afterYear;
        return scan.name(at, suffixEnd(text, stop), Kind.DATE, year + "/" + last);
    }

    static int connectorEnd(FoldedText text, int at) {
        int start = text.skipBlanks(at);
        int end = start;
        while (end < start + 2 && (text.at(end) == '-' || text.at(end) == '~')) {
            end++;
        }
        if (end == start && (text.at(end) == '至' || text.at(end) == '到')) {
            end++;
        }
        return end == start ? at : text.skipBlanks(end);
    }

    /** 2018-03-28, 2018/3/26, 2015.02.27, 2018-03, 2018.03, with a blank behind a separator. */
    private @Nullable MonthDay separated(FoldedText text, int at) {
        char separator = text.at(at);
        if (separator != '-' && separator != '/' && separator != '.') {
            return null;
        }
        int month = text.skipBlanks(at + 1);
        int monthEnd = text.digitsEnd(month);
        if (!MonthDayReader.inRange(text, month, monthEnd, 12)) {
            return null;
        }
        int day = text.skipBlanks(monthEnd + 1);
        int dayEnd = text.at(monthEnd) == separator ? text.digitsEnd(day) : day;
        if (dayEnd > day && MonthDayReader.inRange(text, day, dayEnd, 31) && !text.letterAt(dayEnd)) {
            int end = text.at(dayEnd) == '日' ? dayEnd + 1 : dayEnd;
            return MonthDay.of(text.number(month, monthEnd), text.number(day, dayEnd), end)
                    .afterYear();
        }
        boolean whole = monthEnd == month + 2 && month == at + 1 && !text.wordAt(monthEnd);
        boolean ends = text.at(monthEnd) != separator && measures.at(text, monthEnd) == null;
        return whole && ends
                ? MonthDay.of(text.number(month, monthEnd), 0, monthEnd).afterYear()
                : null;
    }

    /** 2012 1 1日: a page that lost 年 and 月. */
    private static @Nullable MonthDay bare(FoldedText text, int at) {
        int month = at + 1;
        int monthEnd = text.digitsEnd(month);
        int day = monthEnd + 1;
        int dayEnd = text.digitsEnd(day);
        boolean blanks = text.at(at) == ' ' && text.at(monthEnd) == ' ' && text.at(dayEnd) == '日';
        return blanks
                        && MonthDayReader.inRange(text, month, monthEnd, 12)
                        && MonthDayReader.inRange(text, day, dayEnd, 31)
                ? MonthDay.of(text.number(month, monthEnd), text.number(day, dayEnd), dayEnd + 1)
                        .afterYear()
                : null;
    }

    /** 20121231, 20121231日, 202012月31日, 201211日: only what is certain gets into the normalized form. */
    private int damaged(Scan scan, int at, int run) {
        FoldedText text = scan.text;
        int year = text.number(at, at + 4);
        char sign = text.at(run);
        if (run - at == 8 && (sign == '日' || measures.at(text, text.skipBlanks(run)) == null)) {
            int month = text.number(at + 4, at + 6);
            int day = text.number(at + 6, run);
            boolean date = month >= 1 && month <= 12 && day >= 1 && day <= 31 && !text.wordAt(run);
            int end = sign == '日' ? run + 1 : run;
            return date
                    ? finish(
                            scan,
                            at,
                            end,
                            year + MonthDay.of(month, day, end).afterYear().iso())
                    : at;
        }
        if (sign == '月' && run - at <= 6) {
            MonthDay found = MonthDayReader.read(text, at + 4);
            return found == null ? at : finish(scan, at, found.end(), found.inYear(year));
        }
        return sign == '日' && run - at <= 7 ? scan.name(at, run + 1, Kind.DATE, String.valueOf(year)) : at;
    }

    /** 08年, 98年3月: two digits are a year if they cannot be a duration or a month follows. */
    private int shortYear(Scan scan, int at, int run) {
        FoldedText text = scan.text;
        if (run != at + 2 || text.at(run) != '年') {
            return at;
        }
        int digits = text.number(at, run);
        int year = digits < 50 ? 2000 + digits : 1900 + digits;
        MonthDay found = MonthDayReader.read(text, run + 1);
        if (found != null) {
            return finish(scan, at, found.end(), found.inYear(year));
        }
        return text.at(at) == '0' ? scan.name(at, suffixEnd(text, run + 1), Kind.DATE, String.valueOf(year)) : at;
    }

    private int readMonth(Scan scan, int at) {
        MonthDay found = MonthDayReader.read(scan.text, at);
        if (found == null) {
            found = dayAfterDate(scan, at);
        }
        return found == null ? at : finish(scan, at, found.end(), found.iso());
    }

    /** 3月1日至11日, 20日、21日: a day alone is a date only beside one. */
    private static @Nullable MonthDay dayAfterDate(Scan scan, int at) {
        NumberToken last = scan.last();
        FoldedText text = scan.text;
        if (last == null
                || last.kind() != Kind.DATE
                || at <= last.end()
                || at > last.end() + 2
                || "至到-~、和".indexOf(text.at(last.end())) < 0) {
            return null;
        }
        int end = MonthDayReader.smallEnd(text, at);
        int day = MonthDayReader.small(text, at, end, 31);
        return day > 0 && text.at(end) == '日' && text.at(end + 1) != '内' ? MonthDay.of(0, day, end + 1) : null;
    }

    /** Takes a time of day behind a date into its span; the normalized form stays the date. */
    private static int finish(Scan scan, int at, int end, String iso) {
        int time = scan.text.skipBlanks(end);
        int timeEnd = TimeRule.end(scan.text, time);
        return scan.name(at, timeEnd > time ? timeEnd : end, Kind.DATE, iso);
    }

    /** The offset behind four digits, Arabic or Chinese, that may be a year. */
    private static int yearEnd(FoldedText text, int at) {
        if (text.digitAt(at)) {
            return text.digitsEnd(at) == at + 4 ? at + 4 : at;
        }
        int end = at;
        while (end < at + 4 && ChineseNumerals.digit(ChineseNumerals.canonical(text.at(end))) >= 0) {
            end++;
        }
        return end == at + 4 && text.at(end) == '年' ? end : at;
    }

    private static int year(FoldedText text, int at, int end) {
        int year = (int) ChineseNumerals.parse(text.string(at, end)).orElse(0);
        return year >= 1900 && year < 2100 ? year : 0;
    }
}
