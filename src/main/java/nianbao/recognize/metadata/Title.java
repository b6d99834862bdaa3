package nianbao.recognize.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title taken apart.
 *
 * @param agency start of the agency's name in the folded title, −1 where the title names none
 * @param agencyEnd behind the name
 * @param year start of the year in the folded title, or -1
 */
record Title(int agency, int agencyEnd, int year) {
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})(?:年度|年|(?=政府|政务|信息))");
    private static final Pattern TOPIC =
            Pattern.compile("(?:关于(?:报送)?|公布|发布)?(?:20[0-9]{2}年?度?)?(?:政府信息公开|政务公开|政府信息|信息公开)");
    private static final String GOVERNMENT = "政府";

    /** Takes a folded title apart. */
    static Title parse(String folded) {
        Matcher year = YEAR.matcher(folded);
        int yearAt = year.find() ? year.start() : -1;
        Matcher topic = TOPIC.matcher(folded);
        int start = 0;
        int end = topic.find() ? topic.start() : 0;
        if (yearAt >= 0 && yearAt < end) {
            boolean first = yearAt <= 2;
            start = first ? year.end() : 0;
            end = first ? end : yearAt;
        }
        while (start < end && " 度关于".indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " 的度".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        // 人民政府信息公开: the organ and the topic share the word 政府.
        boolean shared = folded.startsWith("人民", Math.max(start, end - 2)) && folded.startsWith(GOVERNMENT, end);
        boolean city = end > start && folded.startsWith("市政府信息", end - 1) && yearAt >= 0 && yearAt < start;
        int nameEnd = shared || city ? end + GOVERNMENT.length() : end;
        return end - start >= 2 ? new Title(start, nameEnd, yearAt) : new Title(-1, -1, yearAt);
    }

    /** The year the title states. */
    Optional<String> yearOf(String folded) {
        return year < 0 ? Optional.empty() : Optional.of(folded.substring(year, year + 4));
    }
}
