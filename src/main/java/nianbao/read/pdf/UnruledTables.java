package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds statistics tables without drawn lines: words of a known table head side by side, and below them figures in
 * the same columns, also where they go on at the top of the next page. What does not fit its columns without doubt
 * stays text. Used by one thread for the pages of one document, in their order.
 */
final class UnruledTables {
    private final HeadWords words;
    /** The head of the table that reaches the foot of the page before. */
    private @Nullable UnruledHead open;

    UnruledTables(HeadWords words) {
        this.words = words;
    }

    /** The page with its unruled tables taken out of its lines. */
    PageText find(PageText page) {
        PageLines lines = new PageLines(words, page.lines());
        List<PlacedTable> tables = new ArrayList<>(page.tables());
        List<TextLine> rest = new ArrayList<>();
        List<String> unclear = new ArrayList<>(page.unclear());
        int at = 0;
        UnruledHead before = open;
        boolean isEmpty = page.lines().isEmpty() && page.tables().isEmpty();
        open = isEmpty ? before : null;
        if (before != null && !page.continues()) {
            at = lines.endOfRest();
            place(before, lines, 0, at, tables, rest, unclear);
        }
        while (at < lines.size()) {
            Optional<UnruledHead> head = lines.head(at);
            int end = head.isPresent() ? lines.endOfTable(at) : at + 1;
            if (head.isPresent()) {
                place(head.get(), lines, at, end, tables, rest, unclear);
            } else {
                rest.addAll(lines.lines(at, end));
            }
            at = end;
        }
        tables.sort(Comparator.comparingDouble(table -> table.box().top()));
        return new PageText(page.content(), rest, tables, page.continues(), unclear);
    }

    /** Puts these lines into a table, or where that is not clear leaves them among the text. */
    private void place(
            UnruledHead head,
            PageLines lines,
            int from,
            int to,
            List<PlacedTable> tables,
            List<TextLine> rest,
            List<String> unclear) {
        if (from == to) {
            return;
        }
        Optional<PlacedTable> table = UnruledTable.of(head, lines.lines(from, to), lines.parts(from, to));
        table.ifPresentOrElse(tables::add, () -> {
            rest.addAll(lines.lines(from, to));
            unclear.add(head.bands().get(0).text());
        });
        boolean isLast = to == lines.size()
                && tables.stream()
                        .allMatch(other -> other.box().top()
                                <= lines.lines(from, to).get(0).baseline());
        if (isLast) {
            open = head.overleaf(lines.parts(from, to));
        }
    }
}
