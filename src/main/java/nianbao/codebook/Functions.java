package nianbao.codebook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is in charge of, by the words of its name, old names included. Immutable, and safe to share between
 * threads.
 *
 * <pre>{@code
 * functions.of("卫生和计划生育局"); // 卫生健康
 * }</pre>
 *
 * <p>A town or subdistrict is 综合 whatever its name is made of (文化街道). Otherwise the word that stands first counts,
 * the longer one of two (教育体育局 is 教育); endings such as 人民政府办公室 count only where no such word stands. What
 * stands in front of and with a host's name (旅游度假区管理委员会财政局) counts only where the rest tells nothing.
 */
public final class Functions {
    static final RuleFile FILE = new RuleFile(
            "functions.csv",
            List.of("name", "match"),
            List.of("function", "name", "match", "level_hint", "example", "counterexample"));

    /** A row against a text, other rows left aside. */
    public static final RowTest TEST = (row, text) -> word(row).in(text);

    /** Of a government itself. */
    public static final String GENERAL = "综合";

    private final List<Word> words;

    private Functions(List<Word> words) {
        this.words = words;
    }

    static Functions read(List<RuleRow> rows) {
        return new Functions(RuleRows.read(rows, Functions::word));
    }

    /**
     * The function; empty if no word of the name tells it.
     *
     * @param name folded, without the names of regions
     */
    public Optional<String> of(String name) {
        return find(name).map(Word::function);
    }

    /** The level the word itself belongs to (国务院, 街道办事处), if the file gives one. */
    public Optional<AgencyLevel> levelHint(String name) {
        return find(name).flatMap(word -> Optional.ofNullable(word.levelHint));
    }

    private Optional<Word> find(String name) {
        int host = words.stream().mapToInt(word -> word.hostEnd(name)).max().orElse(0);
        return first(name.substring(host)).or(() -> first(name));
    }

    private Optional<Word> first(String name) {
        return words.stream()
                .filter(word -> word.match != Match.HOST)
                .filter(word -> word.in(name))
                .min(Comparator.comparingInt(Word::rank)
                        .thenComparingInt(word -> word.start(name))
                        .thenComparingInt(word -> -word.name.length()));
    }

    /** True if a word for an agency's work, not for a town, begins at this offset. */
    boolean startAt(String name, int offset) {
        return words.stream()
                .filter(word -> word.levelHint != AgencyLevel.TOWNSHIP && word.match != Match.TAIL)
                .anyMatch(word -> name.startsWith(word.name, offset));
    }

    private static Word word(RuleRow row) {
        return new Word(
                row.required("function"),
                row.required("name"),
                row.choice("match", Match.class),
                row.text("level_hint").isEmpty() ? null : row.choice("level_hint", AgencyLevel.class));
    }

    /** Where in the name the word must stand. */
    private enum Match {
        CONTAINS,
        SUFFIX,
        EXACT,
        /** At the end, behind a name that need be no place's: 中山大学. */
        TAIL,
        /** The body that the agency whose name follows belongs to. */
        HOST
    }

    private record Word(
            String function,
            String name,
            Match match,
            @Nullable AgencyLevel levelHint) {
        boolean in(String text) {
            return switch (match) {
                case CONTAINS -> text.contains(name);
                case SUFFIX, TAIL -> text.endsWith(name);
                case EXACT -> text.equals(name);
                case HOST -> hostEnd(text) > 0;
            };
        }

        /** Behind the last host of this name that something follows; 0 if there is none. */
        int hostEnd(String text) {
            int start = match == Match.HOST ? text.lastIndexOf(name, text.length() - name.length() - 1) : -1;
            return start < 0 ? 0 : start + name.length();
        }

        int start(String text) {
            return match == Match.SUFFIX || match == Match.TAIL ? text.length() - name.length() : text.indexOf(name);
        }

        int rank() {
            if (levelHint == AgencyLevel.TOWNSHIP) {
                return 0;
            }
            return switch (match) {
                case CONTAINS -> 1;
                case SUFFIX, TAIL -> 2;
                case EXACT, HOST -> 3;
            };
        }
    }
}
