package nianbao.read.word;

import static nianbao.read.word.WrittenDocx.numbered;
import static nianbao.read.word.WrittenDocx.p;
import static nianbao.read.word.WrittenDocx.r;
import static nianbao.read.word.WrittenDocx.tbl;
import static nianbao.read.word.WrittenDocx.tc;
import static nianbao.read.word.WrittenDocx.tr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import nianbao.document.Document;
import nianbao.document.ReadingNote;
import nianbao.pipeline.ReportExtractor;
import nianbao.read.RawFile;
import nianbao.read.TestVocabulary;
import nianbao.read.UnreadableException;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.ReportRecord;
import nianbao.source.Sniffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

final class OfficeReaderTest {
    private static final Path TEMPLATE = Path.of("../shared/reports/blank-template-2021.docx");
    private static final Path DOC = Path.of("src/test/resources/word/report.doc");

    private static final String NUMBERS =
            tbl(tr(tc("", "规章"), tc("", "3"), tc("", "4")), tr(tc("", "许可"), tc("", ""), tc("", "5")));

    /** Reads as {@code extract} does: the first bytes decide. */
    static Document read(String name, byte[] content) throws UnreadableException {
        return new OfficeReader(Sniffer.sniff(name, content), new TestVocabulary())
                .read(new RawFile(name, null, content));
    }

    private static Document read(String body) throws Exception {
        return read("a.docx", WrittenDocx.of(body));
    }

    static List<String> paragraphs(Document document) {
        return document.paragraphs().stream()
                .map(paragraph -> paragraph.span().of(document.text()))
                .toList();
    }

    /** Each cell of the only table as {@code row,column,rowSpan,columnSpan text}. */
    static List<String> cells(Document document) {
        assertEquals(1, document.tables().size(), document.text());
        return cells(document, 0);
    }

    private static List<String> cells(Document document, int table) {
        return document.tables().get(table).cells().stream()
                .map(cell -> cell.row() + "," + cell.column() + "," + cell.rowSpan() + "," + cell.columnSpan() + " "
                        + cell.span().of(document.text()))
                .toList();
    }

    @Test
    void readsParagraphsAndTablesInOrder() throws Exception {
        Document document = read(p("一、总体情况") + p("　　共受理") + NUMBERS + p("二、问题") + p(""));
        assertEquals("一、总体情况\n共受理\n规章\t3\t4\n许可\t\t5\n二、问题", document.text());
        assertEquals(
                List.of("0,0,1,1 规章", "0,1,1,1 3", "0,2,1,1 4", "1,0,1,1 许可", "1,1,1,1 ", "1,2,1,1 5"),
                cells(document));
    }

    @Test
    void writesOutAutomaticNumbers() throws Exception {
        Document document = read(numbered(1, 0, "概述")
                + numbered(1, 1, "公开")
                + numbered(1, 2, "甲")
                + numbered(1, 2, "乙")
                + numbered(1, 1, "申请")
                + numbered(1, 2, "丙")
                + p("正文")
                + numbered(2, 0, "另一列表接着数")
                + numbered(3, 0, "重新起数")
                + numbered(3, 0, "再数")
                + numbered(0, 0, "无编号")
                + numbered(9, 0, "没有这个列表"));
        assertEquals(
                List.of(
                        "一、概述",
                        "（一）公开",
                        "1.甲",
                        "2.乙",
                        "（二）申请",
                        "1.丙",
                        "正文",
                        "二、另一列表接着数",
                        "七、重新起数",
                        "八、再数",
                        "无编号",
                        "没有这个列表"),
                paragraphs(document));
    }

    @Test
    void countsBeyondTen() throws Exception {
        List<String> lines = paragraphs(
                read(Stream.generate(() -> numbered(1, 0, "项")).limit(21).reduce("", String::concat)));
        assertEquals("十、项", lines.get(9));
        assertEquals("十一、项", lines.get(10));
        assertEquals("二十一、项", lines.get(20));
    }

    @Test
    void keepsMergedCellsOnTheGrid() throws Exception {
        String spans = tbl(
                tr(tc("<w:vMerge w:val=\"restart\"/>", "项目"), tc("<w:gridSpan w:val=\"2\"/>", "总计")),
                tr(tc("<w:vMerge/>", ""), tc("", "本年"), tc("", "累计")),
                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("", "1") + tc("", "2") + "</w:tr>",
                tr(tc("", "规章"), tc("", "3"), tc("", "0")));
        assertEquals(
                List.of(
                        "0,0,2,1 项目",
                        "0,1,1,2 总计",
                        "1,1,1,1 本年",
                        "1,2,1,1 累计",
                        "2,1,1,1 1",
                        "2,2,1,1 2",
                        "3,0,1,1 规章",
                        "3,1,1,1 3",
                        "3,2,1,1 0"),
                cells(read(spans)));
    }

    @Test
    void readsTablesInsideOfTables() throws Exception {
        String outer = tbl("<w:tr><w:tc>" + p("上文") + NUMBERS + p("下文") + "</w:tc></w:tr>");
        assertEquals("上文\n规章\t3\t4\n许可\t\t5\n下文", read(outer).text());
        assertEquals(6, cells(read(outer)).size());
    }

    @Test
    void readsWhatContentControlsHold() throws Exception {
        String rows = tbl(
                tr(tc("", "规章"), sdt(tc("", "3")), tc("", "4")),
                sdt(tr(tc("", "许可"), "<w:tc><w:p>" + sdt(r("12")) + "</w:p></w:tc>", tc("", "5"))));
        Document document = read(sdt(p("一、总体情况") + rows) + "<w:p>" + r("共") + sdt(r("7")) + r("件") + "</w:p>");
        assertEquals("一、总体情况\n规章\t3\t4\n许可\t12\t5\n共7件", document.text());
        assertEquals(6, cells(document).size());
    }

