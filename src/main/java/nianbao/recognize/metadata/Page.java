package nianbao.recognize.metadata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import nianbao.codebook.MetadataPattern;
import nianbao.document.Document;
import nianbao.document.Span;
import nianbao.document.Table;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.FieldCandidate.Origin;
import nianbao.text.FoldedText;

/**
 * A document as the metadata rules see it: folded text in lines, its header, its opening, and the way back to what is
 * printed. Immutable.
 */
final class Page {
    /** Bullets, pipes and rules that stand around a line's text. */
    private static final String MARGIN = " \t|•·●■◆▪-*#>";
    /** No preamble of the 231 pages of the base ends behind it; the body's own names and periods start there. */
    private static final int OPENING = 2500;
    /** A bracket that nobody closes is a slip, not a citation of half the report. */
    private static final int LONGEST_CITATION = 80;

    private final Document document;
    private final Words words;
    private final FoldedText folded;
    private final String text;
    private final String plain;
    private final List<Line> lines;
    private final int footer;
    private final int bodyLine;
    private final int firstHeading;

    /** @param folded the document's text, blanks dropped */
    Page(Document document, FoldedText folded, Words words) {
        this.document = document;
        this.folded = folded;
        this.words = words;
        text = folded.text();
        plain = withoutQuotedTitles(text);
        lines = lines();
        footer = words.footer(text, lines);
        PageShape shape = PageShape.of(text, lines, words);
        bodyLine = shape.bodyLine();
        firstHeading = shape.firstHeading();
    }

    Document document() {
        return document;
    }

    /** The folded text: blanks beside Chinese characters dropped, line breaks kept. */
    String text() {
        return text;
    }

    /** The folded text with what stands in 《》 blanked: a cited document's year and issuer are not this report's. */
    String plain() {
        return plain;
    }

    /** The lines that hold something, data tables left out. */
    List<Line> allLines() {
        return lines;
    }

    /** The lines above the first line of running text. */
    List<Line> header() {
        return lines.subList(0, bodyLine);
    }

    /** Where running text starts; the start of the page if no line is clearly running text. */
    int bodyStart() {
        return bodyLine < lines.size() ? lines.get(bodyLine).start() : 0;
    }

    /** Where the first section heading stands, or the end of the text. */
    int firstHeading() {
        return firstHeading;
    }

    /** The end of the stretch in which a report names itself. */
    int openingEnd() {
        return Math.min(footer, OPENING);
    }

    /** Where the web site's own footer starts, or the end of the text. */
    int footer() {
        return footer;
    }

    /** True if a blank, a line break or a separator stands in front in the printed text. */
    boolean blankBefore(int at) {
        if (at == 0 || isSeparator(text.charAt(at - 1))) {
            return true;
        }
        int printed = folded.origin(at, Math.min(at + 1, text.length())).start();
        return printed > 0 && isBlank(document.text().charAt(printed - 1));
    }

    /** True if a blank, a line break, a separator or the end of the text follows in the printed text. */
    boolean blankAfter(int end) {
        if (end >= text.length() || isSeparator(text.charAt(end))) {
            return true;
        }
        int printed = folded.origin(end - 1, end).end();
        return printed >= document.text().length() || isBlank(document.text().charAt(printed));
    }

    static boolean isSeparator(char c) {
        return c == '\n' || c == '\t' || c == '|' || c == ' ';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The end of the line that this offset stands in. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** As printed, but width folded, and glosses, blanks and line breaks removed; the script is kept. */
    String printed(int start, int end) {
        return printed(start, end, true);
    }

    private String printed(int start, int end, boolean foldsWidth) {
        StringBuilder value = new StringBuilder(end - start);
        int before = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int origin = folded.origin(i, i + 1).start();
            if (isSeparator(c) || origin == before) {
                continue;
            }
            before = origin;
            if (c >= 0x3400 && c <= 0x9FFF) {
                int point = document.text().codePointAt(origin);
                boolean plainHan = point >= 0x3400 && point <= 0x9FFF;
                String one = Character.toString(point);
                value.append(plainHan ? one : Normalizer.normalize(one, Normalizer.Form.NFKC));
            } else if (foldsWidth) {
                value.append(c);
            } else {
                value.appendCodePoint(document.text().codePointAt(origin));
            }
        }
        return value.toString();
    }

    /**
     * As printed, full-width figures and all, without glosses and line breaks; a blank that parts two words of a
     * title stays: 株洲市财政局 2025年….
     */
    String printedTitle(int start, int end) {
        int agencyEnd =
                words.title(text.substring(start, end).replace("\n", "")).agencyEnd();
        int at = start + agencyEnd;
        boolean parted = agencyEnd > 0 && at < end && text.charAt(at) != '\n' && blankBefore(at) && blankAfter(at);
        return parted ? printed(start, at, false) + " " + printed(at, end, false) : printed(start, end, false);
    }

    /** Back to the document's own text. */
    Span span(int start, int end) {
        return folded.origin(start, end);
    }

    /** The folded line behind a stretch of the document's text. */
    Line line(Span printed) {
        return new Line(folded.folded(printed.start()), folded.folded(printed.end()));
    }

    /** A value that stands in the text, not chosen yet. */
    FieldCandidate candidate(Field field, String value, int start, int end, String label, String rule, double sure) {
        Span span = span(start, end);
        return new FieldCandidate(field, value, span.of(document.text()), label, span, Origin.TEXT, rule, sure, false);
    }

    /** The same for what a wording found, without a label. */
    FieldCandidate candidate(Field field, String value, Wording.Match match) {
        MetadataPattern rule = match.rule();
        return candidate(field, value, match.start(), match.end(), "", rule.rule(), rule.confidence());
    }

    private List<Line> lines() {
        List<Line> found = new ArrayList<>();
        List<Table> tables = document.tables();
        for (int start = 0; start <= text.length(); ) {
            int end = lineEnd(start);
            int from = start;
            int to = end;
            while (from < to && MARGIN.indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            while (to > from && MARGIN.indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            if (from < to && !inTable(from, tables)) {
                found.add(new Line(from, to));
            }
            start = end + 1;
        }
        return List.copyOf(found);
    }

    private boolean inTable(int at, List<Table> tables) {
        if (tables.isEmpty()) {
            return false;
        }
        int printed = folded.origin(at, at + 1).start();
        return tables.stream()
                .anyMatch(t -> t.span().start() <= printed && printed < t.span().end());
    }

    private static String withoutQuotedTitles(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
            int limit = Math.min(text.length(), open + LONGEST_CITATION);
            int close = open + 1;
            while (close < limit && text.charAt(close) != '》') {
                close++;
            }
            if (close == limit) {
                continue;
            }
            for (int i = open + 1; i < close; i++) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}
