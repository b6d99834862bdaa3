package nianbao.recognize.mention;

import java.util.List;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;

/**
 * Finds the words around a number that say what it counts: before it (主动公开政府信息78条), behind it (公开13条信息), or, where
 * both are empty, in the clause before (公开政府信息,共78条). Immutable.
 */
final class ClauseReader {
    private static final String BOUNDARIES = ",;:。()、|\t";
    /** 专(兼)职, 县(市、区): a short bracket without digits belongs to its word. */
    private static final int LONGEST_INNER_BRACKET = 8;

    private final ContextWords words;

    ClauseReader(ContextWords words) {
        this.words = words;
    }

    /**
     * The words around a number.
     *
     * @param start of the words before it, relative to the sentence
     * @param before stripped of words that say nothing
     * @param behind stripped likewise
     * @param end of the words behind it
     */
    record Clause(int start, String before, String behind, int end) {

        /** The words that say what is counted: those before the number, else those behind it. */
        String label() {
            return before.isEmpty() ? behind : before;
        }
    }

    /** The words around the sentence's token at this index. */
    Clause read(Sentence sentence, int index) {
        NumberToken token = sentence.tokens().get(index);
        int from = start(sentence, index);
        String before = before(sentence, from, token.start());
        int to = end(sentence, index);
        String behind = behind(sentence.text(), token.end(), to);
        if (before.isEmpty() && behind.isEmpty()) {
            int earlier = carried(sentence, from);
            before = before(sentence, earlier, from);
            from = earlier;
        }
        return new Clause(from, before, behind, to);
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
        while (at > floor && !(isBoundary(text, at - 1, floor))) {
            at--;
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
            return open < floor || !isInnerBracket(text, open, at);
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
        String text = sentence.text();
        int start = afterDates(sentence, from, to);
        int end = to;
        for (int next = words.suffixStart(Role.TRAIL, text, start, end); next < end; ) {
            end = next;
            next = words.suffixStart(Role.TRAIL, text, start, end);
        }
        for (int next = words.prefixEnd(Role.LEAD, text, start, end); next > start; ) {
            start = next;
            next = words.prefixEnd(Role.LEAD, text, start, end);
        }
        return trimSigns(text.substring(start, Math.max(start, end)));
    }

    /** Behind the last date of the stretch if words follow it: what stands before a date is the subject. */
    private static int afterDates(Sentence sentence, int from, int to) {
        int start = from;
        for (NumberToken token : sentence.tokens()) {
            boolean inside = token.start() >= from && token.end() < to;
            if (inside && token.kind() == Kind.DATE) {
                start = token.end();
            }
        }
        return start;
    }

    private String behind(String text, int from, int to) {
        int start = from;
        for (int next = words.prefixEnd(Role.FOLLOW, text, start, to); next > start; ) {
            start = next;
            next = words.prefixEnd(Role.FOLLOW, text, start, to);
        }
        int stop = words.find(Role.FOLLOW_END, text, start, to);
        return trimSigns(text.substring(start, stop < 0 ? to : stop));
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
