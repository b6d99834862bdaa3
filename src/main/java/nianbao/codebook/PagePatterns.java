package nianbao.codebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a line of a web page is, apart from the report's text; the rows of page-patterns.csv. Immutable. */
public final class PagePatterns {
    static final RuleFile FILE = new RuleFile(
            "page-patterns.csv", List.of("kind", "pattern"), List.of("kind", "pattern", "example", "counterexample"));

    private final Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);

    private PagePatterns(List<RuleRow> rows) {
        for (RuleRow row : rows) {
            patterns.computeIfAbsent(row.choice("kind", Kind.class), kind -> new ArrayList<>())
                    .add(row.pattern("pattern"));
        }
    }

    /** What a pattern knows. */
    public enum Kind {
        /** A report's title. */
        TITLE,
        /** A line that names reports and is not a report's title. */
        NOT_TITLE,
        /** The headline of another kind of document, which may speak of disclosure somewhere. */
        OTHER_DOCUMENT,
        /** A button, a counter, a breadcrumb, a footer. */
        FURNITURE
    }

    static PagePatterns read(List<RuleRow> rows) {
        return new PagePatterns(rows);
    }

    /** True if a pattern of this kind is found in the line. */
    public boolean match(Kind kind, String line) {
        for (Pattern pattern : patterns.getOrDefault(kind, List.of())) {
            if (pattern.matcher(line).find()) {
                return true;
            }
        }
        return false;
    }
}
