package nianbao.read.html;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Block;
import nianbao.document.Cell;
import nianbao.document.Paragraph;
import nianbao.document.Paragraph.Role;
import nianbao.document.Span;
import nianbao.document.Table;
import nianbao.read.html.DataTable.TextCell;
import org.jspecify.annotations.Nullable;

/** Writes the kept items into one text with blocks that point into it. Used by one thread for one page. */
final class DocumentBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    /** Adds an item as a line, or a table as several. */
    void add(Item item, @Nullable Role role) {
        if (role == null) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        DataTable table = item.table();
        if (table == null) {
            text.append(item.text());
            blocks.add(new Paragraph(new Span(start, text.length()), role));
        } else {
            List<Cell> cells = cells(table);
            blocks.add(new Table(new Span(start, text.length()), cells));
        }
    }

    private List<Cell> cells(DataTable table) {
        List<Cell> cells = new ArrayList<>(table.cells().size());
        int row = -1;
        for (TextCell cell : table.cells()) {
            if (row >= 0) {
                text.append(cell.row() == row ? '\t' : '\n');
            }
            row = cell.row();
            Span span = new Span(text.length(), text.length() + cell.text().length());
            text.append(cell.text());
            cells.add(new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.header(), span));
        }
        return cells;
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }
}
