package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** Merges neighboring places of a grid between which no line is drawn. Used once. */
final class CellMerge {
    /** Share of a place's side that must be drawn to part it from its neighbor. */
    private static final double DRAWN_SHARE = 0.5;

    /** Points by which a line may stand beside its border: {@link Grid} keeps borders 5 points apart. */
    private static final double BESIDE = 4.99;

    private final List<Double> columns;
    private final List<Double> rows;
    private final int width;
    private final int height;
    private final double[][] drawnBelow;
    private final double[][] drawnRight;
    private final boolean[] taken;

    CellMerge(List<Double> columns, List<Double> rows, List<Ruling> rulings) {
        this.columns = columns;
        this.rows = rows;
        this.width = columns.size() - 1;
        this.height = rows.size() - 1;
        this.drawnBelow = new double[height][width];
        this.drawnRight = new double[height][width];
        this.taken = new boolean[width * height];
        for (Ruling ruling : rulings) {
            if (ruling.across()) {
                draw(ruling, rows, columns, false);
            } else {
                draw(ruling, columns, rows, true);
            }
        }
    }

    private void draw(Ruling ruling, List<Double> borders, List<Double> sides, boolean down) {
        int border = 0;
        while (border + 1 < borders.size() && borders.get(border + 1) <= ruling.at() + RulingMerge.SNAP / 2) {
            border++;
        }
        if (border == 0 || border == borders.size() - 1 || ruling.at() - borders.get(border) > BESIDE) {
            return;
        }
        for (int i = 0; i + 1 < sides.size(); i++) {
            double drawn = Math.min(ruling.to(), sides.get(i + 1)) - Math.max(ruling.from(), sides.get(i));
            if (drawn > 0 && down) {
                drawnRight[i][border - 1] += drawn;
            } else if (drawn > 0) {
                drawnBelow[border - 1][i] += drawn;
            }
        }
    }

    private boolean isPartedBelow(int row, int column) {
        return row == height - 1
                || drawnBelow[row][column] >= DRAWN_SHARE * (columns.get(column + 1) - columns.get(column));
    }

    private boolean isPartedRight(int row, int column) {
        return column == width - 1 || drawnRight[row][column] >= DRAWN_SHARE * (rows.get(row + 1) - rows.get(row));
    }

    /** The merged cells, each a full rectangle, row by row. */
    List<GridCell> cells() {
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (!taken[row * width + column]) {
                    cells.add(cell(row, column));
                }
            }
        }
        return cells;
    }

    private GridCell cell(int row, int column) {
        int columnSpan = 1;
        while (column + columnSpan < width
                && !taken[row * width + column + columnSpan]
                && !isPartedRight(row, column + columnSpan - 1)) {
            columnSpan++;
        }
        int rowSpan = 1;
        while (row + rowSpan < height && goesOn(row + rowSpan, column, columnSpan)) {
            rowSpan++;
        }
        for (int y = row; y < row + rowSpan; y++) {
            for (int x = column; x < column + columnSpan; x++) {
                taken[y * width + x] = true;
            }
        }
        return new GridCell(row, column, rowSpan, columnSpan);
    }

    /** True if no line parts this row's places from the cell above, nor from each other. */
    private boolean goesOn(int row, int column, int columnSpan) {
        for (int x = column; x < column + columnSpan; x++) {
            boolean isParted = isPartedBelow(row - 1, x) || taken[row * width + x];
            if (isParted || (x + 1 < column + columnSpan && isPartedRight(row, x))) {
                return false;
            }
        }
        return true;
    }
}
