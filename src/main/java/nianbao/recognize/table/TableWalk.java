package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nianbao.codebook.LabelKey;
import nianbao.codebook.StandardUnits;
import nianbao.codebook.TableLabel;
import nianbao.codebook.TableType;
import nianbao.document.Span;
import nianbao.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the tables of a report row by row. Headers and groups are remembered from table to table, since one
 * official table may be published as several, and several as one. Used by one thread for one document.
 */
final class TableWalk {
    private final TableContext context;
    private final Map<TableType, LabelMatcher> matchers;
    private final CellTexts texts;
    private final StandardUnits units;
    private final StatedUnits stated;
    private final ValueCollector values;
    private final TableFindings findings;
    private final Map<TableType, RowLabels> labels = new EnumMap<>(TableType.class);
    private final Map<TableType, RowAligner> aligners = new EnumMap<>(TableType.class);
    private final RowKinds kinds;
    private final Map<TableType, Header> headers = new EnumMap<>(TableType.class);
    private final Map<TableType, Set<String>> rowsRead = new EnumMap<>(TableType.class);
    private final List<Table> tables;
    private final Set<TableType> typesRead = EnumSet.noneOf(TableType.class);
    private int table;
    private List<GridRow> rows = List.of();
    private @Nullable TableType current;
    private @Nullable GridRow unmatched;

    TableWalk(
            TableContext context,
            Map<TableType, LabelMatcher> matchers,
            CellTexts texts,
            StandardUnits units,
            StatedUnits stated,
            ValueCollector values,
            TableFindings findings) {
        this.context = context;
        this.tables = context.document().tables();
        this.matchers = matchers;
        this.texts = texts;
        this.units = units;
        this.stated = stated;
        this.values = values;
        this.findings = findings;
        matchers.forEach((type, matcher) -> {
            RowLabels ofType = new RowLabels(type, matcher);
            labels.put(type, ofType);
            aligners.put(type, new RowAligner(ofType::isLabel));
        });
        kinds = new RowKinds(matchers, labels, context.reportYear());
    }

    /**
     * Reads all tables of the document. Those under a line that speaks of another year or body come last, and only
     * where the report has no other table of their kind: then the line may be the slip.
     */
    void walk() {
        Map<Integer, Span> doubtful = new TreeMap<>();
        for (table = 0; table < tables.size(); table++) {
            Optional<Span> line = Captions.doubtful(context, place());
            if (line.isPresent()) {
                doubtful.put(table, line.get());
            } else {
                walk(grid());
            }
        }
        doubtful.forEach(this::walkDoubtful);
        missingRows();
    }

    private void walkDoubtful(int index, Span line) {
        table = index;
        Grid grid = grid();
        boolean isSecond = grid.rows().stream()
                .map(kinds::headerType)
                .flatMap(Optional::stream)
                .anyMatch(typesRead::contains);
        String caption = line.of(context.document().text());
        if (isSecond) {
            findings.passedOver(table, line, caption);
        } else {
            findings.doubtfulCaption(table, line, caption);
            values.doubt(true);
            walk(grid);
            values.doubt(false);
        }
    }

    private int place() {
        return context.document().blocks().indexOf(tables.get(table));
    }

    private Grid grid() {
        return Grid.of(tables.get(table), context.document().text(), texts, kinds::namesColumn);
    }

    private void walk(Grid grid) {
        readUnits(place(), grid);
        rows = grid.rows();
        walk(rows);
    }

    /** Units stated around the table and in its rows of words; the words of a header are the header's. */
    private void readUnits(int place, Grid grid) {
        String text = context.document().text();
        Captions.linesAround(context.document(), place).forEach(line -> readUnit(line, line.of(text)));
        grid.rows().stream()
                .filter(row -> row.own().stream().anyMatch(cell -> StatedUnits.mayState(cell.text())))
                .filter(kinds::isWordsOnly)
                .filter(row -> kinds.headerType(row).isEmpty())
                .flatMap(row -> row.own().stream())
                .forEach(cell -> readUnit(cell.source().span(), cell.text()));
    }

    private void readUnit(Span span, String line) {
        stated.read(span, line);
        if (Captions.multipliesUnit(line)) {
            findings.doubtfulCaption(table, span, line);
        }
    }

    private void walk(List<GridRow> rows) {
        List<GridRow> head = new ArrayList<>();
        TableType type = null;
        int named = 0;
        for (GridRow row : rows) {
            Optional<TableType> names = kinds.headerType(row);
            boolean isSpacer = row.isBlank() && type != TableType.REVIEW;
            if (names.isPresent()) {
                head.add(row);
                type = names.get();
                named = head.size();
            } else if (!row.isBlank() && kinds.isWordsOnly(row)) {
                head.add(row);
            } else if (!isSpacer) {
                close(head, type, named);
                type = null;
                named = 0;
                read(row);
            }
        }
        close(head, type, named);
        settle();
    }

    /** Takes the gathered rows for a header up to the last that names columns; what follows may be half a label. */
    private void close(List<GridRow> head, @Nullable TableType type, int named) {
        if (type != null) {
            TableType found = type;
            Optional<Header> header = new HeaderReader(of(matchers, type), units, context.reportYear())
                    .read(type, table, head.subList(0, named));
            headers.remove(found);
            // Within the header itself it is one column that is of another year.
            if (head.stream().filter(row -> kinds.headerType(row).isEmpty()).anyMatch(kinds::isOfOtherYear)) {
                findings.otherYear(table, head.get(0));
            } else if (header.isPresent()) {
                headers.put(found, header.get());
                findings.unknownColumns(header.get());
                columnsOfOtherYears(header.get());
            } else {
                findings.unclearHeader(table, head.get(named - 1));
            }
            current = type;
        }
        head.subList(named, head.size()).forEach(this::read);
        head.clear();
    }

