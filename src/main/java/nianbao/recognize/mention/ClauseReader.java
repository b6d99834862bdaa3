package nianbao.recognize.mention;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;
import nianbao.text.Segmenter;
import nianbao.text.Word;

/**
 * Finds the words around a number that say what it counts: before it (主动公开政府信息78条), behind it (公开13条信息), or, where
 * both are empty, in the clause before (公开政府信息,共78条). Immutable.
 */
final class ClauseReader {
    private static final String BOUNDARIES = ",;:。()、|\t";
    /** 专(兼)职, 县(市、区): a short bracket without digits belongs to its word. */
    private static final int LONGEST_INNER_BRACKET = 8;
    /** 收到, 受理, 共收到: characters of a label that needs its topic to be understood. */
    private static final int BARE_VERB = 3;

    private static final String EXTENT = "涉及";
    private static final String JOINTS = "、和及与";

    /** 网站(含转发)319条, 新增(下同)5条: a remark on how it was counted. */
    private static final Pattern GLOSS = Pattern.compile("(?<=.)\\((?:不?含|包括|包含|下同)[^()0-9]*\\)");

    /** 政策法规类的信息 is 政策法规类信息. */
    private static final Pattern OF_A_KIND = Pattern.compile("类的(?=(?:政府|公开)?信息)");

    private static final Pattern LIST_MARK = Pattern.compile("[(]?[0-9一二三四五六七八九十]{1,3}(?:[、.:]|\\)[、.]?)");

    private final ContextWords words;
    private final Segmenter segmenter;
    private final Changes changes;
    private final ChannelClauses channels;

    ClauseReader(ContextWords words, Segmenter segmenter) {
        this.words = words;
        this.segmenter = segmenter;
        this.changes = new Changes(words);
        this.channels = new ChannelClauses(words);
    }

    /**
     * The words around a number.
     *
     * @param start of the words before it, relative to the sentence
     * @param topic the words before a colon in front of a bare verb, or a clause before that names where; else empty
     * @param before stripped of words that say nothing
     * @param behind stripped likewise; empty where words stand before
     * @param end of the words behind it
     * @param tail everything behind it to the end of the clause, for rules
     */
    record Clause(int start, String topic, String before, String behind, int end, String tail) {

        /** True if the words before the number are too few to say what is counted: 收到33次公开申请. */
        boolean isBare() {
            return before.length() <= BARE_VERB;
        }

        /** The words that say what is counted: those before the number, else those behind it. */
        String label() {
            return before.isEmpty() ? behind : before;
        }
    }

    /** The words around the sentence's token at this index. */
    Clause read(Sentence sentence, int index) {
        NumberToken token = sentence.tokens().get(index);
        int first = changes.start(sentence, index);
        int from = isListedFirst(sentence, first) ? sentence.tokens().get(first).start() : start(sentence, first);
        String before = before(sentence, from, changes.labelEnd(sentence, from, first));
        int to = end(sentence, index);
        // The words behind are asked for only where none stand before; segmenting costs the most here.
        String behind = before.isEmpty() ? behind(sentence.text(), token.end(), to) : "";
        boolean extent = isExtent(sentence.text(), from, token.start());
        boolean carries = !extent && !followsSemicolon(sentence.text(), from);
        if (before.isEmpty() && behind.isEmpty() && carries) {
            int earlier = carried(sentence, from);
            before = before(sentence, earlier, from);
            from = earlier;
        }
        String text = sentence.text();
        String topic = extent ? "" : topic(text, from, before, behind);
        topic = topic.isEmpty() ? channels.inFront(sentence, from, token) : topic;
        int end = to < text.length() && text.charAt(to) == '、' ? to + 1 : to; // 复印费36元、 begins a list
        String tail = !before.isEmpty() && leadsToNext(sentence, index, to) ? "" : text.substring(token.end(), end);
        return new Clause(from, topic, before, behind, to, tail);
    }

    /** 应急管理1条和部门文件7条: what follows the first number are the second's words. */
    private static boolean leadsToNext(Sentence sentence, int index, int end) {
        int from = sentence.tokens().get(index).end();
        return from < end
                && index + 1 < sentence.tokens().size()
                && sentence.tokens().get(index + 1).start() == end
                && JOINTS.indexOf(sentence.text().charAt(from)) >= 0;
    }

