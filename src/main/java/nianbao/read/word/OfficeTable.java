package nianbao.read.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.document.Paragraph.Role;
import nianbao.read.DataTable;
import nianbao.read.DataTable.TextCell;
import nianbao.read.DocumentBuilder;
import nianbao.read.LineText;
import nianbao.read.PageVocabulary;
import nianbao.read.TableKind;

/** A table of a Word or Excel file, written as what it is there for. Immutable. */
record OfficeTable(List<List<OfficeCell>> rows) {
    OfficeTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Adds the table, or the lines of one that holds no figures. */
    void addTo(DocumentBuilder document, PageVocabulary vocabulary) {
        TableKind kind = TableKind.of(
                rows.stream()
                        .map(row -> row.stream().map(OfficeCell::lines).toList())
                        .toList(),
                vocabulary);
        if (kind == TableKind.DATA) {
            document.table(grid());
            return;
        }
        for (List<OfficeCell> row : rows) {
            addLines(row, kind == TableKind.CATALOGUE ? Role.CATALOGUE : Role.BODY, document);
        }
    }

    /** A row of single lines is one line; cells of several are paragraphs one after the other. */
    private static void addLines(List<OfficeCell> row, Role role, DocumentBuilder document) {
        boolean isOneLine = row.stream().allMatch(cell -> cell.lines().size() <= 1);
        if (role == Role.CATALOGUE || (isOneLine && row.size() > 1)) {
            String line = LineText.row(row.stream().map(OfficeTable::text).toList());
            if (!line.isEmpty()) {
                document.line(line, role);
            }
        } else {
            row.forEach(cell -> cell.lines().forEach(line -> document.line(line, role)));
        }
    }

    private static String text(OfficeCell cell) {
        List<String> lines = cell.lines();
        return LineText.join(0, lines.size(), lines::get);
    }

    /** Cells that go on from the one above lengthen it; each row is compared with the one above it only. */
    private DataTable grid() {
        List<TextCell> cells = new ArrayList<>();
        Map<List<Integer>, Integer> open = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<List<Integer>, Integer> next = new HashMap<>();
            for (OfficeCell cell : rows.get(row)) {
                List<Integer> columns = List.of(cell.column(), cell.endColumn());
                Integer above = cell.continues() ? open.get(columns) : null;
                if (above == null) {
                    cells.add(new TextCell(row, cell.column(), 1, cell.endColumn() - cell.column(), false, text(cell)));
                    next.put(columns, cells.size() - 1);
                } else {
                    cells.set(above, longer(cells.get(above)));
                    next.put(columns, above);
                }
            }
            open = next;
        }
        return new DataTable(cells);
    }

    private static TextCell longer(TextCell cell) {
        return new TextCell(
                cell.row(), cell.column(), cell.rowSpan() + 1, cell.columnSpan(), cell.header(), cell.text());
    }
}
