package nianbao.read.word;

import static nianbao.read.word.OfficeReaderTest.cells;
import static nianbao.read.word.OfficeReaderTest.paragraphs;
import static nianbao.read.word.OfficeReaderTest.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import nianbao.document.Document;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class WorkbookTest {
    private static final List<String> CELLS = List.of(
            "0,0,2,1 项目",
            "0,1,1,2 总计",
            "1,1,1,1 本年",
            "1,2,1,1 累计",
            "2,0,1,1 规章",
            "2,1,1,1 1,234",
            "2,2,1,1 0",
            "3,0,1,1 许可",
            "3,1,1,1 ",
            "3,2,1,1 12.50%",
            "4,0,1,1 合计",
            "4,1,1,1 1234",
            "4,2,1,1 /");

    /** A title, merged header cells, formatted numbers, a formula, a note; and what must not be read. */
    private static byte[] written(Workbook workbook) throws Exception {
        Sheet sheet = workbook.createSheet("统计表");
        row(sheet, 0, "某局统计表");
        row(sheet, 1, "项目", "总计", "");
        row(sheet, 2, "", "本年", "累计");
        row(sheet, 3, "规章", 1234, 0);
        row(sheet, 4, "藏", 8, 8).setZeroHeight(true);
        row(sheet, 5, "许可", "", 0.125);
        Cell sum = row(sheet, 6, "合计", "", "/").createCell(1);
        sum.setCellFormula("SUM(B4,B6)");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
        row(sheet, 7, "注：单位为件");
        style(workbook, sheet.getRow(3).getCell(1), "#,##0");
        style(workbook, sheet.getRow(5).getCell(2), "0.00%");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
        sheet.getRow(3).createCell(3).setCellValue(77);
        sheet.setColumnHidden(3, true);
        row(workbook.createSheet("隐藏"), 0, "隐藏", 9);
        workbook.setSheetHidden(1, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }

    private static void style(Workbook workbook, Cell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static Row row(Sheet sheet, int at, Object... values) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Number number) {
                row.createCell(column).setCellValue(number.doubleValue());
            } else if (!values[column].equals("")) {
                row.createCell(column).setCellValue(values[column].toString());
            }
        }
        return row;
    }

    @Test
    void readsBothFormatsAsExcelShowsThem() throws Exception {
        byte[] xlsx = written(new XSSFWorkbook());
        for (Document document :
                List.of(read("a.xlsx", xlsx), read("a.xls", xlsx), read("a.xls", written(new HSSFWorkbook())))) {
            assertEquals(List.of("某局统计表", "注：单位为件"), paragraphs(document));
            assertEquals(CELLS, cells(document));
        }
    }

    @Test
    void showsWhereAHiddenLineCutsAMergedCell() throws Exception {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("a");
        row(sheet, 0, "规章", "总计", "", 3);
        row(sheet, 1, "许可", 5, 6, 7);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        sheet.setColumnHidden(1, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        assertEquals("规章\t总计\t3\n许可\t6\t7", read("a.xlsx", out.toByteArray()).text());
    }
}
