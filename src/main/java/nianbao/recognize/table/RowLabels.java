package nianbao.recognize.table;

import java.util.Optional;
import nianbao.codebook.LabelKey;
import nianbao.codebook.TableLabel;
import nianbao.codebook.TableLabel.Axis;
import nianbao.codebook.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Follows the labels of one kind of table from row to row: the group that is being read is carried down over rows,
 * page breaks and split tables. Used by one thread for one document.
 */
final class RowLabels {
    private final TableType type;
    private final LabelMatcher matcher;
    private String group = "";

    RowLabels(TableType type, LabelMatcher matcher) {
        this.type = type;
        this.matcher = matcher;
    }

    /** True if the row has a label of this kind of table. */
    boolean mayRead(GridRow row) {
        return row.own().stream().anyMatch(this::isLabel);
    }

    /** True if the cell names a row or a group of rows. */
    boolean isLabel(GridCell cell) {
        return !cell.isFigure()
                && (matcher.mayBeRow(cell.key())
                        || (matcher.hasRows()
                                && matcher.find(Axis.GROUP, cell.key()).isPresent()));
    }

    /** What the row stands for; empty for the heading of a group and for unknown wordings. */
    Optional<TableLabel> read(GridRow row) {
        TableLabel found = null;
        TableLabel heading = null;
        for (GridCell cell : row.cells()) {
            if (cell.key().isEmpty() || cell.key().isNumber() || cell.isFigure()) {
                continue;
            }
            Optional<TableLabel> head = matcher.find(Axis.GROUP, cell.key());
            if (head.isPresent()) {
                enter(head.get(), cell.row() == row.index());
                heading = isRowByItself(cell, row) ? head.get() : null;
            } else {
                Optional<TableLabel> label = matcher.row(cell.key(), group);
                found = label.isPresent() ? label.get() : found;
                heading = null;
            }
        }
        return Optional.ofNullable(accept(found == null ? heading : found));
    }

    /** What a label that is broken over two rows stands for. */
    Optional<TableLabel> read(LabelKey joined) {
        return Optional.ofNullable(accept(matcher.row(joined, group).orElse(null)));
    }

    private @Nullable TableLabel accept(@Nullable TableLabel label) {
        if (label != null) {
            group = matcher.groupAfter(label.code());
        }
        return label;
    }

    /** A heading merged over all rows of its group says nothing new in the middle of an inner group. */
    private void enter(TableLabel head, boolean begins) {
        if (begins || !matcher.parent(group).equals(head.code())) {
            group = head.code();
        }
    }

    /** （六）其他处理 was a row of figures in 2019; a heading over several rows is none. */
    private boolean isRowByItself(GridCell cell, GridRow row) {
        return type == TableType.APPLICATIONS
                && cell.row() == row.index()
                && cell.rowSpan() == 1
                && matcher.find(Axis.GROUP, cell.key())
                        .filter(label -> !label.parent().isEmpty())
                        .isPresent();
    }
}
