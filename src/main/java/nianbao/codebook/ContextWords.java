package nianbao.codebook;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of context-words.csv by role, with the questions recognizers ask of them. Immutable. */
public final class ContextWords {
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt((String word) -> -word.length()).thenComparing(Comparator.naturalOrder());

    private final Map<ContextWord.Role, Set<String>> words = new EnumMap<>(ContextWord.Role.class);
    private final Map<ContextWord.Role, Map<Character, List<String>>> byFirst = new EnumMap<>(ContextWord.Role.class);
    private final Map<ContextWord.Role, Map<Character, List<String>>> byLast = new EnumMap<>(ContextWord.Role.class);

    /**
     * An index over these words.
     *
     * @param rows the words of every role
     */
    public ContextWords(List<ContextWord> rows) {
        for (ContextWord.Role role : ContextWord.Role.values()) {
            Set<String> own = rows.stream()
                    .filter(row -> row.role() == role)
                    .map(ContextWord::word)
                    .collect(Collectors.toSet());
            words.put(role, own);
            byFirst.put(role, grouped(own, word -> word.charAt(0)));
            byLast.put(role, grouped(own, word -> word.charAt(word.length() - 1)));
        }
    }

    private static Map<Character, List<String>> grouped(Set<String> words, Function<String, Character> key) {
        return words.stream().sorted(LONGEST_FIRST).collect(Collectors.groupingBy(key));
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
        if (start < end) {
            for (String word : candidates(byFirst, role, text.charAt(start))) {
                if (word.length() <= end - start && text.startsWith(word, start)) {
                    return start + word.length();
                }
            }
        }
        return start;
    }

    /** The start of the longest word of the role that ends at this offset, or the offset itself. */
    public int suffixStart(ContextWord.Role role, String text, int start, int end) {
        if (start < end) {
            for (String word : candidates(byLast, role, text.charAt(end - 1))) {
                if (word.length() <= end - start && text.startsWith(word, end - word.length())) {
                    return end - word.length();
                }
            }
        }
        return end;
    }

    private static List<String> candidates(
            Map<ContextWord.Role, Map<Character, List<String>>> index, ContextWord.Role role, char c) {
        return index.getOrDefault(role, Map.of()).getOrDefault(c, List.of());
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
