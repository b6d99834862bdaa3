package nianbao.read.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nianbao.document.Paragraph.Role;
import nianbao.read.DataTable;
import nianbao.read.DocumentBuilder;
import nianbao.read.PageVocabulary;
import nianbao.read.UnreadableException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sheets of a workbook: rows of one cell in front of a table are lines, the rest is a table. Values are those
 * that Excel shows and last calculated. Used by one thread for one workbook.
 */
final class SheetTables {
    /** What stands for a formula without a value; no reader takes it for a number. */
    private static final String UNCALCULATED = "公式未计算";

    private final DocumentBuilder document;
    private final PageVocabulary vocabulary;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    SheetTables(DocumentBuilder document, PageVocabulary vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** Adds a sheet; one without any text adds nothing. */
    void add(Sheet sheet) throws UnreadableException {
        List<List<OfficeCell>> rows = rows(sheet);
        int first = 0;
        while (first < rows.size() && filled(rows.get(first)) <= 1) {
            rows.get(first).forEach(cell -> cell.lines().forEach(line -> document.line(line, Role.BODY)));
            first++;
        }
        int last = rows.size();
        while (last > first && filled(rows.get(last - 1)) <= 1) {
            last--;
        }
        if (last > first) {
            new OfficeTable(rows.subList(first, last)).addTo(document, vocabulary);
        }
        for (List<OfficeCell> row : rows.subList(last, rows.size())) {
            row.forEach(cell -> cell.lines().forEach(line -> document.line(line, Role.BODY)));
        }
    }

    private static long filled(List<OfficeCell> row) {
        return row.stream().filter(cell -> !cell.lines().isEmpty()).count();
    }

    private List<List<OfficeCell>> rows(Sheet sheet) throws UnreadableException {
        Map<Long, CellRangeAddress> merged = merged(sheet);
        int width = width(sheet);
        List<List<OfficeCell>> rows = new ArrayList<>();
        long places = 0;
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                continue;
            }
            places += width;
            if (places > DataTable.MAX_PLACES) {
                throw new UnreadableException(
                        "parse", "Excel 表格超过 " + DataTable.MAX_PLACES + " 格，不像一份报告", sheet.getSheetName());
            }
            rows.add(row(sheet, row, width, merged));
        }
        return rows;
    }

    private static int width(Sheet sheet) {
        int width = 0;
        for (Row row : sheet) {
            width = Math.max(width, row.getLastCellNum());
        }
        return width;
    }

    private static Map<Long, CellRangeAddress> merged(Sheet sheet) {
        Map<Long, CellRangeAddress> places = new HashMap<>();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            for (int row = range.getFirstRow();
                    row <= range.getLastRow() && places.size() < DataTable.MAX_PLACES;
                    row++) {
                places.put(place(row, range.getFirstColumn()), range);
            }
        }
        return places;
    }

    private static long place(int row, int column) {
        return ((long) row << Integer.SIZE) | column;
    }

    private List<OfficeCell> row(Sheet sheet, Row row, int width, Map<Long, CellRangeAddress> merged) {
        List<OfficeCell> cells = new ArrayList<>();
        for (int column = 0; column < width; ) {
            CellRangeAddress range = merged.get(place(row.getRowNum(), column));
            int end = range == null ? column + 1 : range.getLastColumn() + 1;
            if (isShown(sheet, column, end)) {
                boolean continues = range != null && isShownAbove(sheet, range, row.getRowNum());
                cells.add(new OfficeCell(
                        column, end, continues, continues ? List.of() : lines(sheet, row, range, column)));
            }
            column = end;
        }
        return cells;
    }

    private static boolean isShown(Sheet sheet, int column, int end) {
        return IntStream.range(column, end).anyMatch(it -> !sheet.isColumnHidden(it));
    }

    /** Excel shows the text of a merged cell in its first row that is not hidden. */
    private static boolean isShownAbove(Sheet sheet, CellRangeAddress range, int below) {
        return IntStream.range(range.getFirstRow(), below)
                .mapToObj(sheet::getRow)
                .anyMatch(row -> row != null && !row.getZeroHeight());
    }

    private List<String> lines(Sheet sheet, Row row, @Nullable CellRangeAddress range, int column) {
        Row first = range == null ? row : sheet.getRow(range.getFirstRow());
        Cell cell = first == null ? null : first.getCell(column);
        if (cell == null) {
            return List.of();
        }
        return isUncalculated(cell) ? List.of(UNCALCULATED) : OfficeText.lines(formatter.formatCellValue(cell));
    }

    /** True for a formula that no program has calculated yet: its value would be given as 0. */
    private static boolean isUncalculated(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                && cell instanceof XSSFCell written
                && !written.getCTCell().isSetV();
    }
}
