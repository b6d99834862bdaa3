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

    /** True if a cell of its own is a number, or digits that are none (two numbers in one cell) stand beside words. */
    boolean holdsFigures() {
        List<GridCell> own = own();
        return own.stream().anyMatch(GridCell::isNumber)
                || (own.stream().anyMatch(GridRow::isWords) && own.stream().anyMatch(GridRow::isDigits));
    }

    private static boolean isWords(GridCell cell) {
        return cell.text().chars().anyMatch(Character::isIdeographic);
    }

    private static boolean isDigits(GridCell cell) {
        return !isWords(cell) && cell.text().chars().anyMatch(Character::isDigit);
    }

    /** True if no cell of its own holds a letter, a digit or a mark. */
    boolean isBlank() {
        return own().stream().allMatch(cell -> cell.text().isBlank());
    }
}
