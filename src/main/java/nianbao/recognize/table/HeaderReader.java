package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.codebook.LabelKey;
import nianbao.codebook.StandardUnits;
import nianbao.codebook.TableLabel;
import nianbao.codebook.TableLabel.Axis;
import nianbao.codebook.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a table: for each column of figures the lowest wording above it that names one, and the group
 * over it. Immutable.
 */
final class HeaderReader {
    /** Columns left of the figures. */
    private static final Set<String> LABEL_COLUMNS = Set.of("label", "ordinal");

    /** A column of one year: 2015年度, 2015年统计数. */
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年度?(?:统计数?|数|累计)?");

    /** 万件 and 千条, which are no units of ours: a value in them has no standard value. */
    private static final Pattern MULTIPLE = Pattern.compile("[十百千万亿]\\p{IsHan}");

    private static final String OTHER_YEAR = "skip";

    private final LabelMatcher matcher;
    private final StandardUnits units;
    private final OptionalInt reportYear;

    /**
     * A reader.
     *
     * @param reportYear the report's own, so that another year's column is not taken for it
     */
    HeaderReader(LabelMatcher matcher, StandardUnits units, OptionalInt reportYear) {
        this.matcher = matcher;
        this.units = units;
        this.reportYear = reportYear;
    }

    /** The header that these neighbouring rows are; empty if they name no column of figures. */
    Optional<Header> read(TableType type, int table, List<GridRow> rows) {
        List<GridCell> named = rows.stream()
                .flatMap(row -> row.own().stream())
                .filter(cell -> matcher.find(Axis.COLUMN, cell.key()).isPresent())
                .toList();
        int start = isTwoLists(named) ? -1 : start(named);
        int end = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(GridCell::endColumn)
                .max()
                .orElse(0);
        List<HeaderColumn> columns = new ArrayList<>();
        GridCell last = null;
        for (int column = start; column >= 0 && column < end; column++) {
            GridCell leaf = leaf(rows, column);
            if (leaf == null || !leaf.equals(last)) {
                columns.add(column(rows, column, leaf));
            } else {
                HeaderColumn before = columns.remove(columns.size() - 1);
                columns.add(new HeaderColumn(
                        before.column(),
                        column + 1,
                        before.code(),
                        before.group(),
                        before.unit(),
                        before.key(),
                        before.confidence()));
            }
            last = leaf;
        }
        while (!columns.isEmpty() && columns.get(columns.size() - 1).key().isEmpty()) {
            // Only a band that is wider than the table reaches here.
            columns.remove(columns.size() - 1);
        }
        columns.replaceAll(column -> ofYear(type, column));
        List<String> codes = named.stream()
                .filter(cell -> !namesOtherYear(cell.key().full()))
                .flatMap(cell -> matcher.find(Axis.COLUMN, cell.key()).stream())
                .map(TableLabel::code)
                .toList();
        return HeaderMeanings.clear(columns, codes).map(clear -> new Header(type, table, clear));
    }

    /** A list printed as two halves beside each other has two columns of labels. */
    private boolean isTwoLists(List<GridCell> named) {
        return named.stream()
                        .filter(cell -> matcher.find(Axis.COLUMN, cell.key())
                                .filter(label -> label.code().equals("label"))
                                .isPresent())
                        .map(GridCell::column)
                        .distinct()
                        .count()
                > 1;
    }

    /** A column of another year is passed over; one of the report's own is its count. */
    private HeaderColumn ofYear(TableType type, HeaderColumn column) {
        String wording = column.key().full();
        if (namesOtherYear(wording)) {
            return column.named(OTHER_YEAR);
        }
        boolean isYear = type == TableType.STATISTICS && YEAR.matcher(wording).matches();
        return isYear ? column.named(HeaderColumn.VALUE) : column;
    }

    private boolean namesOtherYear(String wording) {
        return reportYear.isPresent() && Years.namesOther(wording, reportYear.getAsInt());
    }

    /** Behind the column of labels, or the leftmost column of figures; -1 if there is neither. */
    private int start(List<GridCell> named) {
        int afterLabels = 0;
        int first = Integer.MAX_VALUE;
        for (GridCell cell : named) {
            boolean isLabel = matcher.find(Axis.COLUMN, cell.key())
                    .map(TableLabel::code)
                    .filter("label"::equals)
                    .isPresent();
            if (isLabel) {
                afterLabels = Math.max(afterLabels, cell.endColumn());
            }
        }
        for (GridCell cell : named) {
            boolean isFigures = matcher.find(Axis.COLUMN, cell.key())
                    .filter(label -> !LABEL_COLUMNS.contains(label.code()))
                    .isPresent();
            if (isFigures && cell.column() >= afterLabels) {
                first = Math.min(first, cell.column());
            }
        }
        return first == Integer.MAX_VALUE ? -1 : afterLabels > 0 ? Math.min(first, afterLabels) : first;
    }

    /** The lowest cell over this column that names one; else the lowest with any wording that is no band or title. */
    private @Nullable GridCell leaf(List<GridRow> rows, int column) {
        GridCell other = null;
        for (int i = rows.size() - 1; i >= 0; i--) {
            for (GridCell cell : rows.get(i).cells()) {
                if (!cell.overlaps(column, column + 1) || cell.key().isEmpty()) {
                    continue;
                }
                if (matcher.find(Axis.COLUMN, cell.key()).isPresent()) {
                    return cell;
                }
                boolean isWording = cell.columnSpan() == 1
                        && matcher.find(Axis.BAND, cell.key()).isEmpty()
                        && matcher.find(Axis.GROUP, cell.key()).isEmpty();
                other = other == null && isWording ? cell : other;
            }
        }
        return other;
    }

    private HeaderColumn column(List<GridRow> rows, int column, @Nullable GridCell leaf) {
        if (leaf == null) {
            return new HeaderColumn(column, column + 1, "", "", "", LabelKey.of(""), 0);
        }
        Optional<TableLabel> label = matcher.find(Axis.COLUMN, leaf.key());
        return new HeaderColumn(
                column,
                column + 1,
                label.map(TableLabel::code).orElse(""),
                group(rows, column, leaf),
                unit(leaf.key(), label.map(TableLabel::unit).orElse("")),
                leaf.key(),
                label.map(TableLabel::confidence).orElse(0.0));
    }

    private String group(List<GridRow> rows, int column, GridCell leaf) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            for (GridCell cell : rows.get(i).cells()) {
                Optional<TableLabel> group = cell.overlaps(column, column + 1) && cell.row() <= leaf.row()
                        ? matcher.find(Axis.GROUP, cell.key())
                        : Optional.empty();
                if (group.isPresent()) {
                    return group.get().code();
                }
            }
        }
        return "";
    }

    /** 本年收费金额（单位：万元） and 采购总金额(元) print their unit; 件数 and the like are left to the form. */
    private String unit(LabelKey key, String ofForm) {
        String note = key.note().replace("计量单位", "").replace("单位", "");
        return units.isUnit(note) || MULTIPLE.matcher(note).matches() ? note : ofForm;
    }
}
