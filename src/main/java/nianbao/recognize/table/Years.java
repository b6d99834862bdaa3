package nianbao.recognize.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells wordings that speak of another year than the report's. */
final class Years {
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s*年");
    private static final Pattern BEFORE = Pattern.compile("^(?:上一?年度?|去年)(?:数|情况)?$");

    private Years() {}

    /** True if the wording names years and the report's is none of them, or says 上年 and nothing else. */
    static boolean namesOther(String wording, int reportYear) {
        Matcher year = YEAR.matcher(wording);
        boolean names = false;
        while (year.find()) {
            if (Integer.parseInt(year.group(1)) == reportYear) {
                return false;
            }
            names = true;
        }
        return names || BEFORE.matcher(wording).matches();
    }
}
