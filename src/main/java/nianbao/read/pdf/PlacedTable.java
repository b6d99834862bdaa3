package nianbao.read.pdf;

import java.util.List;
import nianbao.read.DataTable.TextCell;

/**
 * A table where it stands on its page; over several pages, where its first part stands.
 *
 * @param box on the page
 * @param columns x of the column borders, ascending
 * @param rows how many it has
 * @param cells row by row
 * @param pageRows rows (0-based) before which a new page starts
 */
record PlacedTable(Box box, List<Double> columns, int rows, List<TextCell> cells, List<Integer> pageRows) {
    PlacedTable {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        pageRows = List.copyOf(pageRows);
    }
}
