package nianbao.read.pdf;

import java.util.Collections;
import java.util.List;

/** Finds the cell of a grid in which a point lies. */
final class CellIndex {
    private final Grid grid;
    private final int[] cells;

    CellIndex(Grid grid) {
        this.grid = grid;
        this.cells = new int[grid.rowCount() * grid.columnCount()];
        for (int i = 0; i < grid.cells().size(); i++) {
            GridCell cell = grid.cells().get(i);
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    cells[row * grid.columnCount() + column] = i;
                }
            }
        }
    }

    Grid grid() {
        return grid;
    }

    /** The index of the cell; -1 outside the grid. */
    int cellAt(double x, double y) {
        if (!grid.box().contains(x, y)) {
            return -1;
        }
        return cells[place(grid.rows(), y) * grid.columnCount() + place(grid.columns(), x)];
    }

    private static int place(List<Double> borders, double at) {
        int found = Collections.binarySearch(borders, at);
        return found >= 0 ? found : -found - 2;
    }
}
