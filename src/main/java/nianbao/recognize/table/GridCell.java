package nianbao.recognize.table;

import nianbao.codebook.LabelKey;
import nianbao.document.Cell;

/**
 * A cell as a table is read: turned with the table where that stands on its side.
 *
 * @param row 0-based, of its top-left place
 * @param column 0-based
 * @param text as printed, on one line
 * @param key the text as a label
 * @param source the cell of the document
 */
record GridCell(int row, int column, int rowSpan, int columnSpan, String text, LabelKey key, Cell source) {

    static GridCell of(Cell cell, String text) {
        return new GridCell(
                cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, LabelKey.of(text), cell);
    }

    /** The column behind its last. */
    int endColumn() {
        return column + columnSpan;
    }

    boolean overlaps(int from, int to) {
        return column < to && from < endColumn();
    }

    GridCell transposed() {
        return new GridCell(column, row, columnSpan, rowSpan, text, key, source);
    }
}
