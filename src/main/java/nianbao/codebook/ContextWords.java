package nianbao.codebook;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of context-words.csv by role, with the questions recognizers ask of them. Immutable. */
public final class ContextWords {
    private static final BitSet NONE = new BitSet();
    private final List<ContextWord> rows;
    private final Map<ContextWord.Role, Set<String>> words = new EnumMap<>(ContextWord.Role.class);
    private final Map<ContextWord.Role, Integer> longest = new EnumMap<>(ContextWord.Role.class);
    /** First and last characters of a role's words: most places of a text need no further look. */
    private final Map<ContextWord.Role, BitSet> firsts = new EnumMap<>(ContextWord.Role.class);

    private final Map<ContextWord.Role, BitSet> lasts = new EnumMap<>(ContextWord.Role.class);

    /**
     * An index over these words.
     *
     * @param rows the words of every role
     */
    public ContextWords(List<ContextWord> rows) {
        this.rows = List.copyOf(rows);
        for (ContextWord.Role role : ContextWord.Role.values()) {
            words.put(role, new HashSet<>());
            longest.put(role, 0);
            firsts.put(role, new BitSet());
            lasts.put(role, new BitSet());
        }
        for (ContextWord row : rows) {
            words.getOrDefault(row.role(), Set.of()).add(row.word());
            longest.merge(row.role(), row.word().length(), Math::max);
            if (!row.word().isEmpty()) {
                firsts.getOrDefault(row.role(), NONE).set(row.word().charAt(0));
                lasts.getOrDefault(row.role(), NONE)
                        .set(row.word().charAt(row.word().length() - 1));
            }
        }
    }

    /** All words but this one. */
    ContextWords without(ContextWord word) {
        return new ContextWords(rows.stream().filter(row -> !row.equals(word)).toList());
    }

    /** True if this is a word of the role. */
    public boolean is(ContextWord.Role role, String word) {
        return words.getOrDefault(role, Set.of()).contains(word);
    }

    /** Every word of two characters or more that opens or closes a label; a segmenter must not cut them. */
    public Set<String> fillers() {
        Set<String> fillers = new HashSet<>();
        for (ContextWord.Role role : List.of(
                ContextWord.Role.LEAD, ContextWord.Role.TRAIL, ContextWord.Role.FOLLOW, ContextWord.Role.FOLLOW_END)) {
            words.getOrDefault(role, Set.of()).stream()
                    .filter(word -> word.length() > 1)
                    .forEach(fillers::add);
        }
        return fillers;
    }

    /** Behind the longest word of the role that starts at this offset, or the offset itself. */
    public int prefixEnd(ContextWord.Role role, String text, int start, int end) {
        if (start >= end || !firsts.getOrDefault(role, NONE).get(text.charAt(start))) {
            return start;
        }
        int most = Math.min(longest.getOrDefault(role, 0), end - start);
        for (int length = most; length > 0; length--) {
            if (words.getOrDefault(role, Set.of()).contains(text.substring(start, start + length))) {
                return start + length;
            }
        }
        return start;
    }

    /** The start of the longest word of the role that ends at this offset, or the offset itself. */
    public int suffixStart(ContextWord.Role role, String text, int start, int end) {
        if (start >= end || !lasts.getOrDefault(role, NONE).get(text.charAt(end - 1))) {
            return end;
        }
        int most = Math.min(longest.getOrDefault(role, 0), end - start);
        for (int length = most; length > 0; length--) {
            if (words.getOrDefault(role, Set.of()).contains(text.substring(end - length, end))) {
                return end - length;
            }
        }
        return end;
    }

    /** The offset of the first word of the role inside this stretch, or -1. */
    public int find(ContextWord.Role role, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (prefixEnd(role, text, i, end) > i) {
                return i;
            }
        }
        return -1;
    }

    /** True if a word of the role stands inside this stretch. */
    public boolean contains(ContextWord.Role role, String text, int start, int end) {
        return find(role, text, start, end) >= 0;
    }
}
