package nianbao.recognize.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.codebook.TableLabel.Axis;
import nianbao.codebook.TableType;

/** Tells what the rows of a table are: header, words around it, or figures of another year. For one document. */
record RowKinds(Map<TableType, LabelMatcher> matchers, Map<TableType, RowLabels> labels, OptionalInt reportYear) {
    /** Column wordings that make a row a header, beside each other. */
    private static final int LEAST_NAMES = 2;

    /** Characters of a title or a label that may name the year of what follows. */
    private static final int LONGEST_CAPTION = 40;

    /** True for what names a column of a table that may be printed on its side. */
    boolean namesColumn(GridCell cell) {
        return matchers.entrySet().stream()
                .filter(entry -> entry.getKey() == TableType.APPLICATIONS || entry.getKey() == TableType.REVIEW)
                .anyMatch(
                        entry -> entry.getValue().find(Axis.COLUMN, cell.key()).isPresent());
    }

    /** The kind of table of which the row names columns; a row with a number in it is no header. */
    Optional<TableType> headerType(GridRow row) {
        List<GridCell> own = row.own();
        if (own.stream().anyMatch(GridCell::isNumber)) {
            return Optional.empty();
        }
        List<GridCell> wordings = own.stream().filter(cell -> !cell.isFigure()).toList();
        TableType best = null;
        long most = 0;
        for (Map.Entry<TableType, LabelMatcher> entry : matchers.entrySet()) {
            long names = wordings.stream()
                    .filter(cell ->
                            entry.getValue().find(Axis.COLUMN, cell.key()).isPresent())
                    .count();
            boolean isSubject = entry.getKey() == TableType.ARTICLE20
                    && wordings.stream().noneMatch(cell -> entry.getValue().mayBeRow(cell.key()));
            if (names > most && (names >= LEAST_NAMES || isSubject)) {
                best = entry.getKey();
                most = names;
            }
        }
        return Optional.ofNullable(best);
    }

    /** True for bands over a header, titles, captions and notes: no number, and no label of a row. */
    boolean isWordsOnly(GridRow row) {
        return row.own().stream().noneMatch(GridCell::isNumber)
                && labels.values().stream().noneMatch(ofType -> ofType.mayRead(row));
    }

    /** True for a row, or a line over a table, that speaks of another year and is no label of the form. */
    boolean isOfOtherYear(GridRow row) {
        return reportYear.isPresent()
                && row.own().stream()
                        .filter(cell -> !cell.isFigure() && cell.text().length() <= LONGEST_CAPTION)
                        .filter(cell -> matchers.values().stream()
                                .noneMatch(matcher ->
                                        matcher.find(Axis.COLUMN, cell.key()).isPresent()))
                        .anyMatch(cell -> Years.namesOther(cell.text().replace(" ", ""), reportYear.getAsInt()));
    }

    /** True for the heading of a part of the table, which may have a serial number and marks in its cells. */
    boolean isBand(GridRow row) {
        return row.own().stream()
                .anyMatch(cell -> matchers.values().stream()
                        .anyMatch(matcher -> matcher.find(Axis.BAND, cell.key()).isPresent()));
    }
}
