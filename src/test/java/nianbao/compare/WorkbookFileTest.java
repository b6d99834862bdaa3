package nianbao.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import nianbao.cli.ProgramRun;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst sees who opens comparison.xlsx. */
class WorkbookFileTest {
    private static final String FORM = "standard_2021";
    private static final int VALUE_FROM = 7;
    private static final int CHANGE = 10;

    @TempDir
    Path folder;

    private Path compare(String agency, String before, String after) throws IOException {
        Path data = new SmallDataSet(folder.resolve("data"))
                .report("r1", agency, 2022, FORM, "")
                .report("r2", agency, 2023, FORM, "")
                .value("r1", "review_total", "", before)
                .value("r2", "review_total", "", after)
                .write();
        assertEquals(0, ProgramRun.compare(data, folder.resolve("out")));
        return folder.resolve("out").resolve("comparison.xlsx");
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void everyTableIsASheetWithLabelsAboveCodes() throws IOException {
        try (XSSFWorkbook workbook = open(compare("甲县商务局", "3", "4"))) {
            assertEquals(
                    "变化 changes, 面板 panel, 名次 ranks, 覆盖 coverage, 文字沿用 reuse, 报告之间 comparison-findings",
                    String.join(
                            ", ",
                            IntStream.range(0, workbook.getNumberOfSheets())
                                    .mapToObj(workbook::getSheetName)
                                    .toList()));
            XSSFSheet changes = workbook.getSheetAt(0);
            assertEquals("机关", changes.getRow(0).getCell(1).getStringCellValue());
            assertEquals("agency", changes.getRow(1).getCell(1).getStringCellValue());
            assertEquals(2, changes.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("A2:N3", changes.getCTWorksheet().getAutoFilter().getRef());
            assertTrue(changes.getSheetConditionalFormatting().getNumConditionalFormattings() > 0);
        }
    }

    @Test
    void numbersAreNumbersWithAFormat() throws IOException {
        try (XSSFWorkbook workbook = open(compare("甲县商务局", "1200", "1200.5"))) {
            Cell from = workbook.getSheetAt(0).getRow(2).getCell(VALUE_FROM);
            assertEquals(CellType.NUMERIC, from.getCellType());
            assertEquals("#,##0", from.getCellStyle().getDataFormatString());
            Cell change = workbook.getSheetAt(0).getRow(2).getCell(CHANGE);
            assertEquals(0.5, change.getNumericCellValue());
            assertEquals("#,##0.00##", change.getCellStyle().getDataFormatString());
        }
    }

    @Test
    void aBlankIsAnEmptyCellAndNeverZero() throws IOException {
        try (XSSFWorkbook workbook = open(compare("甲县商务局", "blank", "4"))) {
            for (int place : new int[] {VALUE_FROM, CHANGE}) {
                assertEquals(
                        CellType.BLANK,
                        workbook.getSheetAt(0).getRow(2).getCell(place).getCellType());
            }
        }
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysText() throws IOException {
        String formula = "=HYPERLINK(\"http://x.invalid\")&<b>\u0001";
        try (XSSFWorkbook workbook = open(compare("\"'" + formula.replace("\"", "\"\"") + "\"", "3", "4"))) {
            Cell agency = workbook.getSheetAt(0).getRow(2).getCell(1);
            assertNotNull(agency);
            assertEquals(CellType.STRING, agency.getCellType());
            assertTrue(agency.getStringCellValue().startsWith("=HYPERLINK(\"http://x.invalid\")&<b>"));
        }
    }

    @Test
    void whatACellCannotHoldIsCutAndSaidSo() throws IOException {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= Sheet.LONGEST_TEXT; i++) {
            name.append((char) (0x4e00 + i * 7919 % 20_000));
        }
        try (XSSFWorkbook workbook = open(compare(name.toString(), "3", "4"))) {
            Cell agency = workbook.getSheetAt(0).getRow(2).getCell(1);
            assertEquals(Sheet.LONGEST_TEXT, agency.getStringCellValue().length());
        }
        String findings = Files.readString(folder.resolve("out").resolve("comparison-findings.csv"));
        assertTrue(findings.contains("cell_cut,note,"), findings);
        assertTrue(findings.contains("changes.csv"), findings);
    }

    @Test
    void theSameDataGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(compare("甲县商务局", "3", "4"));
        byte[] second = Files.readAllBytes(compare("甲县商务局", "3", "4"));
        assertArrayEquals(first, second);
        String properties = "1980-01-02T00:00:00Z";
        try (XSSFWorkbook workbook = open(folder.resolve("out").resolve("comparison.xlsx"))) {
            assertEquals(
                    properties,
                    workbook.getProperties()
                            .getCoreProperties()
                            .getCreated()
                            .toInstant()
                            .toString());
        }
    }
}
