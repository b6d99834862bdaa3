package nianbao.codebook;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A plausibility check that is more than a sum; a row of checks.csv.
 *
 * @param id the name of the rule in findings.csv
 * @param kind what it looks at
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param words the wordings it looks for; empty for checks that need none
 * @param zh its sentence, {@code {0}} and so on for the figures
 * @param en the same in English
 */
public record CheckRule(String id, Kind kind, String severity, List<String> words, String zh, String en) {
    static final RuleFile FILE = new RuleFile(
            "checks.csv",
            List.of("rule"),
            List.of("rule", "kind", "severity", "formula", "words", "zh", "en", "example", "counterexample"));

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
        return List.of(
                new MessageFormat(zh, Locale.ROOT).format(figures), new MessageFormat(en, Locale.ROOT).format(figures));
    }
}
