package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.ReadingNote;
import nianbao.record.Section;
import nianbao.text.FoldedText;

/**
 * Leaves out what stands behind the title of a further report: a file with the reports of several bureaus or years. Two
 * reports read as one would lend the first the figures of the second. Immutable.
 */
final class FurtherReports {
    private static final int LONGEST_TITLE = 80;
    /** A list of links has titles too, but no sections between and behind them. */
    private static final int FEWEST_SECTIONS = 2;

    private final Predicate<String> isTitle;
    private final Function<Document, List<Section>> sections;

    /**
     * @param isTitle tells whether a line reads as the title of a report
     * @param sections of a document
     */
    FurtherReports(Predicate<String> isTitle, Function<Document, List<Section>> sections) {
        this.isTitle = isTitle;
        this.sections = sections;
    }

    /** The document up to its second report, with the note {@code several_reports}; the same one if it has only one. */
    Document leaveOut(Document document) {
        List<Paragraph> titles = titles(document);
        if (titles.size() <= 1) {
            return document;
        }
        List<Section> found = sections.apply(document).stream()
                .filter(section -> section.level() == 1)
                .toList();
        for (Paragraph title : titles.subList(1, titles.size())) {
            if (startsAnew(found, title.span().start())) {
                String text = title.span().of(document.text()).strip();
                return document.until(title.span().start(), new ReadingNote("several_reports", text));
            }
        }
        return document;
    }

    /** Titles of different reports: one that repeats another's words in part is no other report's. */
    private List<Paragraph> titles(Document document) {
        List<Paragraph> titles = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (Paragraph line : document.paragraphs()) {
            String text =
                    line.span().length() > LONGEST_TITLE ? "" : line.span().of(document.text());
            if (!text.isEmpty() && isTitle.test(text)) {
                String folded = FoldedText.compact(text).text();
                if (known.stream().noneMatch(other -> other.contains(folded) || folded.contains(other))) {
                    titles.add(line);
                    known.add(folded);
                }
            }
        }
        return titles;
    }

    /** True if sections stand before the title, and behind it others that are counted from one again. */
    private static boolean startsAnew(List<Section> found, int at) {
        List<Section> before =
                found.stream().filter(section -> section.span().start() < at).toList();
        List<Section> behind =
                found.stream().filter(section -> section.span().start() > at).toList();
        return before.size() >= FEWEST_SECTIONS
                && behind.size() >= FEWEST_SECTIONS
                && behind.get(0).path().contains("#")
                && before.get(0).path().equals(behind.get(0).path().replaceFirst("#.*", ""));
    }
}
