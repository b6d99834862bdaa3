package nianbao.codebook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plausibility check that is more than a sum; a row of checks.csv.
 *
 * @param id the name of the rule in findings.csv
 * @param kind what it looks at
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param words the wordings it looks for; empty for checks that need none. Of words of change those that tell of less
 *     have a minus before them: {@code 增长 -减少}
 * @param zh its sentence, {@code {0}} and so on for the figures
 * @param en the same in English
 */
public record CheckRule(String id, Kind kind, String severity, List<String> words, String zh, String en) {
    static final RuleFile FILE = new RuleFile(
            "checks.csv",
            List.of("rule"),
            List.of("rule", "kind", "severity", "formula", "words", "zh", "en", "example", "counterexample"));

    private static final String LESS = "-";

    static final Set<String> SEVERITIES = Set.of("error", "warning", "note");

    public CheckRule {
        words = List.copyOf(words);
    }

    /** What a check looks at. */
    public enum Kind {
        /** One report: its sentences and its tables. */
        REPORT,
        /** Two neighbouring years of one agency. */
        YEARS,
        /** Several reports of one year. */
        REPORTS
    }

    /** The rule of a row. */
    public static CheckRule of(RuleRow row) {
        row.required("formula");
        row.known("severity", SEVERITIES, "; one of error, note, warning");
        return new CheckRule(
                row.required("rule"),
                row.choice("kind", Kind.class),
                row.required("severity"),
                row.list("words"),
                row.required("zh"),
                row.required("en"));
    }

    /** The sentence with its figures filled in: first in Chinese, then in English. */
    public List<String> sentences(String... figures) {
        return List.of(Sentence.filled(zh, figures), Sentence.filled(en, figures));
    }

    /**
     * The word of change at the end of a wording, as in {@link #words}, the longest if several; empty if there
     * is none.
     */
    public Optional<String> changeWord(String wording) {
        return words.stream()
                .filter(word -> wording.endsWith(bare(word)))
                .max(Comparator.comparingInt(word -> bare(word).length()));
    }

    /** True if a word of change tells of less. */
    public static boolean tellsOfLess(String word) {
        return word.startsWith(LESS);
    }

    /** A word of change as it stands in a sentence. */
    public static String bare(String word) {
        return tellsOfLess(word) ? word.substring(LESS.length()) : word;
    }
}