    private static String sdt(String content) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"控件\"/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    @Test
    void leavesOutWhatWordDoesNotShow() throws Exception {
        String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>";
        String shown = "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>8</w:t></w:r>";
        String deleted = "<w:del w:id=\"1\"><w:r><w:delText>9</w:delText></w:r></w:del>";
        String moved =
                "<w:moveFrom w:id=\"2\">" + r("6") + "</w:moveFrom><w:moveTo w:id=\"3\">" + r("6") + "</w:moveTo>";
        String inserted = "<w:ins w:id=\"4\">" + r("3") + "</w:ins>";
        String note = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
        Document document = read(
                "<w:p>" + r("共") + hidden + shown + deleted + moved + inserted + note + r("件") + "</w:p>" + fields());
        assertEquals(List.of("共863件", "第5页，链接"), paragraphs(document));
    }

    private static final String DRAWING =
            " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    @Test
    void readsTextBoxesOnceAndWhereTheyHang() throws Exception {
        String box = "<w:txbxContent>" + p("一、总体情况") + p("公开信息12条。") + NUMBERS + "</w:txbxContent>";
        String drawn = "<w:r" + DRAWING + "><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>" + box
                + "</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        String older = "<w:r" + DRAWING + "><w:pict><v:rect><v:textbox><w:txbxContent>" + p("二、申请情况")
                + "</w:txbxContent></v:textbox></v:rect></w:pict></w:r>";
        Document document = read("<w:p>" + r("年度报告") + drawn + "</w:p><w:p>" + older + "</w:p>" + p("三、问题"));
        assertEquals("年度报告\n一、总体情况\n公开信息12条。\n规章\t3\t4\n许可\t\t5\n二、申请情况\n三、问题", document.text());
    }

    @Test
    void namesTheHeadingUnderWhichAPictureStands() throws Exception {
        String picture = "<w:p><w:r" + DRAWING + "><w:drawing><a:blip/></w:drawing></w:r></w:p>";
        assertEquals(
                List.of(new ReadingNote("table_as_image", "一、总体情况")),
                read(p("年度报告") + picture + p("一、总体情况") + picture + p("无。")).notes());
        UnreadableException refused = assertThrows(UnreadableException.class, () -> read(picture));
        assertTrue(refused.toString().contains("只有图片"), refused.toString());
    }

    private static String fields() {
        return "<w:p>" + r("第") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText> PAGE 1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + r("5") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + "<w:fldSimple w:instr=\"DATE\">" + r("页，") + "</w:fldSimple>"
                + "<w:hyperlink w:anchor=\"x\">" + r("链接") + "</w:hyperlink></w:p>";
    }

    @Test
    void leavesOutDeletedRows() throws Exception {
        String deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + tc("", "废止") + tc("", "9") + "</w:tr>";
        assertEquals(
                "规章\t3\n许可\t4",
                read(tbl(tr(tc("", "规章"), tc("", "3")), deleted, tr(tc("", "许可"), tc("", "4"))))
                        .text());
    }

    @Test
    void readsTheNewerFormatUnderTheOlderName() throws Exception {
        assertEquals("共3件", read("a.doc", WrittenDocx.of(p("共3件"))).text());
    }

    @Test
    void readsOlderFiles() throws Exception {
        Document document = read("a.doc", Files.readAllBytes(DOC));
        assertEquals(List.of("一、总体情况", "共受理3件。", "二、问题"), paragraphs(document));
        assertEquals(
                List.of(
                        "0,0,2,1 信息内容",
                        "0,1,1,2 总计",
                        "1,1,1,1 制发",
                        "1,2,1,1 废止",
                        "2,0,1,1 规章",
                        "2,1,1,1 3",
                        "2,2,1,1 "),
                cells(document));
    }

    static boolean hasTemplate() {
        return Files.exists(TEMPLATE);
    }

    @Test
    @EnabledIf("hasTemplate")
    void findsEveryCellOfTheBlankFormAndNoValue() throws Exception {
        byte[] content = Files.readAllBytes(TEMPLATE);
        ReportRecord report = new ReportExtractor(Codebook.builtIn()).extract(new RawFile("blank.docx", null, content));
        List<Observation> cells = report.observations().stream()
                .filter(observation -> observation.origin() == Origin.TABLE)
                .toList();
        assertEquals(200, cells.size());
        assertEquals(
                List.of("BLANK"),
                cells.stream().map(cell -> cell.state().name()).distinct().toList());
        assertEquals(
                0,
                report.observations().stream()
                        .filter(observation -> observation.value() != null)
                        .count());
    }

    @Test
    void readsTablesInsideCellsOfDocFiles() throws Exception {
        Document document = read("a.doc", Files.readAllBytes(Path.of("src/test/resources/word/nested.doc")));
        assertEquals(List.of("三、收到和处理政府信息公开申请情况", "外框说明", "四、存在的问题"), paragraphs(document));
        assertEquals(
                List.of("信息内容", "本年制发件数", "本年废止件数", "规章", "3", "0", "行政规范性文件", "12", "4"),
                document.tables().get(0).cells().stream()
                        .map(cell -> cell.span().of(document.text()))
                        .toList());
    }

    @Test
    void writesOutAutomaticNumbersOfDocFiles() throws Exception {
        Document document = read("a.doc", Files.readAllBytes(Path.of("src/test/resources/word/numbered.doc")));
        assertEquals(
                List.of("一、总体情况", "（一）主动公开", "全年公开信息12条。", "（二）依申请公开", "1. 5件申请均已办结。", "二、存在的问题", "（一）队伍建设"),
                paragraphs(document));
    }
}
