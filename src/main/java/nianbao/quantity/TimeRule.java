package nianbao.quantity;

import java.util.Locale;

/** Times of day, which are no counts: 15:28, 9:30-13:00, 15时57分, 上午9点. */
final class TimeRule implements Rule {
    private static final String PART_OF_DAY = "午晚早晨";

    @Override
    public int read(Scan scan, int at) {
        FoldedText text = scan.text;
        int end = end(text, at);
        if (end == at) {
            return at;
        }
        int next = DateRule.connectorEnd(text, end);
        int last = next > end ? end(text, next) : next;
        boolean span = last > next;
        String iso = span ? iso(text, at) + "/" + iso(text, next) : iso(text, at);
        return scan.name(at, span ? last : end, Kind.DATE, iso);
    }

    /** The offset behind a time that begins at an offset, or the offset itself. */
    static int end(FoldedText text, int at) {
        int hourEnd = text.digitsEnd(at);
        if (hourEnd == at || hourEnd > at + 2 || text.number(at, hourEnd) > 24) {
            return at;
        }
        if (text.at(hourEnd) == ':') {
            int minute = text.skipBlanks(hourEnd + 1);
            int end = minuteEnd(text, minute);
            int second = end > minute && text.at(end) == ':' ? minuteEnd(text, end + 1) : end;
            return end == minute ? at : Math.max(second, end);
        }
        return spoken(text, at, hourEnd);
    }

    private static int spoken(FoldedText text, int at, int hourEnd) {
        char sign = text.at(hourEnd);
        if (sign != '时' && sign != '点') {
            return at;
        }
        int minute = text.skipBlanks(hourEnd + 1);
        int end = text.digitsEnd(minute);
        if (end > minute && end <= minute + 2 && text.at(end) == '分') {
            return end + 1;
        }
        if ("半整钟".indexOf(text.at(hourEnd + 1)) >= 0) {
            return hourEnd + 2;
        }
        boolean partOfDay = at > 0 && PART_OF_DAY.indexOf(text.at(at - 1)) >= 0;
        return partOfDay || (sign == '时' && text.at(hourEnd + 1) != '代') ? hourEnd + 1 : at;
    }

    private static int minuteEnd(FoldedText text, int at) {
        int end = text.digitsEnd(at);
        return end == at + 2 && text.number(at, end) < 60 ? end : at;
    }

    private static String iso(FoldedText text, int at) {
        int hourEnd = text.digitsEnd(at);
        int minute = text.skipBlanks(hourEnd + 1);
        int end = text.digitsEnd(minute);
        boolean minutes = end > minute && end <= minute + 2;
        int value = minutes ? text.number(minute, end) : 0;
        int hour = text.number(at, hourEnd);
        boolean afternoon = hour < 12 && (text.startsWith("下午", at - 2) || text.startsWith("晚上", at - 2));
        return String.format(Locale.ROOT, "T%02d:%02d", afternoon ? hour + 12 : hour, value);
    }
}