    private void columnsOfOtherYears(Header header) {
        if (context.reportYear().isPresent()) {
            int year = context.reportYear().getAsInt();
            header.columns().stream()
                    .map(column -> column.key().full())
                    .filter(wording -> Years.namesOther(wording, year))
                    .forEach(wording -> findings.columnOfOtherYear(table, wording));
        }
    }

    private static <T> T of(Map<TableType, T> parts, TableType type) {
        T part = parts.get(type);
        if (part == null) {
            throw new IllegalArgumentException("the form has no table " + type);
        }
        return part;
    }

    private void read(GridRow row) {
        if (kinds.isOfOtherYear(row)) {
            if (row.own().stream().anyMatch(GridCell::isNumber)) {
                findings.otherYear(table, row);
            }
            return;
        }
        TableType type = typeOf(row);
        if (type == null) {
            readUnlabelled(row);
            return;
        }
        settle();
        Optional<TableLabel> label = of(labels, type).read(row);
        if (label.isPresent()) {
            readAs(type, label.get(), row);
        } else if (row.holdsFigures()) {
            findings.unmapped(table, row);
        }
    }

    /** The kind of table in which the row has a label: the one being read before others. */
    private @Nullable TableType typeOf(GridRow row) {
        Header reviews = headers.get(TableType.REVIEW);
        if (current == TableType.REVIEW
                && reviews != null
                && row.own().stream().filter(GridCell::isFigure).count()
                        >= reviews.columns().size()) {
            return null;
        }
        if (current != null && of(labels, current).mayRead(row)) {
            return current;
        }
        for (Map.Entry<TableType, RowLabels> entry : labels.entrySet()) {
            if (entry.getValue().mayRead(row)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** The figures on reviews and lawsuits have no label; other rows without one may be half of a broken one. */
    private void readUnlabelled(GridRow row) {
        Header header = headers.get(TableType.REVIEW);
        if (current == TableType.REVIEW && header != null && (isFigures(row) || isWholeRow(row, header))) {
            readFigures(row, header);
        } else if (unmatched != null && joins(unmatched, row)) {
            unmatched = null;
        } else {
            settle();
            unmatched = kinds.isBand(row) ? null : row;
        }
    }

    private boolean isFigures(GridRow row) {
        return row.own().stream().anyMatch(GridCell::isFigure) && row.own().size() > 1;
    }

    /** A cell for each column: figures, though none of them may be readable. */
    private boolean isWholeRow(GridRow row, Header header) {
        return header.table() == table && row.own().size() == header.columns().size() && !row.isBlank();
    }

    private void readFigures(GridRow row, Header header) {
        boolean sameGrid = header.table() == table;
        Optional<Alignment> alignment = of(aligners, TableType.REVIEW).align(row, header, sameGrid);
        typesRead.add(TableType.REVIEW);
        if (alignment.isPresent()) {
            values.add(null, header, alignment.get());
        } else {
            findings.misaligned(table, row, header);
        }
    }

    /** Reads two rows of which each has half of a label; the figures stand in one of them. */
    private boolean joins(GridRow upper, GridRow lower) {
        boolean above = upper.own().stream().anyMatch(GridCell::isNumber);
        boolean below = lower.own().stream().anyMatch(GridCell::isNumber);
        if (above && below) {
            return false;
        }
        LabelKey joined = LabelKey.of(wording(upper) + wording(lower));
        for (TableType type : labels.keySet()) {
            Optional<TableLabel> label = of(labels, type).read(joined);
            if (label.isPresent()) {
                readAs(type, label.get(), above ? upper : lower);
                return true;
            }
        }
        return false;
    }

    private String wording(GridRow row) {
        return row.own().stream()
                .filter(cell -> !cell.isFigure())
                .map(GridCell::text)
                .reduce((first, last) -> last)
                .orElse("");
    }

    private void readAs(TableType type, TableLabel label, GridRow row) {
        Header header = headers.get(type);
        if (header == null) {
            findings.withoutHeader(table, row);
            return;
        }
        current = type;
        typesRead.add(type);
        Optional<GridCell> merged = mergedFigure(type, row);
        if (merged.isPresent()) {
            findings.merged(table, merged.get());
            return;
        }
        Optional<Alignment> alignment = of(aligners, type).align(row, header, header.table() == table);
        if (alignment.isPresent()) {
            rowsRead.computeIfAbsent(type, key -> new HashSet<>()).add(label.code());
            values.add(label, header, alignment.get());
        } else if (row.own().size() > 1) {
            findings.misaligned(table, row, header);
        }
    }

    /** A number that reaches down into another row with a label of its own: nothing says whose it is. */
    private Optional<GridCell> mergedFigure(TableType type, GridRow row) {
        boolean below = row.index() + 1 < rows.size() && of(labels, type).mayRead(rows.get(row.index() + 1));
        return row.own().stream()
                .filter(cell -> below && cell.isNumber() && cell.rowSpan() > 1)
                .findFirst();
    }

    /** A row without a label that did not become one with its neighbour is reported if it holds figures. */
    private void settle() {
        if (unmatched != null && unmatched.holdsFigures()) {
            findings.unmapped(table, unmatched);
        }
        unmatched = null;
    }

    /** Rows that the form has and the page lacks, once a table of it was begun. */
    private void missingRows() {
        Set<String> found = rowsRead.get(TableType.APPLICATIONS);
        if (found != null) {
            Set<String> missing =
                    new HashSet<>(of(matchers, TableType.APPLICATIONS).rowCodes());
            missing.removeAll(found);
            findings.missing(missing);
        }
    }
}
