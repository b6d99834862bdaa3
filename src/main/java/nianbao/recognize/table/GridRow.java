package nianbao.recognize.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param index 0-based
 * @param cells all that cover the row, from the left, those that reach down from above too
 */
record GridRow(int index, List<GridCell> cells) {
    GridRow {
        cells = List.copyOf(cells);
    }

    /** The cells that begin in this row. */
    List<GridCell> own() {
        return cells.stream().filter(cell -> cell.row() == index).toList();
    }

    /** True if no cell of its own holds a letter, a digit or a mark. */
    boolean isBlank() {
        return own().stream().allMatch(cell -> cell.text().isBlank());
    }
}
