package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.read.DataTable.TextCell;
import org.jspecify.annotations.Nullable;

/** Joins the part of a table at the foot of a page and its rest at the head of the next. */
final class Stitch {
    /** Points by which the parts' frames may differ. */
    private static final double FRAME = 4;

    /** The most rows of a table's head that are printed again. */
    private static final int MOST_HEAD_ROWS = 6;

    /** A label's number: 一、 （一） 1. 1、 (1) ①. */
    private static final Pattern ENUMERATOR = Pattern.compile("^\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,3}\\s*[）)、.．]|[①-⑳])");

    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,，+%％/／—–－-]+");

    private Stitch() {}

    /** True if both have one frame, and the column borders of one are among those of the other. */
    static boolean fits(PlacedTable upper, PlacedTable lower) {
        return Math.abs(upper.box().left() - lower.box().left()) <= FRAME
                && Math.abs(upper.box().right() - lower.box().right()) <= FRAME
                && (isAmong(lower.columns(), upper.columns()) || isAmong(upper.columns(), lower.columns()));
    }

    private static boolean isAmong(List<Double> some, List<Double> all) {
        return some.stream().allMatch(x -> all.stream().anyMatch(y -> Math.abs(x - y) <= FRAME));
    }

    /** The two as one table. */
    static PlacedTable join(PlacedTable upper, PlacedTable lower) {
        List<Double> columns = isAmong(lower.columns(), upper.columns()) ? upper.columns() : lower.columns();
        List<TextCell> cells = new ArrayList<>(moved(upper.cells(), upper.columns(), columns, 0));
        List<TextCell> rest = moved(lower.cells(), lower.columns(), columns, 0);
        int head = repeatedHead(cells, rest, lower.rows());
        rest = moved(rest.stream().filter(cell -> cell.row() >= head).toList(), columns, columns, -head);
        boolean cutsRow = RowCut.isCut(cells, upper.rows(), rest);
        int offset = cutsRow ? upper.rows() - 1 : upper.rows();
        for (TextCell cell : moved(rest, columns, columns, offset)) {
            int above = cell.row() == offset ? above(cells, upper.rows(), cell) : -1;
            TextCell joined = above < 0 ? null : joined(cells.get(above), cell, cutsRow, hasItem(rest, cell));
            if (joined == null) {
                cells.add(cell);
            } else {
                cells.set(above, joined);
            }
        }
        List<Integer> pageRows = new ArrayList<>(upper.pageRows());
        pageRows.add(upper.rows());
        lower.pageRows().forEach(row -> pageRows.add(row - head + offset));
        return new PlacedTable(upper.box(), columns, offset + lower.rows() - head, cells, pageRows);
    }

    private static List<TextCell> moved(List<TextCell> cells, List<Double> from, List<Double> to, int rows) {
        List<TextCell> moved = new ArrayList<>(cells.size());
        for (TextCell cell : cells) {
            int start = nearest(to, from.get(cell.column()));
            int end = nearest(to, from.get(cell.column() + cell.columnSpan()));
            moved.add(new TextCell(
                    cell.row() + rows, start, cell.rowSpan(), Math.max(1, end - start), false, cell.text()));
        }
        return moved;
    }

    private static int nearest(List<Double> borders, double x) {
        int nearest = 0;
        for (int i = 1; i < borders.size(); i++) {
            if (Math.abs(borders.get(i) - x) < Math.abs(borders.get(nearest) - x)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** How many rows at the start of the rest are the table's head printed again. */
    private static int repeatedHead(List<TextCell> cells, List<TextCell> rest, int rows) {
        int head = 0;
        for (int candidate = 1; candidate <= Math.min(MOST_HEAD_ROWS, rows - 1); candidate++) {
            List<TextCell> first = firstRows(cells, candidate);
            if (!first.isEmpty() && first.equals(firstRows(rest, candidate)) && hasNoNumber(first)) {
                head = candidate;
            }
        }
        return head;
    }

    /** The cells that start in the first rows; none if one of them reaches below. */
    private static List<TextCell> firstRows(List<TextCell> cells, int rows) {
        List<TextCell> first = cells.stream().filter(cell -> cell.row() < rows).toList();
        return first.stream().anyMatch(cell -> cell.row() + cell.rowSpan() > rows) ? List.of() : first;
    }

    private static boolean hasNoNumber(List<TextCell> cells) {
        return cells.stream().noneMatch(cell -> isNumber(cell.text()));
    }

    /** The index of the cell of the same columns that ends above the break; -1 if there is none. */
    private static int above(List<TextCell> cells, int rows, TextCell below) {
        for (int i = 0; i < cells.size(); i++) {
            TextCell cell = cells.get(i);
            if (cell.row() + cell.rowSpan() == rows
                    && cell.column() == below.column()
                    && cell.columnSpan() == below.columnSpan()) {
                return i;
            }
        }
        return -1;
    }

    /** True for a group's label: one with an item's label beside it. Figures beside it make it a row of its own. */
    private static boolean hasItem(List<TextCell> rest, TextCell label) {
        return rest.stream()
                .anyMatch(cell -> cell.row() == 0
                        && cell.column() == label.column() + label.columnSpan()
                        && !cell.text().isEmpty()
                        && !isNumber(cell.text()));
    }

    private static @Nullable TextCell joined(TextCell above, TextCell below, boolean cutsRow, boolean hasItem) {
        boolean spans = above.rowSpan() > 1 || below.rowSpan() > 1;
        boolean inherits = below.text().isEmpty() && spans && !above.text().isEmpty() && !isNumber(above.text());
        if (!cutsRow && !inherits && !(hasItem && isCutLabel(above.text(), below.text()))) {
            return null;
        }
        StringBuilder text = new StringBuilder(above.text());
        Blanks.join(text, below.text());
        int rowSpan = above.rowSpan() + below.rowSpan() - (cutsRow ? 1 : 0);
        return new TextCell(
                above.row(), above.column(), rowSpan, above.columnSpan(), false, Blanks.unspread(text.toString()));
    }

    /** True if a page break went through the label: （四）无 | 法提供. */
    static boolean isCutLabel(String above, String below) {
        return ENUMERATOR.matcher(above).find()
                && !below.isEmpty()
                && !ENUMERATOR.matcher(below).find()
                && !isNumber(below);
    }

    /** True if a label begins with a number: 一、 （一） 1. 其中：. */
    static boolean isNumbered(String text) {
        return ENUMERATOR.matcher(text).find() || text.startsWith("其中");
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
