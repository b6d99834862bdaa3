package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line or a table of a document.
 *
 * @param page on which it begins, 0-based
 * @param top y of its top, or of its baseline
 * @param line null for a table
 * @param table null for a line
 * @param margins of the page's running text
 */
record PageItem(
        int page,
        double top,
        @Nullable TextLine line,
        @Nullable PlacedTable table,
        Margins margins) {
    /** The items of all pages in reading order; a table over several pages once. */
    static List<PageItem> of(List<PageText> pages) {
        Map<Long, Margins> byWidth = new HashMap<>();
        List<PageItem> items = new ArrayList<>();
        int lastTable = -1;
        for (int page = 0; page < pages.size(); page++) {
            PageText text = pages.get(page);
            Margins margins = Margins.of(
                    text.lines(),
                    byWidth.computeIfAbsent(Math.round(text.content().width()), width -> Margins.of(pages, width)));
            List<PageItem> own = new ArrayList<>();
            text.lines().forEach(line -> own.add(new PageItem(0, line.baseline(), line, null, margins)));
            text.tables().forEach(table -> own.add(new PageItem(0, table.box().top(), null, table, margins)));
            own.sort(Comparator.comparingDouble(PageItem::top));
            for (PageItem item : own) {
                PlacedTable table = item.table();
                boolean isRest = lastTable >= 0
                        && text.continues()
                        && item.top() == text.tables().get(0).box().top();
                if (table != null && isRest) {
                    items.set(lastTable, items.get(lastTable).joinedWith(table));
                } else {
                    items.add(new PageItem(page, item.top(), item.line(), table, margins));
                    lastTable = table == null ? lastTable : items.size() - 1;
                }
            }
        }
        return items;
    }

    private PageItem joinedWith(PlacedTable rest) {
        PlacedTable whole = table == null ? rest : Stitch.join(table, rest);
        return new PageItem(page, top, null, whole, margins);
    }
}
