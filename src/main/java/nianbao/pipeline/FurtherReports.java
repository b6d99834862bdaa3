package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.ReadingNote;
import nianbao.document.Span;
import nianbao.recognize.section.Contents;
import nianbao.record.Section;
import nianbao.text.FoldedText;

/**
 * Takes the reports of one file apart: a file with the reports of several bureaus or years. Two reports read as one
 * would lend the first the figures of the second. Immutable.
 */
final class FurtherReports {
    /** Marks the first of several reports. */
    static final String NOTE = "several_reports";

    private static final int LONGEST_TITLE = 80;
    /** A list of links has titles too, but no sections between and behind them. */
    private static final int FEWEST_SECTIONS = 2;

    /** A report with more titles than this in it is a list of links, which need not be compared with each other. */
    private static final int MOST_TITLES = 1000;

    /** A further report need not have sections of its own, only a sentence. */
    private static final char FULL_STOP = '。';

    private final Predicate<String> isTitle;
    private final Function<Document, List<Section>> sections;

    /** A line that reads as the title of a report, and what it says without blanks and a page number. */
    private record Title(Span line, String wording) {
        boolean names(Title other) {
            return wording.contains(other.wording) || other.wording.contains(wording);
        }
    }

    /**
     * @param isTitle tells whether a line reads as the title of a report
     * @param sections of a document
     */
    FurtherReports(Predicate<String> isTitle, Function<Document, List<Section>> sections) {
        this.isTitle = isTitle;
        this.sections = sections;
    }

    /**
     * Each report as a document of its own, in text order, the first with the note {@code several_reports}; the document
     * itself if it holds only one. What stands before the first title belongs to the first report.
     */
    List<Document> apart(Document document) {
        List<Integer> starts = starts(document);
        if (starts.isEmpty()) {
            return List.of(document);
        }
        List<Document> reports = new ArrayList<>();
        starts.add(0, 0);
        for (int i = 0; i < starts.size(); i++) {
            int end =
                    i + 1 < starts.size() ? starts.get(i + 1) : document.text().length();
            reports.add(document.report(i + 1, new Span(starts.get(i), end)));
        }
        ReadingNote note = new ReadingNote(NOTE, Integer.toString(reports.size()));
        reports.set(0, reports.get(0).with(note));
        return reports;
    }

    /** Where the second report begins, the third, and so on. */
    private List<Integer> starts(Document document) {
        List<Integer> starts = new ArrayList<>();
        List<Title> titles = Contents.without(titles(document), Title::line, Title::wording, document.text(), "");
        if (titles.size() <= 1) {
            return starts;
        }
        List<Section> found = sections.apply(document).stream()
                .filter(section -> section.level() == 1)
                .toList();
        List<Title> known = new ArrayList<>();
        int own = 0;
        int next = 0;
        int from = 0;
        for (Title title : titles) {
            int start = title.line.start();
            while (next < found.size() && found.get(next).span().start() <= start) {
                next++;
            }
            if (known.size() < MOST_TITLES && known.stream().noneMatch(title::names)) {
                boolean isBehindReport = next - own >= FEWEST_SECTIONS
                        || (from > 0 && document.text().substring(from, start).indexOf(FULL_STOP) >= 0);
                if (!known.isEmpty() && isBehindReport && startsAnew(found, next)) {
                    starts.add(start);
                    known.clear();
                    own = next;
                    from = start;
                }
                known.add(title);
            }
        }
        return starts;
    }

    /** True if the sections from this one on are counted from one again. */
    private static boolean startsAnew(List<Section> found, int next) {
        return found.size() - next >= FEWEST_SECTIONS
                && found.get(next).path().startsWith(found.get(0).path() + '#');
    }

    private List<Title> titles(Document document) {
        List<Title> titles = new ArrayList<>();
        for (Paragraph line : document.paragraphs()) {
            String text =
                    line.span().length() > LONGEST_TITLE ? "" : line.span().of(document.text());
            if (!text.isEmpty() && isTitle.test(text)) {
                titles.add(new Title(
                        line.span(),
                        Contents.withoutPage(FoldedText.compact(text).text())));
            }
        }
        return titles;
    }
}
