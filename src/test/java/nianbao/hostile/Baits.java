package nianbao.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that regular expressions and hand-written scanners choke on, of any length. */
final class Baits {
    private static final Map<String, String> UNITS = units();

    private Baits() {}

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("digits", "1");
        units.put("wide-digits", "７");
        units.put("numerals", "二");
        units.put("round-numerals", "十");
        units.put("blanks", " ");
        units.put("wide-blanks", "　");
        units.put("tabs", "\t");
        units.put("brackets", "(");
        units.put("wide-brackets", "（");
        units.put("closing", "）");
        units.put("book-marks", "《");
        units.put("commas", ",");
        units.put("listing", "、");
        units.put("dots", "1.");
        units.put("groups", "1,111,");
        units.put("hyphens", "-");
        units.put("dates", "2016-");
        units.put("years", "2016年");
        units.put("spelled-years", "二〇一六年");
        units.put("months", "2016年1月");
        units.put("days", "1日至");
        units.put("counts", "共1件");
        units.put("money", "1万");
        units.put("percents", "1%");
        units.put("mail", "a@");
        units.put("mail-dots", "a.");
        units.put("index", "a/2016-");
        units.put("han", "县");
        units.put("places", "山东省");
        units.put("titles", "年政府信息公开工作年度报告");
        units.put("ordinals", "第一");
        units.put("headings", "一、");
        units.put("conjunctions", "和");
        units.put("negations", "未无");
        units.put("spread", "政 ");
        units.put("labels", "电话：");
        units.put("addresses", "http://");
        units.put("markup", "&lt;!--");
        units.put("zeros", "0");
        units.put("signs", "+-");
        units.put("letters", "a");
        return units;
    }

    /** Names of all baits, and the text that each repeats. */
    static Map<String, String> all() {
        return UNITS;
    }

    /** A bait of about this many UTF-16 code units. */
    static String of(String unit, int length) {
        return unit.repeat(Math.max(1, length / unit.length()));
    }
}
