package nianbao.quantity;

/**
 * List numbers at the start of a line or sentence (1. 2、 3), a page's own numbers and those of a table of contents
 * (总体情况………1), which are passed over. Inside a sentence only a whole sequence is taken for list numbers: 1、…2、…3、.
 */
final class ListNumberRule implements Rule {
    /** What leads the eye from a heading to its page. */
    private static final String LEADERS = "….·⋯_";

    private static final int SHORTEST_LEADER = 2;

    /** Characters; the items of a list are longer, unlike those of 网站1、微信2、微博3. */
    private static final int SHORTEST_ITEM = 6;

    private static final int FEWEST_ITEMS = 2;

    private final MeasureWords measures;

    ListNumberRule(MeasureWords measures) {
        this.measures = measures;
    }

    @Override
    public int read(Scan scan, int at) {
        FoldedText text = scan.text;
        int end = text.digitsEnd(at);
        if (end > at + 3) {
            return at;
        }
        int start = lineStart(text, at);
        boolean line = start == 0 || text.at(start - 1) == '\n';
        boolean sentence = line || "。;:!?".indexOf(text.at(start - 1)) >= 0;
        int stop = stop(text, at, end, start, line, sentence);
        stop = stop == at && isOfSequence(text, at, end) ? end + 1 : stop;
        if (stop > at) {
            scan.raiseFloor(stop);
        }
        return stop;
    }

    private int stop(FoldedText text, int at, int end, int start, boolean line, boolean sentence) {
        char mark = text.at(end);
        if (sentence && (mark == '、' || mark == ')' || mark == '.')) {
            // 职能:5、政策:10 are counts, 如下:1、职能 begins a list
            boolean counted = mark == '、' && text.at(start - 1) == ':' && text.number(at, end) != 1;
            return !counted && listed(text, end) ? end + 1 : at;
        }
        if (mark == '.' && text.at(at - 1) == ' ' && text.hanAt(text.skipBlanks(end + 1))) {
            return end + 1;
        }
        boolean pageMark = text.at(text.skipBlanksBack(at) - 1) == '-'
                && text.at(text.skipBlanks(end)) == '-'
                && !text.digitAt(text.skipBlanks(text.skipBlanks(end) + 1));
        if (pageMark || isPageOfContents(text, at, end)) {
            return end;
        }
        int next = text.skipBlanks(end);
        boolean blankOnly = line && end <= at + 2 && next > end && text.hanAt(next);
        return blankOnly && measures.at(text, next) == null && text.at(next) != '年' && text.at(next) != '月' ? end : at;
    }

    /** True if all numbers with this number's mark are 1, 2, 3 in their order. */
    private static boolean isOfSequence(FoldedText text, int at, int end) {
        char mark = text.at(end);
        if (!isMarked(text, end, mark) || "、.".indexOf(mark) < 0) {
            return false;
        }
        int items = 0;
        int last = -SHORTEST_ITEM;
        int place = 0;
        while (place < text.length()) {
            int stop = text.digitsEnd(place);
            if (stop > place && isMarked(text, stop, mark)) {
                items++;
                if (text.number(place, stop) != items || (mark == '、' && place - last < SHORTEST_ITEM)) {
                    return false;
                }
                last = place;
            }
            place = Math.max(stop, place + 1);
        }
        return items >= FEWEST_ITEMS && text.number(at, end) <= items;
    }

    private static boolean isMarked(FoldedText text, int end, char mark) {
        return text.at(end) == mark && text.hanAt(text.skipBlanks(end + 1));
    }

    private static boolean isPageOfContents(FoldedText text, int at, int end) {
        int leader = text.skipBlanksBack(at);
        int start = leader;
        while (start > 0 && leader - start < SHORTEST_LEADER && LEADERS.indexOf(text.at(start - 1)) >= 0) {
            start--;
        }
        char next = text.at(text.skipBlanks(end));
        return leader - start == SHORTEST_LEADER && (next == '\n' || next == '\0');
    }

    /** 1.2015年 and 1.3件 are a list number and a number; 1.2万件 and 1.2亿元 are decimals. */
    private boolean listed(FoldedText text, int mark) {
        int next = text.skipBlanks(mark + 1);
        if (!text.digitAt(next)) {
            return true;
        }
        int end = text.digitsEnd(next);
        if (text.at(mark) == '、') {
            return text.at(end) != '、' && text.at(end) != '-'; // 1、2、3号 are numbers
        }
        Trie.Match<MeasureWord> unit = measures.at(text, end);
        boolean year = end == next + 4 && text.at(end) == '年';
        return year || next > mark + 1 || (unit != null && unit.value().kind() == Kind.COUNT);
    }

    private static int lineStart(FoldedText text, int at) {
        int start = at;
        while (start > at - 64 && start > 0 && " #*>|-•".indexOf(text.at(start - 1)) >= 0) {
            start--;
        }
        return start;
    }
}
