package nianbao.codebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the links and titles of a web site promise; the rows of crawl-patterns.csv. Immutable. */
public final class CrawlPatterns {
    static final RuleFile FILE = new RuleFile(
            "crawl-patterns.csv", List.of("kind", "pattern"), List.of("kind", "pattern", "example", "counterexample"));

    private final Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);

    private CrawlPatterns(List<RuleRow> rows) {
        for (RuleRow row : rows) {
            patterns.computeIfAbsent(row.choice("kind", Kind.class), kind -> new ArrayList<>())
                    .add(row.pattern("pattern"));
        }
    }

    /** What a pattern knows; the texts have no blanks. */
    public enum Kind {
        /** An annual report on information disclosure, wherever the link stands. */
        REPORT,
        /** One if the link stands in a list of such reports. */
        REPORT_IN_LIST,
        /** A list of such reports. */
        LIST,
        /** A part of the list if the link stands in one: a year, a group of agencies. */
        LIST_IN_LIST,
        /** A column that may hold the list. */
        COLUMN,
        /** None of these, whatever else it looks like. */
        OTHER,
        /** An address that is never followed: login, search, print. */
        OTHER_ADDRESS,
        /** An address that says by itself that it holds reports, as a site map's must. */
        REPORT_ADDRESS,
        /** A link to the next page of a list. */
        NEXT,
        /** A line of the report form or its usual headings. */
        REPORT_TEXT
    }

    static CrawlPatterns read(List<RuleRow> rows) {
        return new CrawlPatterns(rows);
    }

    /** True if a pattern of this kind is found in the text. */
    public boolean match(Kind kind, String text) {
        return count(kind, text) > 0;
    }

    /** How many patterns of this kind are found in the text. */
    public int count(Kind kind, String text) {
        int count = 0;
        for (Pattern pattern : patterns.getOrDefault(kind, List.of())) {
            count += pattern.matcher(text).find() ? 1 : 0;
        }
        return count;
    }
}
