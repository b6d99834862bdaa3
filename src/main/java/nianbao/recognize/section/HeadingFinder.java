package nianbao.recognize.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.text.FoldedText;

/**
 * Finds headings: at the start of a line, and inside one where the next number of the running list follows a full stop
 * or a blank (pages whose whole report is one line). Immutable.
 */
final class HeadingFinder {
    /** No heading on the pages of variants.md is longer; a longer run up to the full stop is a sentence. */
    private static final int LONGEST_HEADING = 40;
    /** A line without a number is a heading only if it is this short and its wording is known. */
    private static final int LONGEST_UNNUMBERED = 25;

    private static final int DEEPEST_LEVEL = 5;

    private static final String ENDS = "。:;\t\n";

    private final Function<String, Optional<String>> types;

    /**
     * A finder.
     *
     * @param types the codebook's section type of a heading's wording; {@link #NO_HEADING} for wordings that are none
     */
    HeadingFinder(Function<String, Optional<String>> types) {
        this.types = types;
    }

    /** The type of wordings that look like headings and are none (rows of the official forms). */
    static final String NO_HEADING = "none";

    /** Every heading of the document, in text order. */
    List<Heading> find(Document document, FoldedText folded) {
        List<Heading> headings = new ArrayList<>();
        int[] lastOrdinals = new int[DEEPEST_LEVEL + 1];
        for (Paragraph paragraph : document.paragraphs()) {
            if (paragraph.role() != Paragraph.Role.CATALOGUE) {
                int start = folded.folded(paragraph.span().start());
                int end = folded.folded(paragraph.span().end());
                headings.addAll(line(folded, start, end, lastOrdinals));
            }
        }
        return headings;
    }

    /** True if this folded line opens with a heading whose wording is known. */
    boolean isHeading(String line) {
        Optional<HeadingMark> mark = HeadingGrammar.at(line, 0).filter(m -> m.end() < line.length());
        int from = mark.map(HeadingMark::end).orElse(0);
        int end = mark.map(m -> headingEnd(line, m, line.length())).orElse(line.length());
        return end - from <= (mark.isPresent() ? LONGEST_HEADING : LONGEST_UNNUMBERED)
                && types.apply(compact(line.substring(from, end)))
                        .filter(type -> !type.equals(NO_HEADING))
                        .isPresent();
    }

    private List<Heading> line(FoldedText folded, int start, int end, int[] lastOrdinals) {
        List<Heading> headings = new ArrayList<>();
        Optional<Heading> first = heading(folded, start, start, end);
        first.or(() -> unnumbered(folded, start, end)).ifPresent(headings::add);
        headings.forEach(heading -> count(heading, lastOrdinals));
        int at = first.map(h -> folded.folded(h.span().end())).orElse(start);
        for (int i = Math.max(at, start + 1); i < end; i++) {
            if (isInnerStart(folded.text(), i)) {
                Optional<Heading> inner =
                        heading(folded, i, start, end).filter(h -> h.level() <= 2 && continues(h, lastOrdinals));
                if (inner.isPresent()) {
                    headings.add(inner.get());
                    count(inner.get(), lastOrdinals);
                    i = folded.folded(inner.get().span().end()) - 1;
                }
            }
        }
        return headings;
    }

    private static boolean isInnerStart(String text, int at) {
        char before = text.charAt(at - 1);
        return before == '。' || before == ' ' || before == ';' || before == '\t' || before == '|';
    }

    /** Inside a line only the number that comes next, or a wording that is known, is a heading. */
    private static boolean continues(Heading heading, int[] lastOrdinals) {
        int expected = lastOrdinals[heading.level()] + 1;
        boolean known = !heading.type().isEmpty();
        return heading.level() == 1
                ? known && heading.mark().ordinal() >= expected
                : known || heading.mark().ordinal() == expected;
    }

