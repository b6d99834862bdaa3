package nianbao.codebook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of context-words.csv by role, with the questions recognizers ask of them. Immutable. */
public final class ContextWords {
    private final List<ContextWord> rows;
    private final Map<ContextWord.Role, RoleWords> roles = new EnumMap<>(ContextWord.Role.class);
    /** Small numbers of the characters that open or close some word; 0 for all others. */
    private final short[] edges = new short[Character.MAX_VALUE + 1];

    /**
     * An index over these words.
     *
     * @param rows the words of every role
     */
    public ContextWords(List<ContextWord> rows) {
        this.rows = List.copyOf(rows);
        short count = 0;
        for (ContextWord row : rows) {
            for (char edge : edges(row.word())) {
                edges[edge] = edges[edge] == 0 ? ++count : edges[edge];
            }
        }
        for (ContextWord.Role role : ContextWord.Role.values()) {
            roles.put(role, new RoleWords(words(role), edges, count + 1));
        }
    }

    /** The first and the last character of a word. */
    private static char[] edges(String word) {
        return word.isEmpty() ? new char[0] : new char[] {word.charAt(0), word.charAt(word.length() - 1)};
    }

    private Set<String> words(ContextWord.Role role) {
        return rows.stream()
                .filter(row -> row.role() == role)
                .map(ContextWord::word)
                .collect(Collectors.toSet());
    }

    private RoleWords of(ContextWord.Role role) {
        return Objects.requireNonNull(roles.get(role));
    }

    /** All words but this one. */
    ContextWords without(ContextWord word) {
        return new ContextWords(rows.stream().filter(row -> !row.equals(word)).toList());
    }

    /** True if this is a word of the role. */
    public boolean is(ContextWord.Role role, String word) {
        return of(role).all.contains(word);
    }

    /** Every word of two characters or more that opens or closes a label; a segmenter must not cut them. */
    public Set<String> fillers() {
        Set<String> fillers = new HashSet<>();
        for (ContextWord.Role role : List.of(
                ContextWord.Role.LEAD, ContextWord.Role.TRAIL, ContextWord.Role.FOLLOW, ContextWord.Role.FOLLOW_END)) {
            of(role).all.stream().filter(word -> word.length() > 1).forEach(fillers::add);
        }
        return fillers;
    }

    /** Behind the longest word of the role that starts at this offset, or the offset itself. */
    public int prefixEnd(ContextWord.Role role, String text, int start, int end) {
        return of(role).prefixEnd(text, start, end);
    }

    /** The start of the longest word of the role that ends at this offset, or the offset itself. */
    public int suffixStart(ContextWord.Role role, String text, int start, int end) {
        return of(role).suffixStart(text, start, end);
    }

    /** The offset of the first word of the role inside this stretch, or -1. */
    public int find(ContextWord.Role role, String text, int start, int end) {
        RoleWords words = of(role);
        for (int i = start; i < end; i++) {
            if (words.prefixEnd(text, i, end) > i) {
                return i;
            }
        }
        return -1;
    }

    /** True if a word of the role stands inside this stretch. */
    public boolean contains(ContextWord.Role role, String text, int start, int end) {
        return find(role, text, start, end) >= 0;
    }

    /** One role's words, by the numbers of their first and of their last characters, the longest first. */
    private static final class RoleWords {
        private static final String[] NO_WORDS = {};

        final Set<String> all;
        private final short[] edges;
        private final String[][] byFirst;
        private final String[][] byLast;

        RoleWords(Set<String> all, short[] edges, int edgeCount) {
            this.all = all;
            this.edges = edges;
            byFirst = byEdge(edgeCount, word -> word.charAt(0));
            byLast = byEdge(edgeCount, word -> word.charAt(word.length() - 1));
        }

        private String[][] byEdge(int edgeCount, Function<String, Character> edge) {
            Map<Short, List<String>> words = all.stream()
                    .filter(word -> !word.isEmpty())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.groupingBy(word -> edges[edge.apply(word)]));
            String[][] groups = new String[edgeCount][];
            Arrays.fill(groups, NO_WORDS);
            words.forEach((number, group) -> groups[number] = group.toArray(String[]::new));
            return groups;
        }

        int prefixEnd(String text, int start, int end) {
            if (start < end) {
                for (String word : byFirst[edges[text.charAt(start)]]) {
                    if (word.length() <= end - start && text.startsWith(word, start)) {
                        return start + word.length();
                    }
                }
            }
            return start;
        }

        int suffixStart(String text, int start, int end) {
            if (start < end) {
                for (String word : byLast[edges[text.charAt(end - 1)]]) {
                    if (word.length() <= end - start && text.startsWith(word, end - word.length())) {
                        return end - word.length();
                    }
                }
            }
            return end;
        }
    }
}
