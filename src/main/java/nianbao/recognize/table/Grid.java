package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nianbao.document.Table;

/** The rows of a table without columns that hold nothing at all. Immutable. */
final class Grid {
    /** Labels that stand below each other in one column where others have them side by side. */
    private static final int SIDEWAYS = 4;

    /** Blank cells below each other that make a spacer; in a shorter piece of a table they are figures left out. */
    private static final int SEVERAL = 4;

    /** Columns in which the labels of a table stand. */
    private static final int LABEL_COLUMNS = 3;

    private final List<GridRow> rows;

    private Grid(List<GridCell> cells) {
        Set<Integer> spacers = spacers(cells);
        List<List<GridCell>> covering = new ArrayList<>();
        for (GridCell cell : cells) {
            if (cell.columnSpan() > 1 || !spacers.contains(cell.column())) {
                for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                    while (covering.size() <= row) {
                        covering.add(new ArrayList<>());
                    }
                    covering.get(row).add(cell);
                }
            }
        }
        List<GridRow> found = new ArrayList<>(covering.size());
        for (int i = 0; i < covering.size(); i++) {
            covering.get(i).sort(Comparator.comparingInt(GridCell::column));
            found.add(new GridRow(i, covering.get(i)));
        }
        rows = List.copyOf(found);
    }

    /**
     * The table as it is read: from the side where the wordings of its columns stand below each other.
     *
     * @param isColumnLabel true for what names a column
     */
    static Grid of(Table table, String text, CellTexts texts, Predicate<GridCell> isColumnLabel) {
        List<GridCell> cells = table.cells().stream()
                .map(cell -> GridCell.of(cell, texts.of(cell.span().of(text))))
                .toList();
        return new Grid(
                isSideways(cells, isColumnLabel)
                        ? cells.stream()
                                .map(GridCell::transposed)
                                .sorted(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column))
                                .toList()
                        : cells);
    }

    List<GridRow> rows() {
        return rows;
    }

    private static boolean isSideways(List<GridCell> cells, Predicate<GridCell> isColumnLabel) {
        List<GridCell> labels = cells.stream()
                .filter(cell -> !cell.isFigure() && isColumnLabel.test(cell))
                .toList();
        long widest = labels.stream()
                .mapToLong(one -> labels.stream()
                        .filter(other -> other.row() == one.row())
                        .count())
                .max()
                .orElse(0);
        long deepest = labels.stream()
                .filter(one -> one.column() < LABEL_COLUMNS)
                .mapToLong(one -> labels.stream()
                        .filter(other -> other.column() == one.column())
                        .count())
                .max()
                .orElse(0);
        return widest < SIDEWAYS && deepest >= SIDEWAYS;
    }

    /** Columns of which every single cell is blank, if there are several: they only keep others apart. */
    private static Set<Integer> spacers(List<GridCell> cells) {
        Map<Integer, Integer> blank = new HashMap<>();
        Set<Integer> filled = new HashSet<>();
        for (GridCell cell : cells) {
            if (cell.columnSpan() == 1 && cell.text().isBlank()) {
                blank.merge(cell.column(), 1, Integer::sum);
            } else if (cell.columnSpan() == 1) {
                filled.add(cell.column());
            }
        }
        return blank.entrySet().stream()
                .filter(column -> column.getValue() >= SEVERAL && !filled.contains(column.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
