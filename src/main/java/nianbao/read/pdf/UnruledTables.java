package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds statistics tables without drawn lines: words of a known table head side by side, and below them figures in
 * the same columns. What does not fit its columns without doubt stays text. Used by one thread for one page.
 */
final class UnruledTables {
    /** Font sizes between two lines beyond which a table has ended. */
    private static final double MOST_GAP = 5;

    private final HeadWords words;
    private final List<TextLine> lines;

    private UnruledTables(HeadWords words, List<TextLine> lines) {
        this.words = words;
        this.lines = lines;
    }

    /** The page with its unruled tables taken out of its lines. */
    static PageText find(PageText page, HeadWords words) {
        UnruledTables finder = new UnruledTables(words, page.lines());
        List<PlacedTable> tables = new ArrayList<>(page.tables());
        List<TextLine> rest = new ArrayList<>();
        int at = 0;
        while (at < finder.lines.size()) {
            int end = finder.words.isHead(LinePart.of(finder.lines.get(at))) ? finder.end(at) : at;
            PlacedTable table = end == at ? null : UnruledRows.table(finder.lines.subList(at, end));
            if (table == null) {
                rest.add(finder.lines.get(at));
                at++;
            } else {
                tables.add(table);
                at = end;
            }
        }
        tables.sort(Comparator.comparingDouble(table -> table.box().top()));
        return new PageText(page.content(), rest, tables, page.continues());
    }

    /** The line after the last row with figures; the head's line if there is none. */
    private int end(int head) {
        int end = head;
        for (int at = head + 1; at < lines.size(); at++) {
            TextLine line = lines.get(at);
            List<LinePart> parts = LinePart.of(line);
            boolean isText = parts.size() == 1 && line.text().indexOf('。') >= 0;
            if (isText
                    || line.baseline() - lines.get(at - 1).baseline() > MOST_GAP * line.size()
                    || (end > head && words.isHead(parts))) {
                break;
            }
            if (parts.stream().anyMatch(LinePart::isValue)) {
                end = at + 1;
            }
        }
        return end > head && isTail(end) ? end + 1 : end;
    }

    /** True if the last row's label goes on below its figures. */
    private boolean isTail(int at) {
        if (at >= lines.size()) {
            return false;
        }
        TextLine line = lines.get(at);
        TextLine before = lines.get(at - 1);
        return line.baseline() - before.baseline() < 2 * line.size()
                && LinePart.of(line).size() == 1
                && !Stitch.isNumbered(line.text())
                && line.right()
                        < LinePart.of(before)
                                .get(LinePart.of(before).size() - 1)
                                .left()
                && Math.abs(line.left() - before.left()) < 2 * line.size();
    }
}
