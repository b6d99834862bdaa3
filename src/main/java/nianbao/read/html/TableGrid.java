package nianbao.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.read.DataTable;
import nianbao.read.DataTable.TextCell;
import org.jspecify.annotations.Nullable;

/**
 * Puts a table's cells on their grid, after "forming a table" of the HTML standard. Only the lower edge of each column
 * is kept, so a table never costs more than its width.
 */
final class TableGrid {
    private final List<Line> lines;
    private final List<TextCell> cells = new ArrayList<>();
    private int[] takenTo = new int[16];
    private long places;

    private TableGrid(List<Line> lines) {
        this.lines = lines;
    }

    /** The table on its grid, or null if it claims more than {@link DataTable#MAX_PLACES}. */
    static @Nullable DataTable form(SourceTable table, List<Line> lines) {
        TableGrid grid = new TableGrid(lines);
        int row = 0;
        for (List<List<SourceCell>> group : table.groups()) {
            for (int i = 0; i < group.size(); i++) {
                if (!grid.place(group.get(i), row + i, row + group.size())) {
                    return null;
                }
            }
            row += group.size();
        }
        return new DataTable(grid.cells);
    }

    /** Places one row; false if the table is too large. Cells end where their row group ends. */
    private boolean place(List<SourceCell> row, int y, int groupEnd) {
        int x = 0;
        for (SourceCell cell : row) {
            while (x < takenTo.length && takenTo[x] > y) {
                x++;
            }
            int rowSpan = cell.rowSpan() == 0 ? groupEnd - y : Math.min(cell.rowSpan(), groupEnd - y);
            places += (long) rowSpan * cell.columnSpan();
            if (places > DataTable.MAX_PLACES) {
                return false;
            }
            int end = x + cell.columnSpan();
            if (end > takenTo.length) {
                takenTo = Arrays.copyOf(takenTo, Math.max(end, 2 * takenTo.length));
            }
            for (int column = x; column < end; column++) {
                takenTo[column] = Math.max(takenTo[column], y + rowSpan);
            }
            String text = cell.text(lines);
            cells.add(new TextCell(y, x, rowSpan, cell.columnSpan(), cell.header(), text));
            x = end;
        }
        return true;
    }
}