    /** 其中1件撤销、3件维持: in a list whose numbers come first, the words in front are the number's before it. */
    private static boolean isListedFirst(Sentence sentence, int index) {
        NumberToken token = sentence.tokens().get(index);
        NumberToken before = index == 0 ? null : sentence.tokens().get(index - 1);
        String text = sentence.text();
        if (before == null
                || !before.hasValue()
                || !token.hasValue()
                || !before.unit().equals(token.unit())) {
            return false;
        }
        int sign = token.start() - 1;
        boolean wordsBetween = sign > before.end() && JOINTS.indexOf(text.charAt(sign)) >= 0;
        int next = token.end() == text.length() ? '。' : text.charAt(token.end());
        return wordsBetween && BOUNDARIES.indexOf(next) < 0;
    }

    /** 九件为邮寄申请;十件已办结: what stands before a semicolon says nothing of the number behind it. */
    private static boolean followsSemicolon(String text, int from) {
        return from > 0 && text.charAt(from - 1) == ';';
    }

    /** 收到申请5件,涉及18个: what is concerned is not what was counted before. */
    private static boolean isExtent(String text, int from, int to) {
        return text.substring(from, to).contains(EXTENT);
    }

    /** 依申请公开:收到4宗 or 培训3次,276人次参加: the words before the own clause of a bare verb. */
    private static String topic(String text, int clauseStart, String before, String behind) {
        boolean bareBefore = !before.isEmpty() && before.length() <= BARE_VERB;
        boolean bareBehind = before.isEmpty() && !behind.isEmpty() && behind.length() <= BARE_VERB;
        String signs = bareBehind ? ":," : bareBefore ? ":" : "";
        int end = clauseStart;
        while (end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && BOUNDARIES.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return end == clauseStart ? "" : text.substring(start, end);
    }

    private static int start(Sentence sentence, int index) {
        String text = sentence.text();
        int floor = 0;
        for (int i = index - 1; i >= 0; i--) {
            if (sentence.tokens().get(i).hasValue()) {
                floor = sentence.tokens().get(i).end();
                break;
            }
        }
        int at = sentence.tokens().get(index).start();
        while (at > floor && !isBoundary(text, at - 1, floor)) {
            int open = text.charAt(at - 1) == ')' ? text.lastIndexOf('(', at - 1) : -1;
            at = open > floor ? open : at - 1;
        }
        return at;
    }

    private static boolean isBoundary(String text, int at, int floor) {
        char c = text.charAt(at);
        if (BOUNDARIES.indexOf(c) < 0) {
            return false;
        }
        if (c == '、') {
            return at == floor;
        }
        if (c == ')') {
            int open = text.lastIndexOf('(', at);
            return open <= floor;
        }
        if (c == '(') {
            int close = text.indexOf(')', at);
            return close < 0 || !isInnerBracket(text, at, close);
        }
        return true;
    }

    private static boolean isInnerBracket(String text, int open, int close) {
        return close - open <= LONGEST_INNER_BRACKET
                && text.substring(open + 1, close).chars().allMatch(c -> Character.isLetter(c) || c == '、');
    }

    private static int end(Sentence sentence, int index) {
        String text = sentence.text();
        int at = sentence.tokens().get(index).end();
        int ceiling = index + 1 < sentence.tokens().size()
                ? sentence.tokens().get(index + 1).start()
                : text.length();
        while (at < ceiling && (BOUNDARIES.indexOf(text.charAt(at)) < 0 || isInnerOpen(text, at))) {
            at = isInnerOpen(text, at) ? text.indexOf(')', at) + 1 : at + 1;
        }
        return Math.min(at, ceiling);
    }

    private static boolean isInnerOpen(String text, int at) {
        if (text.charAt(at) != '(') {
            return false;
        }
        int close = text.indexOf(')', at);
        return close > 0 && isInnerBracket(text, at, close);
    }

    /** The words of [from, to) without dates, subjects and fillers at the start and counting words at the end. */
    private String before(Sentence sentence, int from, int to) {
        int start = listMarkEnd(sentence.text(), afterDates(sentence, from, to), to);
        start = openerEnd(sentence.text(), start, to);
        String stretch =
                channels.beforeDate(sentence, from, start) + sentence.text().substring(start, to);
        String text = withoutBrackets(GLOSS.matcher(stretch).replaceAll(""));
        return OF_A_KIND.matcher(trimSigns(withoutIdle(text))).replaceAll("类");
    }

    /** Without idle words at both ends; cut into words only if one may stand there. */
    private String withoutIdle(String text) {
        if (!opensIdly(text, Role.LEAD) && !endsIdly(text)) {
            return text;
        }
        List<Word> parts = segmenter.words(text);
        int first = 0;
        int last = parts.size();
        while (first < last && isIdle(parts.get(first), Role.LEAD)) {
            first++;
        }
        while (last > first && isIdle(parts.get(last - 1), Role.TRAIL)) {
            last--;
        }
        return first == last
                ? ""
                : text.substring(parts.get(first).start(), parts.get(last - 1).end());
    }

    private boolean opensIdly(String text, Role role) {
        return !text.isEmpty() && (isSign(text.charAt(0)) || words.prefixEnd(role, text, 0, text.length()) > 0);
    }

    private boolean endsIdly(String text) {
        int end = text.length();
        return end > 0 && (isSign(text.charAt(end - 1)) || words.suffixStart(Role.TRAIL, text, 0, end) < end);
    }

    /** Behind 主动公开的信息中, which names the whole and not what is counted. */
    private int openerEnd(String text, int from, int to) {
        int opener = words.find(Role.OF_PUBLISHED, text, from, to);
        return opener < 0 ? from : words.prefixEnd(Role.OF_PUBLISHED, text, opener, to);
    }

    /** 微信(7月开通)95条 counts what stands before the bracket; 专(兼)职 is one word. */
    private static String withoutBrackets(String text) {
        int open = text.indexOf('(');
        int close = text.indexOf(')', open + 1);
        return open <= 0 || close < 0 || isInnerBracket(text, open, close)
                ? text
                : withoutBrackets(text.substring(0, open) + text.substring(close + 1));
    }

    /** True if the word is one of the role's, or a sign. */
    private boolean isIdle(Word word, Role role) {
        return words.is(role, word.text()) || trimSigns(word.text()).isEmpty();
    }

    /** Behind a list number such as 1、 or (一) that opens the stretch. */
    private static int listMarkEnd(String text, int from, int to) {
        Matcher mark = LIST_MARK.matcher(text).region(from, to);
        return mark.lookingAt() ? mark.end() : from;
    }

    /** Behind the last date of the stretch if words follow it: what stands before a date is the subject. */
    private static int afterDates(Sentence sentence, int from, int to) {
        int start = from;
        for (NumberToken token : sentence.tokens()) {
            if (token.kind() == Kind.DATE
                    && token.start() >= from
                    && token.end() < to
                    && sentence.text().substring(from, token.start()).indexOf('(') < 0) {
                start = token.end();
            }
        }
        return start;
    }

    private String behind(String text, int from, int to) {
        if (from == to) {
            return "";
        }
        String stretch = text.substring(from, to);
        if (!opensIdly(stretch, Role.FOLLOW) && !words.contains(Role.FOLLOW_END, stretch, 0, stretch.length())) {
            return trimSigns(stretch);
        }
        List<Word> parts = segmenter.words(stretch);
        int first = 0;
        while (first < parts.size() && isIdle(parts.get(first), Role.FOLLOW)) {
            first++;
        }
        int last = first;
        while (last < parts.size() && !words.is(Role.FOLLOW_END, parts.get(last).text())) {
            last++;
        }
        return first == last
                ? ""
                : trimSigns(stretch.substring(
                        parts.get(first).start(), parts.get(last - 1).end()));
    }

    private static int carried(Sentence sentence, int from) {
        int at = from;
        while (at > 0 && BOUNDARIES.indexOf(sentence.text().charAt(at - 1)) >= 0) {
            at--;
        }
        List<NumberToken> tokens = sentence.tokens();
        int floor = 0;
        for (NumberToken token : tokens) {
            if (token.hasValue() && token.end() <= at) {
                floor = token.end();
            }
        }
        while (at > floor && (sentence.text().charAt(at - 1) == '、' || !isBoundary(sentence.text(), at - 1, floor))) {
            at--;
        }
        return at;
    }

    private static String trimSigns(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSign(text.charAt(start))) {
            start++;
        }
        while (end > start && isSign(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c) && "()“”\"《》".indexOf(c) < 0;
    }
}
