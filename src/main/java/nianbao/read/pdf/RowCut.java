package nianbao.read.pdf;

import java.util.List;
import java.util.Optional;
import nianbao.read.DataTable.TextCell;

/** Tells whether a page break went through a row: its label goes on below, and no column has a value on both sides. */
final class RowCut {
    private RowCut() {}

    /**
     * True if the first row of the rest belongs to the last row above.
     *
     * @param cells above the break
     * @param rows of the table above
     * @param rest below the break, on the same columns
     */
    static boolean isCut(List<TextCell> cells, int rows, List<TextCell> rest) {
        boolean cutsLabel = false;
        boolean hasValue = false;
        for (TextCell below : rest) {
            if (below.row() > 0) {
                continue;
            }
            Optional<TextCell> above = above(cells, rows, below);
            if (above.isEmpty()) {
                return false;
            }
            String upper = above.get().text();
            boolean isCut = Stitch.isCutLabel(upper, below.text());
            boolean isSingle = below.rowSpan() == 1;
            if (!upper.isEmpty() && !below.text().isEmpty() && !isCut) {
                return false;
            }
            cutsLabel |= isCut && isSingle;
            hasValue |= isSingle && (Stitch.isNumber(upper) || Stitch.isNumber(below.text()));
        }
        return cutsLabel && hasValue;
    }

    private static Optional<TextCell> above(List<TextCell> cells, int rows, TextCell below) {
        return cells.stream()
                .filter(cell -> cell.row() + cell.rowSpan() == rows
                        && cell.column() == below.column()
                        && cell.columnSpan() == below.columnSpan())
                .findFirst();
    }
}
