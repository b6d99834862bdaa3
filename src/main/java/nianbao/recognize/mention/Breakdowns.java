package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.ArrayDeque;
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
        Deque<OpenList> open = new ArrayDeque<>();
        int before = NO_WHOLE;
        for (int i = 0; i < tokens.size(); i++) {
            wholes[i] = NO_WHOLE;
            NumberToken token = tokens.get(i);
            if (!token.hasValue()) {
                continue;
            }
            int from = before == NO_WHOLE ? 0 : tokens.get(before).end();
            follow(sentence, from, token.start(), before, open);
            if (token.kind() == Kind.PERCENT || token.kind() == Kind.RATIO) {
                wholes[i] = isShare(sentence.text(), from, token.start()) ? before : NO_WHOLE;
                continue;
            }
            wholes[i] = add(tokens, i, open);
            before = i;
        }
        return wholes;
    }

    /** Opens and closes lists after what stands between the last number and this one. */
    private void follow(Sentence sentence, int from, int to, int before, Deque<OpenList> open) {
        String text = sentence.text();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ')') {
                while (!open.isEmpty() && open.pop().bracket == false) {
                    // lists inside the bracket end with it
                }
            }
            int part = words.prefixEnd(Role.PART, text, i, to);
            boolean bracket = c == '(' && text.indexOf(')', i) >= to;
            boolean colon = c == ':' && i == from;
            if (before != NO_WHOLE && (part > i || bracket || colon)) {
                open(before, bracket, open);
            }
        }
    }

    private static void open(int whole, boolean bracket, Deque<OpenList> open) {
        OpenList top = open.peek();
        if (top == null || top.whole != whole || (bracket && !top.bracket)) {
            open.push(new OpenList(whole, bracket));
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
