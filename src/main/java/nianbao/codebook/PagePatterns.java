package nianbao.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of a web page is, apart from the report's text; the rows of page-patterns.csv. Immutable. */
public final class PagePatterns {
    static final RuleFile FILE = new RuleFile(
            "page-patterns.csv", List.of("kind", "pattern"), List.of("kind", "pattern", "example", "counterexample"));

    private final Map<Kind, List<Line>> patterns = new EnumMap<>(Kind.class);

    private PagePatterns(List<RuleRow> rows) {
        for (RuleRow row : rows) {
            patterns.computeIfAbsent(row.choice("kind", Kind.class), kind -> new ArrayList<>())
                    .add(new Line(row.pattern("pattern")));
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
        for (Line pattern : patterns.getOrDefault(kind, List.of())) {
            if (pattern.isFoundIn(line)) {
                return true;
            }
        }
        return false;
    }

    /** A pattern with the Chinese words that no match lacks: most lines lack them, and are asked no further. */
    private static final class Line {
        private static final Pattern NO_CHARACTER = Pattern.compile("\\\\.|\\[[^]]*]");
        private static final Pattern OTHER = Pattern.compile("[|()\\[\\]#]");
        private static final Pattern GROUP = Pattern.compile("\\([^()]*\\)");
        private static final Pattern WORD = Pattern.compile("\\p{IsHan}++(?![?*{])|\\p{IsHan}+(?=\\p{IsHan}[?*{])");

        private final Pattern pattern;
        private final String word;
        private final boolean isAtStart;

        Line(Pattern pattern) {
            String plain = withoutGroups(pattern.pattern());
            this.pattern = pattern;
            this.word = word(plain);
            this.isAtStart = plain.startsWith("^") && plain.indexOf('|') < 0;
        }

        boolean isFoundIn(String line) {
            if (!line.contains(word)) {
                return false;
            }
            Matcher matcher = pattern.matcher(line);
            return isAtStart ? matcher.lookingAt() : matcher.find(); // find tries at every character
        }

        private static String withoutGroups(String pattern) {
            String plain = NO_CHARACTER.matcher(pattern).replaceAll(".");
            for (String inner = ""; !inner.equals(plain); ) {
                inner = plain;
                plain = GROUP.matcher(plain).replaceAll(".");
            }
            return plain;
        }

        /** The longest word outside of groups; empty where there is none, alternatives, or what this does not take apart. */
        private static String word(String plain) {
            return OTHER.matcher(plain).find()
                    ? ""
                    : WORD.matcher(plain)
                            .results()
                            .map(MatchResult::group)
                            .max(Comparator.comparingInt(String::length))
                            .orElse("");
        }
    }
}
