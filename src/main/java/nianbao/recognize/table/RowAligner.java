package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nianbao.codebook.TableType;

/**
 * Lays rows under a header. A cell belongs to the column whose place on the grid it covers; where header and row are
 * divided differently, as in published tables of 2019, the cells are counted from the right and must be as many as the
 * columns (formats.md 4, pitfall 1). A row that fits neither way is not read. Immutable.
 */
final class RowAligner {
    private final Predicate<GridCell> isRowLabel;

    /**
     * An aligner.
     *
     * @param isRowLabel true for wordings of rows, which are no figures
     */
    RowAligner(Predicate<GridCell> isRowLabel) {
        this.isRowLabel = isRowLabel;
    }

    /**
     * The row under the header; empty if it cannot be told which cell belongs where.
     *
     * @param sameGrid false for a row of another table, whose columns may be divided differently
     */
    Optional<Alignment> align(GridRow row, Header header, boolean sameGrid) {
        Optional<Alignment> byPlace = sameGrid ? byPlace(row, header) : Optional.empty();
        return byPlace.isPresent() ? byPlace : byCount(row, header);
    }

    private Optional<Alignment> byPlace(GridRow row, Header header) {
        List<GridCell> labels = row.cells().stream()
                .filter(cell -> cell.endColumn() <= header.start())
                .toList();
        List<GridCell> values = new ArrayList<>();
        for (HeaderColumn column : header.columns()) {
            List<GridCell> below = row.cells().stream()
                    .filter(cell -> cell.overlaps(column.column(), column.endColumn()))
                    .toList();
            if (below.size() != 1 || !fits(below.get(0), header)) {
                return Optional.empty();
            }
            values.add(below.get(0));
        }
        int named = labels.size() + (int) values.stream().distinct().count();
        long filled = row.cells().stream().filter(cell -> counts(cell, header)).count();
        return named == filled && holdsFigures(header, labels, values)
                ? Optional.of(new Alignment(labels, values))
                : Optional.empty();
    }

    /** Cells right of the last column that hold something belong to a column that the header does not name. */
    private static boolean counts(GridCell cell, Header header) {
        int end = header.columns().get(header.columns().size() - 1).endColumn();
        return cell.column() < end || !cell.text().isBlank();
    }

    /** A cell merged over several columns or rows may say nothing for all of them, but not a number for all. */
    private static boolean fits(GridCell cell, Header header) {
        long columns = header.columns().stream()
                .filter(column -> cell.overlaps(column.column(), column.endColumn()))
                .count();
        boolean isMerged = columns > 1 || cell.rowSpan() > 1;
        return cell.column() >= header.start() && !(isMerged && cell.isNumber());
    }

    private Optional<Alignment> byCount(GridRow row, Header header) {
        List<GridCell> own = row.own();
        int labels = own.size() - header.columns().size();
        if (labels < 0) {
            return Optional.empty();
        }
        List<GridCell> left = new ArrayList<>(row.cells());
        left.removeAll(own);
        left.addAll(own.subList(0, labels));
        List<GridCell> values = own.subList(labels, own.size());
        boolean isSure = labels == 0 ? isUnlabelled(header) : isWording(own.get(labels - 1));
        return isSure && holdsFigures(header, left, values) && areReadable(header, values)
                ? Optional.of(new Alignment(left, values))
                : Optional.empty();
    }

    /** True for figures under columns of figures, and none under the column of units. */
    private static boolean areReadable(Header header, List<GridCell> values) {
        for (int i = 0; i < values.size(); i++) {
            GridCell value = values.get(i);
            boolean isUnit = header.columns().get(i).code().equals(HeaderColumn.UNIT);
            if (isUnit ? value.isNumber() : !value.isFigure()) {
                return false;
            }
        }
        return true;
    }

    /** The last cell before the figures; a number or nothing there may be a figure itself. */
    private static boolean isWording(GridCell cell) {
        return !cell.key().isEmpty() && !cell.isNumber();
    }

    private static boolean isUnlabelled(Header header) {
        return header.type() == TableType.REVIEW;
    }

    /** True if no label stands among the figures; numbers left of the label are serials. */
    private boolean holdsFigures(Header header, List<GridCell> labels, List<GridCell> values) {
        boolean isLabelled = labels.stream().anyMatch(RowAligner::isWording);
        return (isLabelled || isUnlabelled(header)) && values.stream().noneMatch(isRowLabel);
    }
}
