package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import nianbao.codebook.ContextWord.Role;
import nianbao.codebook.ContextWords;
import nianbao.quantity.Kind;
import nianbao.quantity.NumberToken;

/**
 * Finds of which number another is a part: 其中…, 在主动公开的信息中…, colon lists, brackets, nested. A list of parts ends with
 * the sentence, with its bracket, behind 等;, or when its sum is reached. Immutable.
 */
final class Breakdowns {
    private static final int NO_WHOLE = -1;
    /** Units in which reports count the same pieces of information or the same cases. */
    private static final Set<String> ITEMS = Set.of("条", "件", "篇", "则", "份", "个", "项", "宗", "起", "例", "条次", "篇次", "");

    private static final String OF_WHICH = "其中";
    private static final String AND_SO_ON = "等";
    /** Parts of a list that commas part; behind its semicolon another count may begin. */
    private static final int COMMA_LIST = 2;

    private final ContextWords words;

    Breakdowns(ContextWords words) {
        this.words = words;
    }

    /** For each token the index of its whole, or -1. */
    int[] wholes(Sentence sentence) {
        List<NumberToken> tokens = sentence.tokens();
        int[] wholes = new int[tokens.size()];
        Arrays.fill(wholes, NO_WHOLE);
        Lists lists = new Lists(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            NumberToken token = tokens.get(i);
            if (!token.hasValue()) {
                continue;
            }
            int from = lists.end;
            lists.follow(from, token.start());
            boolean share = token.kind() == Kind.PERCENT || token.kind() == Kind.RATIO;
            if (share) {
                wholes[i] = lists.isShareOfLast(from, token.start()) ? lists.before : NO_WHOLE;
            } else {
                boolean apart = words.contains(Role.APART, sentence.text(), from, token.start());
                wholes[i] = apart ? NO_WHOLE : add(tokens, i, lists.open);
            }
            boolean difference =
                    words.suffixStart(Role.DIFFERENCE, sentence.text(), from, token.start()) < token.start();
            boolean otherTime = lists.before != NO_WHOLE && isOtherTime(sentence.text(), from, token.start());
            lists.passed(i, share || difference || otherTime);
        }
        return wholes;
    }

    /** 主动公开386条，比上年352条多出34条，其中…: the parts are the year's, not those of the year it is compared with. */
    private boolean isOtherTime(String text, int from, int to) {
        boolean yearBefore =
                words.contains(Role.PREVIOUS_YEAR, text, from, to) && !words.contains(Role.CARRIED, text, from, to);
        return yearBefore || words.contains(Role.CUMULATIVE, text, from, to);
    }

    /** The lists of parts that are open while a sentence is walked. */
    private final class Lists {
        final Deque<OpenList> open = new ArrayDeque<>();
        private final Sentence sentence;
        /** The last number that may be a whole. */
        int before = NO_WHOLE;
        /** Behind the last number. */
        int end;

        Lists(Sentence sentence) {
            this.sentence = sentence;
        }

        /** Opens and closes lists after what stands between the last number and this one. */
        void follow(int from, int to) {
            String text = sentence.text();
            int i = from;
            while (i < to) {
                char c = text.charAt(i);
                int close = c == '(' ? closing(text, i) : -1;
                if (close >= 0 && close < to) {
                    i = close + 1; // a remark without a number
                    continue;
                }
                if (c == ')') {
                    closeBracket();
                } else if (c == ';') {
                    semicolon(text.startsWith(AND_SO_ON, i - 1));
                }
                if (before != NO_WHOLE && (close >= to || opensList(text, i, from, to))) {
                    open(close >= to, opensContent(text, i, to));
                }
                i++;
            }
        }

        private boolean opensList(String text, int at, int from, int to) {
            boolean colon = at == from && text.charAt(at) == ':';
            boolean reference = at == from && words.prefixEnd(Role.REFERENCE, text, at, to) > at;
            return colon
                    || reference
                    || words.prefixEnd(Role.PART, text, at, to) > at
                    || opensListOfPublished(text, at, to);
        }

        /** 包括 may name what a number covers without counting it; 其中 counts. */
        private boolean opensContent(String text, int at, int to) {
            return words.prefixEnd(Role.PART, text, at, to) > at && !text.startsWith(OF_WHICH, at);
        }

