package nianbao.read.pdf;

import java.util.List;
import java.util.Optional;

/** The lines of a page outside its ruled tables, cut at wide gaps, with the question where unruled tables stand. */
final class PageLines {
    /** Font sizes between two lines beyond which a table has ended. */
    private static final double MOST_GAP = 5;

    /** Lines of a table's head and its first label at most. */
    private static final int MOST_HEAD_LINES = 14;

    /** Font sizes between a row's figures and the next line of its label. */
    private static final double TAIL_GAP = 1.9;

    private final HeadWords words;
    private final List<TextLine> lines;
    private final List<List<LinePart>> parts;
    private final List<Boolean> hasFigures;

    PageLines(HeadWords words, List<TextLine> lines) {
        this.words = words;
        this.lines = lines;
        this.parts = lines.stream().map(LinePart::of).toList();
        this.hasFigures = parts.stream()
                .map(line -> line.stream().anyMatch(LinePart::isValue))
                .toList();
    }

    int size() {
        return lines.size();
    }

    List<TextLine> lines(int from, int to) {
        return lines.subList(from, to);
    }

    List<List<LinePart>> parts(int from, int to) {
        return parts.subList(from, to);
    }

    /** The head of a table that begins on this line. */
    Optional<UnruledHead> head(int at) {
        int figures = at;
        while (figures < lines.size() && !hasFigures.get(figures)) {
            boolean hasEnded = figures - at >= MOST_HEAD_LINES
                    || isSentence(figures)
                    || (figures > at
                            && gap(figures) > MOST_GAP * lines.get(figures).size());
            if (hasEnded) {
                return Optional.empty();
            }
            figures++;
        }
        return figures == at || figures == lines.size()
                ? Optional.empty()
                : UnruledHead.of(parts.subList(at, figures), words);
    }

    /** The line after the last one of a table whose head begins on this line. */
    int endOfTable(int head) {
        return tail(endOfRows(head + 1, head));
    }

    /** The line after the last row that the top of the page continues from the page before; 0 if it does not. */
    int endOfRest() {
        int end = lines.isEmpty() || head(0).isPresent() || isSentence(0) ? 0 : endOfRows(0, 0);
        return end == 0 ? 0 : tail(end);
    }

    /** The line after the last figures from a line on; an own head ends a table that has some. */
    private int endOfRows(int from, int none) {
        int end = none;
        for (int at = from; at < lines.size(); at++) {
            boolean hasEnded = isSentence(at)
                    || (at > 0 && gap(at) > MOST_GAP * lines.get(at).size());
            if (hasEnded || ((end > none || from == 0) && head(at).isPresent())) {
                break;
            }
            end = hasFigures.get(at) ? at + 1 : end;
        }
        return end;
    }

    private boolean isSentence(int at) {
        return parts.get(at).size() == 1 && lines.get(at).text().indexOf('。') >= 0;
    }

    private double gap(int at) {
        return lines.get(at).baseline() - lines.get(at - 1).baseline();
    }

    /** Lines below the last figures on which their label goes on. */
    private int tail(int end) {
        int tail = end;
        while (tail < lines.size() && gap(tail) <= TAIL_GAP * lines.get(tail).size() && goesOn(tail)) {
            tail++;
        }
        return tail;
    }

    /** True for one part of text below the start or the middle of a label of the two lines before. */
    private boolean goesOn(int at) {
        LinePart part = parts.get(at).get(0);
        return parts.get(at).size() == 1
                && !Stitch.isNumbered(part.text())
                && parts.subList(Math.max(0, at - 2), at).stream()
                        .flatMap(List::stream)
                        .anyMatch(above -> !above.isValue() && above.isInLineWith(part));
    }
}
