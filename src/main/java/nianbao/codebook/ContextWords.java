package nianbao.codebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of context-words.csv by role, with the questions recognizers ask of them. Immutable. */
public final class ContextWords {
    private static final BitSet NONE = new BitSet();
    private final List<ContextWord> rows;
    private final Map<ContextWord.Role, Set<String>> words = new EnumMap<>(ContextWord.Role.class);
    /** First and last characters of a role's words: most places of a text need no further look. */
    private final Map<ContextWord.Role, BitSet> firsts = new EnumMap<>(ContextWord.Role.class);

    private final Map<ContextWord.Role, BitSet> lasts = new EnumMap<>(ContextWord.Role.class);
    /** A role's words by their first and by their last character, the longest first. */
    private final Map<ContextWord.Role, Map<Character, List<String>>> byFirst = new EnumMap<>(ContextWord.Role.class);

    private final Map<ContextWord.Role, Map<Character, List<String>>> byLast = new EnumMap<>(ContextWord.Role.class);

    /**
     * An index over these words.
     *
     * @param rows the words of every role
     */
    public ContextWords(List<ContextWord> rows) {
        this.rows = List.copyOf(rows);
        for (ContextWord.Role role : ContextWord.Role.values()) {
            words.put(role, new HashSet<>());
        }
        for (ContextWord row : rows) {
            words.getOrDefault(row.role(), Set.of()).add(row.word());
        }
        words.forEach(this::index);
    }

    private void index(ContextWord.Role role, Set<String> known) {
        BitSet first = new BitSet();
        BitSet last = new BitSet();
        Map<Character, List<String>> opening = new HashMap<>();
        Map<Character, List<String>> closing = new HashMap<>();
        known.stream()
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(word -> {
                    char end = word.charAt(word.length() - 1);
                    first.set(word.charAt(0));
                    last.set(end);
                    opening.computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                            .add(word);
                    closing.computeIfAbsent(end, c -> new ArrayList<>()).add(word);
                });
        firsts.put(role, first);
        lasts.put(role, last);
        byFirst.put(role, opening);
        byLast.put(role, closing);
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
        for (String word : byFirst.getOrDefault(role, Map.of()).getOrDefault(text.charAt(start), List.of())) {
            if (word.length() <= end - start && text.startsWith(word, start)) {
                return start + word.length();
            }
        }
        return start;
    }

    /** The start of the longest word of the role that ends at this offset, or the offset itself. */
    public int suffixStart(ContextWord.Role role, String text, int start, int end) {
        if (start >= end || !lasts.getOrDefault(role, NONE).get(text.charAt(end - 1))) {
            return end;
        }
        for (String word : byLast.getOrDefault(role, Map.of()).getOrDefault(text.charAt(end - 1), List.of())) {
            if (word.length() <= end - start && text.startsWith(word, end - word.length())) {
                return end - word.length();
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
