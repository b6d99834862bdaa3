package nianbao.read;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Block;
import nianbao.document.Cell;
import nianbao.document.Document;
import nianbao.document.MetaTag;
import nianbao.document.Paragraph;
import nianbao.document.Paragraph.Role;
import nianbao.document.ReadingNote;
import nianbao.document.Span;
import nianbao.document.Table;
import nianbao.read.DataTable.TextCell;
import nianbao.source.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines and tables into one text with blocks that point into it, the same way for every format: a line break
 * between blocks and between the rows of a table, a tab between cells. Used by one thread for one document.
 */
public final class DocumentBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> pageStarts = new ArrayList<>();

    /** True if nothing was written yet. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Marks that what follows stands on the next page; formats without pages never call it. */
    public void startPage() {
        pageStarts.add(next());
    }

    /** Adds a paragraph that stands on one page, or in a format without pages. */
    public void line(String line, Role role) {
        line(line, role, List.of());
    }

    /**
     * Adds a paragraph.
     *
     * @param pageOffsets where in the line a new page starts, in UTF-16 code units, ascending
     */
    public void line(String line, Role role, List<Integer> pageOffsets) {
        int start = startBlock();
        pageOffsets.forEach(offset -> pageStarts.add(start + offset));
        text.append(line);
        blocks.add(new Paragraph(new Span(start, text.length()), role));
    }

    /** Adds a table that stands on one page, or in a format without pages. */
    public void table(DataTable table) {
        table(table, List.of());
    }

    /**
     * Adds a table.
     *
     * @param pageRows the rows (0-based, ascending) before which a new page starts
     */
    public void table(DataTable table, List<Integer> pageRows) {
        int start = startBlock();
        List<Cell> cells = new ArrayList<>(table.cells().size());
        int row = -1;
        for (TextCell cell : table.cells()) {
            if (row >= 0) {
                text.append(cell.row() == row ? '\t' : '\n');
            }
            if (cell.row() != row) {
                startPages(pageRows, row, cell.row());
            }
            row = cell.row();
            Span span = new Span(text.length(), text.length() + cell.text().length());
            text.append(cell.text());
            cells.add(new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.header(), span));
        }
        blocks.add(new Table(new Span(start, text.length()), cells));
    }

    private void startPages(List<Integer> pageRows, int after, int upTo) {
        for (int pageRow : pageRows) {
            if (pageRow > after && pageRow <= upTo) {
                pageStarts.add(text.length());
            }
        }
    }

    private int startBlock() {
        int start = next();
        if (start > text.length()) {
            text.append('\n');
        }
        return start;
    }

    private int next() {
        return text.isEmpty() ? 0 : text.length() + 1;
    }

    /** The document of all that was added. */
    public Document build(
            SourceDocument source, List<MetaTag> metaTags, @Nullable String pageTitle, List<ReadingNote> notes) {
        return new Document(source, text.toString(), blocks, pages(), metaTags, pageTitle, notes);
    }

    private List<Span> pages() {
        List<Span> pages = new ArrayList<>(pageStarts.size());
        for (int i = 0; i < pageStarts.size(); i++) {
            int start = Math.min(pageStarts.get(i), text.length());
            int end = i + 1 < pageStarts.size() ? Math.min(pageStarts.get(i + 1), text.length()) : text.length();
            pages.add(new Span(start, end));
        }
        return pages;
    }
}
