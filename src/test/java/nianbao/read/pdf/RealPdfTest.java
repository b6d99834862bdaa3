package nianbao.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.document.Cell;
import nianbao.document.Document;
import nianbao.document.Table;
import org.junit.jupiter.api.Test;

/** The published report of a city on 2024, against the figures read from its printed pages by eye. */
final class RealPdfTest {
    private static final Path FILE = Path.of("../shared/reports/huaian-2024.pdf");

    /** Row label, page, and the seven figures of section three. */
    private static final List<String> APPLICATIONS = List.of(
            "一、本年新收政府信息公开申请数量 4 3001 53 0 0 61 4 3119",
            "二、上年结转政府信息公开申请数量 4 34 0 0 0 0 0 34",
            "三、本年度办理结果/（一）予以公开 4 1288 21 0 0 50 3 1362",
            "三、本年度办理结果/（二）部分公开（区分处理的，只计这一情形，不计其他情形） 4 447 7 0 0 0 0 454",
            "三、本年度办理结果/（三）不予公开/1.属于国家秘密 4 2 0 0 0 0 0 2",
            "三、本年度办理结果/（三）不予公开/2.其他法律行政法规禁止公开 4 30 1 0 0 0 0 31",
            "三、本年度办理结果/（三）不予公开/3.危及“三安全一稳定” 4 5 0 0 0 0 0 5",
            "三、本年度办理结果/（三）不予公开/4.保护第三方合法权益 4 6 0 0 0 0 0 6",
            "三、本年度办理结果/（三）不予公开/5.属于三类内部事务信息 4 7 1 0 0 0 0 8",
            "三、本年度办理结果/（三）不予公开/6.属于四类过程性信息 4 12 0 0 0 0 0 12",
            "三、本年度办理结果/（三）不予公开/7.属于行政执法案卷 4 9 0 0 0 0 0 9",
            "三、本年度办理结果/（三）不予公开/8.属于行政查询事项 4 105 0 0 0 0 0 105",
            "三、本年度办理结果/（四）无法提供/1.本机关不掌握相关政府信息 4 746 12 0 0 10 1 769",
            "三、本年度办理结果/（四）无法提供/2.没有现成信息需要另行制作 5 11 0 0 0 0 0 11",
            "三、本年度办理结果/（四）无法提供/3.补正后申请内容仍不明确 5 1 0 0 0 0 0 1",
            "三、本年度办理结果/（五）不予处理/1.信访举报投诉类申请 5 56 6 0 0 0 0 62",
            "三、本年度办理结果/（五）不予处理/2.重复申请 5 25 0 0 0 0 0 25",
            "三、本年度办理结果/（五）不予处理/3.要求提供公开出版物 5 0 0 0 0 0 0 0",
            "三、本年度办理结果/（五）不予处理/4.无正当理由大量反复申请 5 0 0 0 0 0 0 0",
            "三、本年度办理结果/（五）不予处理/5.要求行政机关确认或重新出具已获取信息 5 1 0 0 0 0 0 1",
            "三、本年度办理结果/（六）其他处理/1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 5 67 3 0 0 1 0 71",
            "三、本年度办理结果/（六）其他处理/2、申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 5 6 0 0 0 0 0 6",
            "三、本年度办理结果/（六）其他处理/3、其他 5 108 2 0 0 0 0 110",
            "三、本年度办理结果/（七）总计 5 2932 53 0 0 61 4 3050",
            "四、结转下年度继续办理 5 103 0 0 0 0 0 103");

    private final Document document;
    private final List<Table> tables;

    RealPdfTest() throws Exception {
        assumeTrue(Files.exists(FILE));
        document = PdfReaderTest.read(Files.readAllBytes(FILE));
        tables = document.tables();
    }

    private String text(Map<String, Cell> grid, int row, int column) {
        return text(Objects.requireNonNull(grid.get(row + "," + column)));
    }

    private String text(Cell cell) {
        return cell.span().of(document.text());
    }

