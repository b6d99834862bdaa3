package nianbao.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.codebook.LabelKey;
import nianbao.codebook.PagePatterns;
import nianbao.codebook.PagePatterns.Kind;
import nianbao.read.PageVocabulary;
import nianbao.recognize.section.SectionRecognizer;
import nianbao.text.FoldedText;
import nianbao.text.PhraseFinder;

/** Tells readers from the rule data what a page's lines are. Immutable, and safe to share between threads. */
final class RulePageVocabulary implements PageVocabulary {
    /** A label stands at the start of a cell or in front of a colon. */
    private static final String BEFORE_LABEL = " \t|•·-*:;,";

    /** Characters of the longest label of a form, its note and blanks between all characters included. */
    private static final int LONGEST_LABEL = 160;

    private final SectionRecognizer sections;
    private final PagePatterns patterns;
    private final PhraseFinder<String> labels;
    private final Set<String> tableLabels;

    /**
     * A vocabulary.
     *
     * @param catalogueLabels of a report's metadata
     * @param tableLabels of statistics tables, as they are compared
     */
    RulePageVocabulary(
            SectionRecognizer sections, PagePatterns patterns, List<String> catalogueLabels, Set<String> tableLabels) {
        this.tableLabels = Set.copyOf(tableLabels);
        this.sections = sections;
        this.patterns = patterns;
        Map<String, String> phrases = new HashMap<>();
        catalogueLabels.forEach(label -> phrases.put(label, label));
        this.labels = new PhraseFinder<>(phrases);
    }

    @Override
    public boolean isReportHeading(String line) {
        return sections.isHeading(line);
    }

    @Override
    public boolean isReportTitle(String line) {
        String folded = FoldedText.compact(line).text();
        return patterns.match(Kind.TITLE, folded) && !patterns.match(Kind.NOT_TITLE, folded);
    }

    /** True for the headline of another kind of document: a plan, a budget, a notice. */
    boolean isOtherDocument(String line) {
        return patterns.match(Kind.OTHER_DOCUMENT, FoldedText.compact(line).text());
    }

    @Override
    public int catalogueLabels(String line) {
        String folded = FoldedText.compact(line).text();
        return (int) labels.longest(folded).stream()
                .filter(hit -> isLabel(folded, hit.start(), hit.end()))
                .count();
    }

    @Override
    public boolean isTableLabel(String cell) {
        if (cell.length() < 2 || cell.length() > LONGEST_LABEL || Character.isDigit(cell.charAt(cell.length() - 1))) {
            return false;
        }
        LabelKey key = LabelKey.of(cell);
        return tableLabels.contains(key.full()) || tableLabels.contains(key.bare());
    }

    private static boolean isLabel(String text, int start, int end) {
        boolean opens = start == 0 || BEFORE_LABEL.indexOf(text.charAt(start - 1)) >= 0;
        boolean closes = end == text.length() || ":\t| ".indexOf(text.charAt(end)) >= 0;
        return closes && (opens || (end < text.length() && text.charAt(end) == ':'));
    }

    @Override
    public boolean isFurniture(String line) {
        return patterns.match(Kind.FURNITURE, line);
    }
}
