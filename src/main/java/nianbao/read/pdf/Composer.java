package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.document.Paragraph.Role;
import nianbao.read.DataTable;
import nianbao.read.DataTable.TextCell;
import nianbao.read.DocumentBuilder;
import org.jspecify.annotations.Nullable;

/** Writes lines as paragraphs, and tables, with the starts of pages. Used by one thread for one document. */
final class Composer {
    private final DocumentBuilder document;
    private final StringBuilder paragraph = new StringBuilder();
    private final List<Integer> pageOffsets = new ArrayList<>();
    private @Nullable PageItem last;
    private int page = -1;

    Composer(DocumentBuilder document) {
        this.document = document;
    }

    /** Writes all items, and starts as many pages as there are. */
    void write(List<PageItem> items, int pages) {
        for (PageItem item : items) {
            TextLine line = item.line();
            PlacedTable table = item.table();
            if (line != null) {
                write(item, line);
            } else if (table != null) {
                write(item, table);
            }
        }
        startPages(pages - 1);
        flush();
    }

    private void write(PageItem item, TextLine line) {
        if (!goesOn(item, line)) {
            startPages(item.page());
            flush();
        } else if (page < item.page()) {
            page++;
            pageOffsets.add(paragraph.length());
        }
        Blanks.join(paragraph, line.text());
        last = item;
    }

    private boolean goesOn(PageItem item, TextLine line) {
        PageItem before = last;
        return before != null
                && before.line() != null
                && item.page() - before.page() <= 1
                && ParagraphRule.goesOn(
                        before.line(), before.margins(), line, item.margins(), item.page() > before.page());
    }

    private void write(PageItem item, PlacedTable table) {
        startPages(item.page());
        flush();
        document.table(new DataTable(ordered(table)), table.pageRows());
        page += table.pageRows().size();
        last = null;
    }

    private static List<TextCell> ordered(PlacedTable table) {
        return table.cells().stream()
                .sorted(Comparator.comparingInt(TextCell::row).thenComparingInt(TextCell::column))
                .toList();
    }

    /** Starts pages up to this one; a paragraph that is open ends before. */
    private void startPages(int upTo) {
        if (page < upTo) {
            flush();
        }
        while (page < upTo) {
            document.startPage();
            page++;
        }
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            document.line(paragraph.toString(), Role.BODY, List.copyOf(pageOffsets));
        }
        paragraph.setLength(0);
        pageOffsets.clear();
        last = null;
    }
}