    /** What stands at each place of the grid. */
    private static Map<String, Cell> grid(Table table) {
        Map<String, Cell> grid = new HashMap<>();
        for (Cell cell : table.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    grid.put(row + "," + column, cell);
                }
            }
        }
        return grid;
    }

    private String path(Map<String, Cell> grid, boolean down, int along, int upTo) {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < upTo; i++) {
            String label = down ? text(grid, i, along) : text(grid, along, i);
            if (path.isEmpty() || !path.get(path.size() - 1).equals(label)) {
                path.add(label);
            }
        }
        return String.join("/", path);
    }

    @Test
    void readsTheTenFiguresOfSectionTwo() {
        Table table = tables.get(0);
        assertEquals(
                List.of("1@3", "0@3", "11@3", "8@3", "26@3", "66@3", "447228@3", "3985758@4", "88283@4", "96171.6@4"),
                table.cells().stream()
                        .filter(cell -> text(cell).matches("[\\d.]+"))
                        .map(cell -> text(cell) + "@"
                                + document.page(cell.span().start()).getAsInt())
                        .toList());
        Map<String, Cell> grid = grid(table);
        assertEquals("行政处罚", text(grid, 9, 0));
        assertEquals("本年处理决定数量", text(grid, 8, 1));
    }

    @Test
    void readsThe175FiguresOfSectionThreeUnderTheirLabels() {
        Map<String, Cell> grid = grid(tables.get(1));
        List<String> heads = new ArrayList<>();
        for (int column = 3; column < 10; column++) {
            heads.add(path(grid, true, column, 3));
        }
        assertEquals(
                List.of(
                        "申请人情况/自然人",
                        "申请人情况/法人或其他组织/商业企业",
                        "申请人情况/法人或其他组织/科研机构",
                        "申请人情况/法人或其他组织/社会公益组织",
                        "申请人情况/法人或其他组织/法律服务机构",
                        "申请人情况/法人或其他组织/其他",
                        "申请人情况/总计"),
                heads);
        List<String> rows = new ArrayList<>();
        for (int row = 3; row < 28; row++) {
            StringBuilder figures = new StringBuilder(path(grid, false, row, 3));
            int start = Objects.requireNonNull(grid.get(row + ",3")).span().start();
            figures.append(' ').append(document.page(start).getAsInt());
            for (int column = 3; column < 10; column++) {
                figures.append(' ').append(text(grid, row, column));
            }
            rows.add(figures.toString());
        }
        assertEquals(APPLICATIONS, rows);
    }

    @Test
    void readsTheFifteenFiguresOfSectionFour() {
        Map<String, Cell> grid = grid(tables.get(2));
        List<String> figures = new ArrayList<>();
        for (int column = 0; column < 15; column++) {
            figures.add(path(grid, true, column, 4));
        }
        assertEquals("行政复议/结果维持/72", figures.get(0));
        assertEquals("行政复议/总计/351", figures.get(4));
        assertEquals("行政诉讼/未经复议直接起诉/结果维持/13", figures.get(5));
        assertEquals("行政诉讼/复议后起诉/总计/20", figures.get(14));
        assertEquals(
                List.of("72", "64", "178", "37", "351", "13", "4", "8", "1", "26", "12", "1", "1", "6", "20"),
                figures.stream()
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .toList());
    }

    @Test
    void readsParagraphsAndHeadingsAsPrinted() {
        List<String> lines = document.paragraphs().stream()
                .map(paragraph -> paragraph.span().of(document.text()))
                .toList();
        assertEquals(18, lines.size());
        assertEquals("淮安市人民政府", lines.get(0));
        assertEquals("2024年政府信息公开工作年度报告", lines.get(1));
        assertTrue(lines.containsAll(List.of(
                "一、总体情况",
                "二、主动公开政府信息情况",
                "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况",
                "五、存在的主要问题及改进情况",
                "六、其他需要报告的事项")));
        assertTrue(lines.get(17).endsWith("3940元。"));
        assertTrue(document.notes().isEmpty());
    }
}
