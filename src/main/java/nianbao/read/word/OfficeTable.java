package nianbao.read.word;

import java.util.ArrayList;
import java.util.List;
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

    private DataTable grid() {
        List<TextCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (OfficeCell cell : rows.get(row)) {
                if (!cell.continues() || row == 0 || !isContinued(row - 1, cell)) {
                    cells.add(new TextCell(
                            row,
                            cell.column(),
                            rowSpan(row, cell),
                            cell.endColumn() - cell.column(),
                            false,
                            text(cell)));
                }
            }
        }
        return new DataTable(cells);
    }

    /** True if some cell above stands in the same columns. */
    private boolean isContinued(int above, OfficeCell cell) {
        return rows.get(above).stream().anyMatch(upper -> standsOver(upper, cell));
    }

    private int rowSpan(int row, OfficeCell cell) {
        int span = 1;
        while (row + span < rows.size()
                && rows.get(row + span).stream().anyMatch(lower -> lower.continues() && standsOver(cell, lower))) {
            span++;
        }
        return span;
    }

    private static boolean standsOver(OfficeCell upper, OfficeCell lower) {
        return upper.column() == lower.column() && upper.endColumn() == lower.endColumn();
    }
}
