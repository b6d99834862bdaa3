package nianbao.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words of context-words.csv by role, with the questions recognizers ask of them. Immutable. */
public final class ContextWords {
    private final List<ContextWord> rows;
    private final Map<ContextWord.Role, RoleWords> roles = new EnumMap<>(ContextWord.Role.class);

    /**
     * An index over these words.
     *
     * @param rows the words of every role
     */
    public ContextWords(List<ContextWord> rows) {
        this.rows = List.copyOf(rows);
        for (ContextWord.Role role : ContextWord.Role.values()) {
            roles.put(role, new RoleWords(words(role)));
        }
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

    /** One role's words, by their first and by their last character, the longest first. */
    private static final class RoleWords {
        final Set<String> all;
        /** What most places of a text need not be asked further. */
        private final BitSet isFirst;

        private final BitSet isLast;
        private final char[] firsts;
        private final char[] lasts;
        private final String[][] byFirst;
        private final String[][] byLast;

        RoleWords(Set<String> all) {
            this.all = all;
            SortedMap<Character, List<String>> opening = new TreeMap<>();
            SortedMap<Character, List<String>> closing = new TreeMap<>();
            all.stream()
                    .filter(word -> !word.isEmpty())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .forEach(word -> {
                        opening.computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                                .add(word);
                        closing.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>())
                                .add(word);
                    });
            isFirst = bits(opening.keySet());
            isLast = bits(closing.keySet());
            firsts = keys(opening);
            byFirst = words(opening);
            lasts = keys(closing);
            byLast = words(closing);
        }

        private static BitSet bits(Set<Character> keys) {
            BitSet bits = new BitSet();
            keys.forEach(bits::set);
            return bits;
        }

        private static char[] keys(SortedMap<Character, List<String>> words) {
            StringBuilder keys = new StringBuilder();
            words.keySet().forEach(keys::append);
            return keys.toString().toCharArray();
        }

        private static String[][] words(SortedMap<Character, List<String>> words) {
            return words.values().stream()
                    .map(group -> group.toArray(String[]::new))
                    .toArray(String[][]::new);
        }

        private static String[] group(char[] keys, String[][] groups, char key) {
            return groups[Arrays.binarySearch(keys, key)];
        }

        int prefixEnd(String text, int start, int end) {
            if (start < end && isFirst.get(text.charAt(start))) {
                for (String word : group(firsts, byFirst, text.charAt(start))) {
                    if (word.length() <= end - start && text.startsWith(word, start)) {
                        return start + word.length();
                    }
                }
            }
            return start;
        }

        int suffixStart(String text, int start, int end) {
            if (start < end && isLast.get(text.charAt(end - 1))) {
                for (String word : group(lasts, byLast, text.charAt(end - 1))) {
                    if (word.length() <= end - start && text.startsWith(word, end - word.length())) {
                        return end - word.length();
                    }
                }
            }
            return end;
        }
    }
}