        /** Where this bracket closes, with those inside it passed over; -1 if it does not. */
        private static int closing(String text, int open) {
            int depth = 0;
            for (int i = open; i < text.length(); i++) {
                depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            return -1;
        }

        /** A semicolon ends a list that 等 closes and one that names no parts (包括…等内容). */
        private void semicolon(boolean behindAndSoOn) {
            while (!open.isEmpty() && !open.peek().bracket && open.peek().endsAt(behindAndSoOn, sentence.tokens())) {
                open.pop();
            }
            open.stream().filter(list -> !list.bracket).forEach(OpenList::semicolon);
        }

        /** Behind a bracket the number in front of it is the last one again. */
        private void closeBracket() {
            boolean inside = open.stream().anyMatch(list -> list.bracket);
            while (inside) {
                OpenList list = open.pop();
                inside = !list.bracket;
                before = list.whole;
            }
        }

        private void open(boolean bracket, boolean content) {
            OpenList top = open.peek();
            if (top == null || top.whole != before || (bracket && !top.bracket)) {
                open.push(new OpenList(before, bracket, content));
            }
        }

        /**
         * 占14% is a share of the number before it. 共占14% is one of several numbers; behind a semicolon it is one of
         * another number, unless the last is the whole of a list (其中,甲类占9%;乙类占3%).
         */
        boolean isShareOfLast(int from, int to) {
            String text = sentence.text();
            int share = from + text.substring(from, to).indexOf('占');
            boolean isListed = open.stream().anyMatch(list -> list.whole == before);
            return share >= from
                    && (isListed || text.substring(from, share).indexOf(';') < 0)
                    && words.suffixStart(Role.TOGETHER, text, from, share) == share;
        }

        void passed(int index, boolean noWhole) {
            end = sentence.tokens().get(index).end();
            before = noWhole ? before : index;
        }
    }

    /** True if 在主动公开的信息中 opens a list here: its first number stands in the same clause. */
    boolean opensListOfPublished(String text, int at, int number) {
        int end = words.prefixEnd(Role.OF_PUBLISHED, text, at, number);
        if (end == at || words.prefixEnd(Role.NOT_REFERENCE, text, end - 1, text.length()) > end - 1) {
            return false;
        }
        int clause = end < number && ",:".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        return text.substring(clause, number).chars().noneMatch(c -> ",;:。".indexOf(c) >= 0);
    }

    private static int add(List<NumberToken> tokens, int index, Deque<OpenList> open) {
        NumberToken token = tokens.get(index);
        while (!open.isEmpty() && !open.peek().bracket && open.peek().isClosedTo(token, tokens)) {
            open.pop();
        }
        for (OpenList list : open) {
            if (compatible(tokens.get(list.whole), token) && !isLargerWithoutUnit(token, tokens.get(list.whole))) {
                list.add(token);
                return list.whole;
            }
            if (list.bracket) {
                break;
            }
        }
        return NO_WHOLE;
    }

    /** 推送信息4000条,其中…阅读量达350万: what is more than its whole and has no unit counts something else. */
    private static boolean isLargerWithoutUnit(NumberToken part, NumberToken whole) {
        return part.unit().isEmpty()
                && !whole.unit().isEmpty()
                && part.value() != null
                && whole.value() != null
                && part.value().compareTo(whole.value()) > 0;
    }

    static boolean compatible(NumberToken whole, NumberToken part) {
        boolean sameUnit = whole.unit().equals(part.unit());
        boolean items = ITEMS.contains(whole.unit()) && ITEMS.contains(part.unit());
        return whole.kind() == part.kind() && (sameUnit || items);
    }

    /** A list of parts that is being read. */
    private static final class OpenList {
        final int whole;
        final boolean bracket;
        private final boolean content;
        private BigDecimal sum = BigDecimal.ZERO;
        private int parts;
        /** True behind the semicolon of a list whose parts commas part. */
        private boolean mayBeOver;

        private boolean partedBySemicolons;
        private boolean behindSemicolon;

        OpenList(int whole, boolean bracket, boolean content) {
            this.whole = whole;
            this.bracket = bracket;
            this.content = content;
        }

        void add(NumberToken part) {
            sum = sum.add(part.value() == null ? BigDecimal.ZERO : part.value());
            parts++;
            behindSemicolon = false;
        }

        boolean endsAt(boolean behindAndSoOn, List<NumberToken> tokens) {
            BigDecimal total = tokens.get(whole).value();
            boolean full = total != null && sum.signum() > 0 && sum.compareTo(total) == 0;
            return (parts > 0 && behindAndSoOn) || (parts == 0 && content) || (full && isCommaList());
        }

        void semicolon() {
            mayBeOver |= isCommaList();
            partedBySemicolons = true;
            behindSemicolon = true;
        }

        private boolean isCommaList() {
            return parts >= COMMA_LIST && !partedBySemicolons;
        }

        /**
         * True if the list is over when this number comes: its sum is reached, or the number would overrun it behind the
         * semicolon of a list of commas. A zero overruns nothing, and a list of semicolons that is too much already may be
         * wrongly added.
         */
        boolean isClosedTo(NumberToken next, List<NumberToken> tokens) {
            BigDecimal total = tokens.get(whole).value();
            BigDecimal value = next.value();
            if (total == null || value == null || value.signum() == 0 || sum.signum() == 0) {
                return false;
            }
            boolean wronglyAdded = sum.compareTo(total) > 0 && behindSemicolon;
            return mayBeOver ? sum.add(value).compareTo(total) > 0 : sum.compareTo(total) >= 0 && !wronglyAdded;
        }
    }
}
