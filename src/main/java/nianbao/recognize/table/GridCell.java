package nianbao.recognize.table;

import nianbao.codebook.LabelKey;
import nianbao.document.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A cell as a table is read: turned with the table where that stands on its side.
 *
 * @param row 0-based, of its top-left place
 * @param column 0-based
 * @param source the cell of the document
 */
record GridCell(int row, int column, int rowSpan, int columnSpan, CellText content, Cell source) {

    static GridCell of(Cell cell, CellText content) {
        return new GridCell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), content, cell);
    }

    String text() {
        return content.text();
    }

    /** The text as a label. */
    LabelKey key() {
        return content.key();
    }

    /** The text as a figure, or null if it is none. */
    @Nullable
    CellValue value() {
        return content.value();
    }

    boolean isFigure() {
        return content.isFigure();
    }

    boolean isNumber() {
        return content.isNumber();
    }

    /** The column behind its last. */
    int endColumn() {
        return column + columnSpan;
    }

    boolean overlaps(int from, int to) {
        return column < to && from < endColumn();
    }

    GridCell transposed() {
        return new GridCell(column, row, columnSpan, rowSpan, content, source);
    }
}
