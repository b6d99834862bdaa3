package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds statistics tables without drawn lines: words of a known table head side by side, and below them figures in
 * the same columns. What does not fit its columns without doubt stays text. Used by one thread for one page.
 */
final class UnruledTables {
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

    private UnruledTables(HeadWords words, List<TextLine> lines) {
        this.words = words;
        this.lines = lines;
        this.parts = lines.stream().map(LinePart::of).toList();
        this.hasFigures = parts.stream()
                .map(line -> line.stream().anyMatch(LinePart::isValue))
                .toList();
    }

    /** The page with its unruled tables taken out of its lines. */
    static PageText find(PageText page, HeadWords words) {
        UnruledTables finder = new UnruledTables(words, page.lines());
        List<PlacedTable> tables = new ArrayList<>(page.tables());
        List<TextLine> rest = new ArrayList<>();
        List<String> unclear = new ArrayList<>(page.unclear());
        int at = 0;
        while (at < finder.lines.size()) {
            Optional<UnruledHead> head = finder.head(at);
            int end = head.isPresent() ? finder.end(at) : at + 1;
            List<TextLine> own = finder.lines.subList(at, end);
            List<List<LinePart>> ownParts = finder.parts.subList(at, end);
            Optional<PlacedTable> table = head.flatMap(found -> UnruledTable.of(found, own, ownParts));
            table.ifPresent(tables::add);
            if (table.isEmpty()) {
                rest.addAll(own);
                head.ifPresent(found -> unclear.add(found.bands().get(0).text()));
            }
            at = end;
        }
        tables.sort(Comparator.comparingDouble(table -> table.box().top()));
        return new PageText(page.content(), rest, tables, page.continues(), unclear);
    }

    /** The head that begins on this line. */
    private Optional<UnruledHead> head(int at) {
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

    private boolean isSentence(int at) {
        return parts.get(at).size() == 1 && lines.get(at).text().indexOf('。') >= 0;
    }

    private double gap(int at) {
        return lines.get(at).baseline() - lines.get(at - 1).baseline();
    }

    /** The line after the last one of the table's last row. */
    private int end(int head) {
        int end = head;
        for (int at = head + 1; at < lines.size(); at++) {
            if (isSentence(at) || gap(at) > MOST_GAP * lines.get(at).size() || (end > head && head(at).isPresent())) {
                break;
            }
            end = hasFigures.get(at) ? at + 1 : end;
        }
        return tail(end);
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
                && parts.subList(at - 2, at).stream()
                        .flatMap(List::stream)
                        .anyMatch(above -> !above.isValue() && above.isInLineWith(part));
    }
}
