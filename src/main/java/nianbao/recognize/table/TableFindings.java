package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.document.Span;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;

/**
 * What of a report's tables was not understood; each names the table, and what that leaves out. Used by one thread for
 * one document.
 */
final class TableFindings {
    private final List<Finding> found = new ArrayList<>();
    private final Map<Integer, List<GridRow>> unmapped = new LinkedHashMap<>();
    private final Map<String, List<Span>> unreadable = new LinkedHashMap<>();
    private final Set<Integer> reported = new LinkedHashSet<>();
    private final CellReader reader;

    TableFindings(CellReader reader) {
        this.reader = reader;
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(found);
        unmapped.forEach((table, rows) -> all.add(Finding.of(
                "table_rows_unknown",
                Severity.WARNING,
                List.of(number(table), rows.stream().map(this::wording).collect(Collectors.joining("、"))),
                rows.stream().map(row -> row.own().get(0).source().span()).toArray(Span[]::new))));
        unreadable.forEach((text, cells) -> all.add(Finding.of(
                "table_cell_unreadable",
                Severity.WARNING,
                List.of(text, Integer.toString(cells.size())),
                cells.toArray(Span[]::new))));
        return List.copyOf(all);
    }

    private static String number(int index) {
        return Integer.toString(index + 1);
    }

    private String wording(GridRow row) {
        String words = row.own().stream()
                .filter(cell -> !cell.isFigure())
                .map(GridCell::text)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? number(row.index()) : words;
    }

    /** A row with figures whose label is unknown. */
    void unmapped(int table, GridRow row) {
        unmapped.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }

    /** A row whose cells cannot be told to columns; for a number in two cells the join that makes the row add up. */
    void misaligned(int table, GridRow row, Header header) {
        List<GridCell> own = row.own();
        Span span = own.isEmpty()
                ? row.cells().get(0).source().span()
                : own.get(0).source().span();
        String joined = SplitDigits.join(own, header, reader);
        List<String> figures = List.of(
                number(table),
                wording(row),
                Long.toString(own.stream().filter(GridCell::isFigure).count()),
                Integer.toString(header.columns().size()),
                joined);
        found.add(
                Finding.of(joined.isEmpty() ? "table_row_misaligned" : "split_digits", Severity.ERROR, figures, span));
    }

    /** Rows of a known table without the header that says what their columns are; once a table. */
    void withoutHeader(int table, GridRow row) {
        if (reported.add(table)) {
            found.add(Finding.of(
                    "table_without_header",
                    Severity.WARNING,
                    List.of(number(table), wording(row)),
                    row.cells().get(0).source().span()));
        }
    }

    /** A header whose wordings cannot be told to columns. */
    void unclearHeader(int table, GridRow row) {
        found.add(Finding.of(
                "table_header_unclear",
                Severity.ERROR,
                List.of(number(table), wording(row)),
                row.cells().get(0).source().span()));
    }

    /** A line over the table by which its figures are of another year or in another unit; they are given as printed. */
    void doubtfulCaption(int table, Span caption, String text) {
        found.add(Finding.of("table_caption_doubtful", Severity.WARNING, List.of(number(table), text), caption));
    }

    /** A table of another year or body beside one of the same kind that is the report's own; not read. */
    void passedOver(int table, Span caption, String text) {
        found.add(Finding.of("table_passed_over", Severity.WARNING, List.of(number(table), text), caption));
    }

    /** A number in a cell that reaches over several rows with labels. */
    void merged(int table, GridCell cell) {
        found.add(Finding.of(
                "table_cell_merged",
                Severity.WARNING,
                List.of(number(table), cell.text()),
                cell.source().span()));
    }

    /** A line around the table that states another unit of money than the one the amount is given in. */
    void otherUnit(Span cell, String indicator, String unit, StatedUnits.Statement stated) {
        found.add(Finding.of(
                "table_unit_conflict", Severity.WARNING, List.of(indicator, unit, stated.text()), cell, stated.span()));
    }

    /** Figures of another year. */
    void otherYear(int table, GridRow row) {
        found.add(Finding.of(
                "table_other_year",
                Severity.WARNING,
                List.of(number(table), wording(row)),
                row.cells().get(0).source().span()));
    }

    /** A column of another year, mostly beside that of the report's own. */
    void columnOfOtherYear(int table, String wording) {
        found.add(Finding.of("table_column_other_year", Severity.NOTE, List.of(number(table), wording)));
    }

    /** A header with columns of unknown wording. */
    void unknownColumns(Header header) {
        String unknown = IntStream.range(0, header.columns().size())
                .filter(i -> header.columns().get(i).code().isEmpty())
                .mapToObj(i -> {
                    String words = header.columns().get(i).key().full();
                    return words.isEmpty() ? "#" + (i + 1) : words;
                })
                .collect(Collectors.joining("、"));
        if (!unknown.isEmpty()) {
            found.add(Finding.of("table_columns_unknown", Severity.WARNING, List.of(number(header.table()), unknown)));
        }
    }

    /** A cell that is neither a number nor one of the ways to say nothing; cells that read the same are one finding. */
    void unreadable(Span cell, String text) {
        unreadable.computeIfAbsent(text, key -> new ArrayList<>()).add(cell);
    }

    /** A number at the crossing of a row and a column that the form does not have. */
    void noSuchCell(Span cell, String text) {
        found.add(Finding.of("table_cell_without_meaning", Severity.WARNING, List.of(text), cell));
    }

    /** A number with a unit that its indicator is not counted in, or an amount of money without one. */
    void unknownUnit(Span cell, String indicator, String unit) {
        found.add(Finding.of("unknown_unit", Severity.WARNING, List.of(indicator, unit), cell));
    }

    /** A negative or broken count. */
    void unlikely(Span cell, String indicator, String text) {
        found.add(Finding.of("unlikely_count", Severity.WARNING, List.of(indicator, text), cell));
    }

    /** A list with a column for each of several bodies and none for all. */
    void countsAdded(int table) {
        if (reported.add(table)) {
            found.add(Finding.of("table_counts_added", Severity.NOTE, List.of(number(table))));
        }
    }

    /** Rows that the form has and the page lacks. */
    void missing(Collection<String> indicators) {
        if (!indicators.isEmpty()) {
            String codes = indicators.stream().sorted().collect(Collectors.joining("、"));
            found.add(Finding.of(
                    "table_rows_missing", Severity.WARNING, List.of(Integer.toString(indicators.size()), codes)));
        }
    }
}
