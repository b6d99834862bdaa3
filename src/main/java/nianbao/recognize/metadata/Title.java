package nianbao.recognize.metadata;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A title taken apart.
 *
 * @param agency start of the agency's name in the folded title, −1 where the title names none
 * @param agencyEnd behind the name
 * @param year start of the year in the folded title, or -1
 * @param yearEnd behind the year
 * @param figures start of the four figures that count, of a school year those of its second year; or -1
 */
record Title(int agency, int agencyEnd, int year, int yearEnd, int figures) {
    private static final String GOVERNMENT = "政府";

    /**
     * Takes a folded title apart.
     *
     * @param year looks for the year in it
     * @param topic looks for what stands behind the agency's name in it
     */
    static Title parse(String folded, Matcher year, Matcher topic) {
        boolean dated = year.find();
        int yearAt = dated ? year.start() : -1;
        int yearEnd = dated ? year.end() : -1;
        int figures = dated ? year.start(1) : -1;
        int start = 0;
        int end = topic.find() ? topic.start() : 0;
        if (yearAt >= 0 && yearAt < end) {
            boolean first = yearAt <= 2;
            start = first ? yearEnd : 0;
            end = first ? end : yearAt;
        }
        while (start < end && " 年度关于)]】〕".indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " 的度([【〔".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        // 人民政府信息公开: the organ and the topic share the word 政府.
        boolean shared = folded.startsWith("人民", Math.max(start, end - 2)) && folded.startsWith(GOVERNMENT, end);
        boolean city = end > start && folded.startsWith("市政府信息", end - 1) && yearAt >= 0 && yearAt < start;
        int nameEnd = shared || city ? end + GOVERNMENT.length() : end;
        return end - start >= 2
                ? new Title(start, nameEnd, yearAt, yearEnd, figures)
                : new Title(-1, -1, yearAt, yearEnd, figures);
    }

    /** The year the title states. */
    Optional<String> yearOf(String folded) {
        return figures < 0 ? Optional.empty() : Optional.of(DateReader.year(folded.substring(figures, figures + 4)));
    }
}
