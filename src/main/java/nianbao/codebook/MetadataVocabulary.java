package nianbao.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Labels, wordings and word lists for a report's metadata. Immutable, and safe to share between threads. */
public final class MetadataVocabulary {
    static final RuleFile LABELS = new RuleFile(
            "metadata-labels.csv",
            List.of("kind", "label"),
            List.of("label", "field", "kind", "confidence", "example", "counterexample"));
    static final RuleFile PATTERNS = new RuleFile(
            "metadata-patterns.csv",
            List.of("rule"),
            List.of("rule", "target", "anchors", "pattern", "confidence", "example", "value", "counterexample"));
    static final RuleFile WORDS = new RuleFile("metadata-words.csv", List.of("list", "word"), List.of("list", "word"));
    static final List<RuleFile> FILES = List.of(LABELS, PATTERNS, WORDS);

    private static final Pattern LIST = Pattern.compile("\\{([a-z_]+)}");

    private final List<MetadataLabel> labels;
    private final Map<String, List<MetadataPattern>> patterns = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();

    MetadataVocabulary(RuleFolder folder) {
        labels = RuleRows.read(folder.rows(LABELS), MetadataLabel::read);
        for (RuleRow row : folder.rows(WORDS)) {
            words.computeIfAbsent(row.required("list"), list -> new ArrayList<>())
                    .add(row.required("word"));
        }
        for (MetadataPattern pattern : RuleRows.read(folder.rows(PATTERNS), this::pattern)) {
            patterns.computeIfAbsent(pattern.target(), target -> new ArrayList<>())
                    .add(pattern);
        }
    }

    /** All labels, in file order. */
    public List<MetadataLabel> labels() {
        return labels;
    }

    /** The wordings of a target, in file order; empty if there are none. */
    public List<MetadataPattern> patterns(String target) {
        return List.copyOf(patterns.getOrDefault(target, List.of()));
    }

    /** Every wording, in file order. */
    public List<MetadataPattern> patterns() {
        return patterns.values().stream().flatMap(List::stream).toList();
    }

    /** The words of a list, in file order; empty if the list is unknown. */
    public List<String> words(String list) {
        return List.copyOf(words.getOrDefault(list, List.of()));
    }

    private MetadataPattern pattern(RuleRow row) {
        return new MetadataPattern(
                row.required("rule"),
                row.required("target"),
                row.list("anchors"),
                compiled(row),
                row.share("confidence"),
                row.required("example"),
                row.required("value"),
                row.required("counterexample"));
    }

    private Pattern compiled(RuleRow row) {
        String text = LIST.matcher(row.required("pattern")).replaceAll(list -> {
            List<String> found = words.get(list.group(1));
            if (found == null) {
                throw row.error("unknown word list '" + list.group(1) + "'");
            }
            return Matcher.quoteReplacement(alternatives(found));
        });
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw row.error("not a regular expression: " + e.getDescription() + " in '" + e.getPattern() + "'");
        }
    }

    /** Longest first, because the first alternative that fits wins. */
    private static String alternatives(List<String> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
