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
 * Finds of which number another is a part: 其中…, colon lists, brackets, nested. A list of parts ends with the sentence,
 * with its bracket, or when its sum is reached. Immutable.
 */
final class Breakdowns {
    private static final int NO_WHOLE = -1;
    /** Units in which reports count the same pieces of information or the same cases. */
    private static final Set<String> ITEMS = Set.of("条", "件", "篇", "则", "份", "个", "项", "宗", "起", "");

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
                wholes[i] = isShare(sentence.text(), from, token.start()) ? lists.before : NO_WHOLE;
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
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c == ')') {
                    closeBracket();
                }
                boolean part = words.prefixEnd(Role.PART, text, i, to) > i;
                boolean bracket = c == '(' && text.indexOf(')', i) >= to;
                boolean colon = c == ':' && i == from;
                boolean reference = i == from && words.prefixEnd(Role.REFERENCE, text, i, to) > i;
                if (before != NO_WHOLE && (part || bracket || colon || reference)) {
                    open(bracket);
                }
            }
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

        private void open(boolean bracket) {
            OpenList top = open.peek();
            if (top == null || top.whole != before || (bracket && !top.bracket)) {
                open.push(new OpenList(before, bracket));
            }
        }

        void passed(int index, boolean noWhole) {
            end = sentence.tokens().get(index).end();
            before = noWhole ? before : index;
        }
    }

    private static int add(List<NumberToken> tokens, int index, Deque<OpenList> open) {
        NumberToken token = tokens.get(index);
        while (!open.isEmpty() && open.peek().isFull(tokens) && !open.peek().bracket) {
            open.pop();
        }
        for (OpenList list : open) {
            if (compatible(tokens.get(list.whole), token)) {
                list.sum = list.sum.add(token.value() == null ? BigDecimal.ZERO : token.value());
                return list.whole;
            }
            if (list.bracket) {
                break;
            }
        }
        return NO_WHOLE;
    }

    static boolean compatible(NumberToken whole, NumberToken part) {
        boolean sameUnit = whole.unit().equals(part.unit());
        boolean items = ITEMS.contains(whole.unit()) && ITEMS.contains(part.unit());
        return whole.kind() == part.kind() && (sameUnit || items);
    }

    private static boolean isShare(String text, int from, int to) {
        return text.substring(from, to).contains("占");
    }

    /** A list of parts that is being read. */
    private static final class OpenList {
        final int whole;
        final boolean bracket;
        BigDecimal sum = BigDecimal.ZERO;

        OpenList(int whole, boolean bracket) {
            this.whole = whole;
            this.bracket = bracket;
        }

        boolean isFull(List<NumberToken> tokens) {
            BigDecimal total = tokens.get(whole).value();
            return total != null && sum.signum() > 0 && sum.compareTo(total) >= 0;
        }
    }
}