    /** Remembers the running number of a level; the levels below it start anew. */
    private static void count(Heading heading, int[] lastOrdinals) {
        Arrays.fill(lastOrdinals, heading.level(), lastOrdinals.length, 0);
        lastOrdinals[heading.level()] = heading.mark().ordinal();
    }

    private Optional<Heading> heading(FoldedText folded, int at, int lineStart, int lineEnd) {
        String text = folded.text();
        Optional<HeadingMark> found = HeadingGrammar.at(text, at).filter(mark -> mark.end() < lineEnd);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        HeadingMark mark = found.get();
        int end = headingEnd(text, mark, lineEnd);
        String wording = compact(text.substring(mark.end(), end));
        String type = types.apply(wording).orElse("");
        boolean spacedNumeral = mark.level() == 1
                && text.charAt(at + mark.canonical().length()) == ' '
                && "、.,:".indexOf(text.charAt(mark.end() - 1)) < 0;
        if (type.equals(NO_HEADING) || wording.isEmpty() || (spacedNumeral && type.isEmpty())) {
            return Optional.empty();
        }
        Span span = folded.origin(at, end);
        return Optional.of(
                new Heading(mark, number(text, at, mark), wording, span, lineStart, isBlank(text, end, lineEnd), type));
    }

    private static String number(String text, int at, HeadingMark mark) {
        String printed = text.substring(at, mark.end()).strip();
        return compact(printed);
    }

    private Optional<Heading> unnumbered(FoldedText folded, int start, int end) {
        if (end - start > LONGEST_UNNUMBERED || end == start) {
            return Optional.empty();
        }
        String wording = compact(folded.text().substring(start, end));
        if (wording.isEmpty() || ENDS.indexOf(wording.charAt(wording.length() - 1)) >= 0 || wording.indexOf(',') >= 0) {
            return Optional.empty();
        }
        return types.apply(wording)
                .filter(type -> !type.equals(NO_HEADING))
                .map(type -> new Heading(
                        new HeadingMark(1, 0, wording, start),
                        "",
                        wording,
                        folded.origin(start, end),
                        start,
                        true,
                        type));
    }

    /** Where the heading ends: at a full stop or colon, or at a blank behind a known wording, or with its line. */
    private int headingEnd(String text, HeadingMark mark, int lineEnd) {
        int from = mark.end();
        int stop = from;
        while (stop < lineEnd && ENDS.indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        int known = knownPrefix(text, from, stop);
        if (known > from) {
            return known;
        }
        if (stop - from <= LONGEST_HEADING) {
            return stop;
        }
        int longest = from + LONGEST_HEADING;
        int comma = indexOf(text, ',', from, longest);
        return comma > from ? comma : longest;
    }

    /** Never looks behind {@code to}: the rest of the text may be long. */
    private static int indexOf(String text, char wanted, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    /** The end of the shortest run of blank-parted words whose wording is known and which is not the whole line. */
    private int knownPrefix(String text, int from, int stop) {
        int end = Math.min(stop, from + LONGEST_HEADING + 1);
        for (int blank = indexOf(text, ' ', from, end);
                blank > from && blank < end;
                blank = indexOf(text, ' ', blank + 1, end)) {
            String wording = compact(text.substring(from, blank));
            if (wording.length() > 1
                    && !Character.isDigit(text.charAt(blank - 1))
                    && !isLetterSpaced(text, blank, stop)
                    && types.apply(wording).isPresent()) {
                return blank;
            }
        }
        return from;
    }

    /** 主 动 公 开 情 况: a blank before a single character ends no heading. */
    private static boolean isLetterSpaced(String text, int blank, int stop) {
        int behind = blank + 2;
        return behind <= stop && (behind == stop || text.charAt(behind) == ' ');
    }

    private static String compact(String text) {
        return text.replace(" ", "");
    }

    private static boolean isBlank(String text, int from, int to) {
        return from >= to || text.substring(from, to).isBlank();
    }
}
