package nianbao.recognize.mention;

import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;

/**
 * Leaves out the examples in front of what is counted: 公开政策解读、财务信息等各类信息275条 counts 信息, not 政策解读. Immutable.
 */
final class Examples {
    private static final char LIST_SIGN = '、';
    private static final char AND_SO_ON = '等';
    private static final String ANY = "信息";

    private final ContextWords words;

    Examples(ContextWords words) {
        this.words = words;
    }

    /**
     * The words before a number without its examples; the same words if there are none, or if nothing but them says what
     * is counted (政策法规、规章等信息20条, one class of several that a report tells).
     */
    String leftOut(String before) {
        int sign = before.lastIndexOf(AND_SO_ON);
        while (sign > 0) {
            int head = words.prefixEnd(Role.AND_SO_ON, before, sign, before.length());
            if (head > sign && before.lastIndexOf(LIST_SIGN, sign) > 0 && isKind(before, head)) {
                int list = verbEnd(before, sign);
                String kind = before.substring(head);
                boolean isAny = words.is(Role.INFORMATION, kind);
                boolean isBare = isAny && sign + 1 + kind.length() == before.length() && kind.equals(ANY);
                boolean isTold = !isAny || (list > 0 && !isBare && !isOfOneMatter(before, list));
                return isTold ? before.substring(0, list) + (isAny ? ANY : AND_SO_ON + kind) : before;
            }
            sign = before.lastIndexOf(AND_SO_ON, sign - 1);
        }
        return before;
    }

    /** 公开生产事故的处置进展、防范措施等信息: all examples are of the first one's matter, and so is what is counted. */
    private static boolean isOfOneMatter(String text, int list) {
        return text.substring(list, text.indexOf(LIST_SIGN, list)).contains("的");
    }

    /** True for 互动交流信息; 媒体发布信息 tells who publishes. */
    private boolean isKind(String text, int from) {
        int end = text.length();
        boolean tellsWhere = words.contains(Role.CHANNEL, text, from, end)
                || (words.contains(Role.PUBLISHING, text, from, end)
                        && !words.is(Role.INFORMATION, text.substring(from)));
        return words.suffixStart(Role.INFORMATION, text, from, end) < end
                && !tellsWhere
                && text.indexOf(LIST_SIGN, from) < 0;
    }

    /** Behind the last word of publishing that a list of examples follows, or 0. */
    private int verbEnd(String text, int end) {
        int found = 0;
        for (int i = 0; i < end; i++) {
            int behind = words.prefixEnd(Role.PUBLISHING, text, i, end);
            if (behind > i) {
                int list = text.indexOf(LIST_SIGN, behind);
                found = list > behind && list < end ? behind : found; // 财政公开、组织人事 names two matters
                i = behind - 1;
            }
        }
        return found;
    }
}
