package nianbao.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nianbao.document.Document;
import nianbao.document.ReadingNote;
import nianbao.document.Table;
import nianbao.read.PageVocabulary;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;

final class PdfReaderTest {
    private static final String FULL = "本机关认真贯彻落实条例要求持续加大公开力度规范办理申请加强平台建设并强化监督保障工作";

    private static Document read(DrawnPdf pdf) throws UnreadableException {
        return read(pdf.bytes());
    }

    static Document read(byte[] content) throws UnreadableException {
        return new PdfReader(new Headings()).read(new RawFile("a.pdf", null, content));
    }

    private static List<String> paragraphs(Document document) {
        return document.paragraphs().stream()
                .map(paragraph -> paragraph.span().of(document.text()))
                .toList();
    }

    /** Each cell as {@code row,column,rowSpan,columnSpan,page text}. */
    static List<String> cells(Document document, Table table) {
        return table.cells().stream()
                .map(cell -> cell.row() + "," + cell.column() + "," + cell.rowSpan() + "," + cell.columnSpan() + "@"
                        + document.page(cell.span().start()).getAsInt() + " "
                        + cell.span().of(document.text()))
                .toList();
    }

    @Test
    void readsLinesByPlaceAndNotByTheOrderOfDrawing() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().text(62, 200, 12, "第二行。").text(62, 100, 12, "第一").text(86, 100, 12, "行。");
            assertEquals(List.of("第一行。", "第二行。"), paragraphs(read(pdf)));
        }
    }

    @Test
    void rejoinsParagraphsOverLinesAndKeepsHeadingsAlone() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page()
                    .text(84, 100, 12, "一、总体情况")
                    .text(84, 120, 12, FULL.substring(0, 37) + "20")
                    .text(60, 140, 12, "24件，全部办结。")
                    .text(84, 160, 12, "二、主动公开政府信息情况")
                    .text(84, 180, 12, "（一）主动公开。")
                    .text(84, 200, 12, "无。");
            assertEquals(
                    List.of("一、总体情况", FULL.substring(0, 37) + "2024件，全部办结。", "二、主动公开政府信息情况", "（一）主动公开。", "无。"),
                    paragraphs(read(pdf)));
        }
    }

    @Test
    void rejoinsParagraphsOverPagesAndDropsPageNumbersAndRunningHeads() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page()
                    .text(60, 40, 9, "某市年报")
                    .text(60, 780, 12, FULL.substring(0, 40))
                    .text(280, 815, 9, "- 1 -");
            pdf.page().text(60, 40, 9, "某市年报").text(60, 100, 12, "并长期坚持。").text(280, 815, 9, "- 2 -");
            pdf.page().text(60, 40, 9, "某市年报").text(84, 100, 12, "下一段。").text(280, 815, 9, "3 / 3");
            Document document = read(pdf);
            assertEquals(List.of(FULL.substring(0, 40) + "并长期坚持。", "下一段。"), paragraphs(document));
            assertEquals(1, document.page(39).getAsInt());
            assertEquals(2, document.page(40).getAsInt());
            assertEquals(3, document.page(document.text().indexOf("下一段")).getAsInt());
        }
    }

    @Test
    void keepsFiguresOfTheTextThatLookLikePageNumbers() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().text(60, 100, 12, "共受理").text(60, 400, 12, "12").text(60, 440, 12, "件。");
            assertTrue(read(pdf).text().contains("12"));
        }
    }

    @Test
    void dropsGapsOfLetterSpacingAndKeepsDrawnBlanks() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page()
                    .text(60, 100, 12, "共")
                    .text(78, 100, 12, "3")
                    .text(85, 100, 12, "1")
                    .text(92, 100, 12, "9")
                    .text(103, 100, 12, "件。")
                    .text(60, 200, 12, "第二十条 第（一）项")
                    .text(60, 300, 12, "Open Data");
            assertEquals(List.of("共319件。", "第二十条 第（一）项", "Open Data"), paragraphs(read(pdf)));
        }
    }

    @Test
    void showsOverprintedGlyphsOnce() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().text(60, 100, 12, "一、总体情况1").text(60.4, 100, 12, "一、总体情况1");
            assertEquals(List.of("一、总体情况1"), paragraphs(read(pdf)));
        }
    }

    @Test
    void foldsRadicalsAndLigatures() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page();
            COSDictionary font = new COSDictionary(pdf.current()
                    .getResources()
                    .getCOSObject()
                    .getCOSDictionary(COSName.FONT)
                    .getCOSDictionary(COSName.getPDFName("F")));
            font.setName(COSName.ENCODING, "Identity-H");
            font.setItem(
                    COSName.TO_UNICODE,
                    pdf.stream("1 begincodespacerange <0000> <FFFF> endcodespacerange 4 beginbfchar"
                            + " <0001> <2F8F> <0002> <2ED4> <0003> <2ED3> <0004> <FB01> endbfchar"));
            pdf.current()
                    .getResources()
                    .getCOSObject()
                    .getCOSDictionary(COSName.FONT)
                    .setItem("G", font);
            pdf.raw("BT /G 12 Tf 60 700 Td <0001000200030004> Tj <0063> Tj ET");
            Document document = read(pdf);
            assertEquals(List.of("行门长fi\uFFFD"), paragraphs(document));
            assertEquals(List.of(new ReadingNote("unmapped_glyphs", "1")), document.notes());
        }
    }

    @Test
    void doesNotReadTextThatIsNotShown() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().text(60, 100, 12, "看得见。").raw("3 Tr").text(60, 200, 12, "看不见。");
            assertEquals(List.of("看得见。"), paragraphs(read(pdf)));
        }
    }

    @Test
    void readsMergedCellsStackedAndSpreadLabels() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page()
                    .line(60, 100, 260, 100)
                    .line(160, 120, 260, 120)
                    .line(100, 140, 260, 140)
                    .line(60, 160, 260, 160);
            for (double x : new double[] {60, 100, 160, 260}) {
                pdf.line(x, 100, x, 160);
            }
            pdf.text(75, 112, 10, "结").text(75, 128, 10, "果").text(75, 144, 10, "表");
            pdf.text(103, 113, 9, "其 他 结").text(103, 128, 9, "果").text(103, 153, 9, "总计");
            pdf.text(163, 113, 9, "3001").text(163, 133, 9, "0").text(163, 153, 9, "/");
            Document document = read(pdf);
            assertEquals(
                    List.of(
                            "0,0,3,1@1 结果表",
                            "0,1,2,1@1 其他结果",
                            "0,2,1,1@1 3001",
                            "1,2,1,1@1 0",
                            "2,1,1,1@1 总计",
                            "2,2,1,1@1 /"),
                    cells(document, document.tables().get(0)));
        }
    }

    @Test
    void takesThinBoxesForLinesAndLeavesFramesAlone() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().raw("40 40 520 760 re S");
            for (int i = 0; i < 3; i++) {
                pdf.fill(100, 200 + 20 * i, 200, 0.5).fill(100 + 100 * i, 200, 0.5, 40);
            }
            pdf.text(103, 214, 8, "规章")
                    .text(203, 214, 8, "1")
                    .text(103, 234, 8, "文件")
                    .text(203, 234, 8, "");
            pdf.text(60, 100, 12, "框内的正文。");
            Document document = read(pdf);
            assertEquals(List.of("框内的正文。"), paragraphs(document));
            assertEquals(
                    List.of("0,0,1,1@1 规章", "0,1,1,1@1 1", "1,0,1,1@1 文件", "1,1,1,1@1 "),
                    cells(document, document.tables().get(0)));
        }
    }

    @Test
    void stitchesATableOverPagesWithRepeatedHeadAndCutLabel() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            List<String> head = List.of("类", "项目", "件数");
            pdf.page()
                    .table(60, 720, 100, 20, List.of(head, List.of("（四）无", "1.不掌握", "7")))
                    .text(280, 815, 9, "— 1 —");
            pdf.page()
                    .table(61, 60, 100, 20, List.of(head, List.of("法提供", "2.另行制作", "8"), List.of("四、结转", "", "9")))
                    .text(280, 815, 9, "— 2 —");
            Document document = read(pdf);
            assertEquals(1, document.tables().size());
            assertEquals(
                    List.of(
                            "0,0,1,1@1 类",
                            "0,1,1,1@1 项目",
                            "0,2,1,1@1 件数",
                            "1,0,2,1@1 （四）无法提供",
                            "1,1,1,1@1 1.不掌握",
                            "1,2,1,1@1 7",
                            "2,1,1,1@2 2.另行制作",
                            "2,2,1,1@2 8",
                            "3,0,1,1@2 四、结转",
                            "3,1,1,1@2 ",
                            "3,2,1,1@2 9"),
                    cells(document, document.tables().get(0)));
        }
    }

    @Test
    void doesNotJoinLabelsOfTwoRowsThatBothHaveFigures() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().table(60, 720, 100, 20, List.of(List.of("项目", "件数"), List.of("（七）总计", "7")));
            pdf.page().table(60, 60, 100, 20, List.of(List.of("合计", "8"), List.of("结转", "9")));
            Document document = read(pdf);
            assertTrue(cells(document, document.tables().get(0)).contains("2,0,1,1@2 合计"));
        }
    }

    @Test
    void rejoinsARowThatAPageBreakCuts() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().table(60, 720, 150, 20, List.of(List.of("项目", "件数"), List.of("2.逾期未按收费通知", "7")));
            pdf.page().table(60, 60, 150, 20, List.of(List.of("要求缴纳费用", ""), List.of("3.其他", "9")));
            Document document = read(pdf);
            assertEquals(
                    List.of(
                            "0,0,1,1@1 项目",
                            "0,1,1,1@1 件数",
                            "1,0,1,1@1 2.逾期未按收费通知要求缴纳费用",
                            "1,1,1,1@1 7",
                            "2,0,1,1@2 3.其他",
                            "2,1,1,1@2 9"),
                    cells(document, document.tables().get(0)));
        }
    }

    @Test
    void doesNotStitchTablesWithTextBetweenOrOfOtherWidth() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            List<List<String>> rows = List.of(List.of("项目", "件数"), List.of("规章", "1"));
            pdf.page().table(60, 700, 100, 20, rows);
            pdf.page().text(60, 80, 12, "四、复议情况").table(60, 100, 100, 20, rows).table(60, 700, 100, 20, rows);
            pdf.page().table(60, 60, 120, 20, rows);
            assertEquals(4, read(pdf).tables().size());
        }
    }

    @Test
    void readsTurnedPagesAndTurnedText() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page(840, 600).table(60, 100, 100, 20, List.of(List.of("项目", "件数"), List.of("规章", "1")));
            pdf.page();
            for (int i = 0; i <= 2; i++) {
                pdf.line(100 + 20 * i, 500, 100 + 20 * i, 700).line(100, 500 + 100 * i, 140, 500 + 100 * i);
            }
            pdf.upwards(114, 697, 8, "项目")
                    .upwards(114, 597, 8, "件数")
                    .upwards(134, 697, 8, "规章")
                    .upwards(134, 597, 8, "1");
            byte[] upright = pdf.bytes();
            Document document = read(upright);
            List<String> expected = List.of("项目", "件数", "规章", "1");
            for (Table table : document.tables()) {
                assertEquals(
                        expected,
                        table.cells().stream()
                                .map(cell -> cell.span().of(document.text()))
                                .toList());
            }
            assertEquals(2, document.tables().size());
            pdf.document().getPage(1).setRotation(90);
            Document turned = read(pdf.bytes());
            assertEquals(document.text(), turned.text());
        }
    }

    @Test
    void readsTablesWithoutLinesByTheWordsOfTheirHead() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().text(60, 80, 10, "附表：");
            pdf.text(60, 100, 10, "统计指标").text(330, 100, 10, "单位").text(430, 100, 10, "统计数");
            pdf.text(60, 120, 10, "一、主动公开情况").text(330, 120, 10, "——");
            pdf.text(60, 140, 10, "（一）主动公开政府信息数（不同渠道和方");
            pdf.text(330, 147, 10, "条").text(440, 147, 10, "1320");
            pdf.text(60, 154, 10, "式公开相同信息计1条）");
            pdf.text(60, 174, 10, "其中：主动公开规范性文件数").text(330, 174, 10, "条").text(440, 174, 10, "12");
            pdf.text(60, 194, 10, "（二）政务微博公开政府信息数").text(330, 194, 10, "条");
            pdf.text(60, 214, 10, "（三）收到申请数").text(330, 214, 10, "件").text(440, 214, 10, "0");
            pdf.text(60, 254, 10, "表后的正文。");
            Document document = read(pdf);
            assertEquals(List.of("附表：", "表后的正文。"), paragraphs(document));
            Table table = document.tables().get(0);
            assertEquals(
                    "统计指标\t单位\t统计数\n一、主动公开情况\t——\t\n（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）\t条\t1320\n"
                            + "其中：主动公开规范性文件数\t条\t12\n（二）政务微博公开政府信息数\t条\t\n（三）收到申请数\t件\t0",
                    table.span().of(document.text()));
        }
    }

    @Test
    void readsTheRestOfAnUnruledTableAtTheTopOfTheNextPage() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().text(60, 100, 10, "统计指标").text(330, 100, 10, "单位").text(430, 100, 10, "统计数");
            pdf.text(60, 120, 10, "（一）收到申请数").text(330, 120, 10, "件").text(440, 120, 10, "12");
            pdf.text(280, 800, 10, "— 1 —");
            pdf.page().text(60, 80, 10, "1.当面申请数").text(330, 80, 10, "件").text(440, 80, 10, "5");
            pdf.text(60, 100, 10, "2.传真申请数").text(330, 100, 10, "件");
            pdf.text(60, 120, 10, "3.网络申请数").text(330, 120, 10, "件").text(440, 120, 10, "7");
            pdf.text(60, 160, 10, "表后的正文。").text(280, 800, 10, "— 2 —");
            Document document = read(pdf);
            assertEquals(List.of("表后的正文。"), paragraphs(document));
            assertEquals(2, document.tables().size());
            Table rest = document.tables().get(1);
            assertEquals(
                    "1.当面申请数\t件\t5\n2.传真申请数\t件\t\n3.网络申请数\t件\t7", rest.span().of(document.text()));
            assertEquals(2, document.page(rest.span().start()).orElseThrow());
        }
    }

    @Test
    void saysThatTheRestOfAnUnruledTableDoesNotFitItsColumns() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().text(60, 100, 10, "统计指标").text(330, 100, 10, "单位").text(430, 100, 10, "统计数");
            pdf.text(60, 120, 10, "（一）收到申请数").text(330, 120, 10, "件").text(440, 120, 10, "12");
            pdf.page().text(60, 80, 10, "1.当面申请数").text(330, 80, 10, "件");
            pdf.text(380, 80, 10, "5").text(440, 80, 10, "6");
            Document document = read(pdf);
            assertEquals(1, document.tables().size());
            assertEquals(List.of(new ReadingNote("table_columns_unclear", "统计指标")), document.notes());
        }
    }

    @Test
    void keepsAnUnruledTableAsTextWhereAFigureHasNoColumnOfItsOwn() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().text(60, 100, 10, "统计指标").text(330, 100, 10, "统计数");
            pdf.text(60, 120, 10, "（一）收到申请数").text(330, 120, 10, "12").text(400, 120, 10, "13");
            Document document = read(pdf);
            assertEquals(List.of(), document.tables());
            assertEquals(List.of(new ReadingNote("table_columns_unclear", "统计指标")), document.notes());
        }
    }

    @Test
    void readsWrappedHeadsGroupsAndCenteredLabelsWithoutLines() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().text(390, 100, 10, "法人或其他组织");
            pdf.text(300, 108, 10, "自然人").text(360, 114, 10, "商业").text(485, 114, 10, "其他");
            pdf.text(360, 126, 10, "企业").text(420, 120, 10, "科研机构");
            pdf.text(60, 150, 10, "一、本年新收数").text(310, 150, 10, "3").text(365, 150, 10, "1");
            pdf.text(435, 150, 10, "0").text(490, 150, 10, "2");
            pdf.text(120, 175, 10, "1.属于国家").text(310, 181, 10, "0").text(365, 181, 10, "0");
            pdf.text(130, 187, 10, "秘密").text(435, 181, 10, "0").text(490, 181, 10, "4");
            pdf.text(60, 195, 10, "不予").text(60, 207, 10, "公开");
            pdf.text(120, 215, 10, "2.法律禁止").text(310, 221, 10, "1").text(365, 221, 10, "0");
            pdf.text(130, 227, 10, "公开").text(435, 221, 10, "0").text(490, 221, 10, "/");
            Document document = read(pdf);
            assertEquals(
                    "\t\t\t法人或其他组织\n\t\t自然人\t商业企业\t科研机构\t其他\n一、本年新收数\t3\t1\t0\t2\n"
                            + "不予公开\t1.属于国家秘密\t0\t0\t0\t4\n2.法律禁止公开\t1\t0\t0\t/",
                    document.tables().get(0).span().of(document.text()));
            assertTrue(cells(document, document.tables().get(0)).contains("3,0,2,1@1 不予公开"));
        }
    }

    @Test
    void keepsATableAsTextWhereAGroupCannotBeToldToItsRows() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().text(60, 100, 10, "类别").text(330, 100, 10, "统计数");
            pdf.text(60, 127, 10, "行政复议").text(160, 120, 10, "结果维持").text(340, 120, 10, "1");
            pdf.text(160, 150, 10, "结果纠正").text(340, 150, 10, "2");
            assertEquals(List.of(), read(pdf).tables());
        }
    }

    @Test
    void refusesEncryptedFilesAndOpensThoseThatOnlyForbidChanges() throws Exception {
        try (DrawnPdf locked = new DrawnPdf();
                DrawnPdf open = new DrawnPdf()) {
            byte[] needsPassword = locked.page().text(60, 100, 12, "密。").encrypted("o", "u");
            assertEquals("PDF 文件已加密，需要密码才能打开", reason(needsPassword));
            assertEquals(
                    List.of("公开。"),
                    paragraphs(read(open.page().text(60, 100, 12, "公开。").encrypted("o", ""))));
        }
    }

    private static String reason(byte[] content) {
        return String.valueOf(
                assertThrows(UnreadableException.class, () -> read(content)).getMessage());
    }

    @Test
    void saysWhatIsWrongWithDamagedFiles() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf();
                DrawnPdf empty = new DrawnPdf();
                DrawnPdf blank = new DrawnPdf()) {
            byte[] whole = pdf.page().text(60, 100, 12, "正文。").bytes();
            assertEquals("PDF 文件已损坏，无法读取", reason("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)));
            assertEquals("PDF 文件已损坏，无法读取", reason(Arrays.copyOf(whole, 60)));
            assertEquals("PDF 文件没有页面", reason(empty.bytes()));
            assertEquals("PDF 文件没有文字", reason(blank.page().line(1, 1, 9, 9).bytes()));
        }
    }

    private static COSStream picture(DrawnPdf pdf) {
        COSStream picture = pdf.stream("0");
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, 1);
        picture.setInt(COSName.HEIGHT, 1);
        COSDictionary objects = new COSDictionary();
        objects.setItem("I", picture);
        pdf.current().getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
        return picture;
    }

    @Test
    void saysThatAFileHoldsScansOnly() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            picture(pdf.page());
            assertEquals(
                    "PDF 各页都是扫描图片，没有可读的文字",
                    reason(pdf.raw("600 0 0 840 0 0 cm /I Do").bytes()));
        }
    }

    @Test
    void namesTheHeadingOverATableThatIsAPicture() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            picture(pdf.page().text(60, 100, 12, "三、收到和处理政府信息公开申请情况").raw("q 400 0 0 300 60 400 cm /I Do Q"));
            picture(pdf.page().raw("600 0 0 840 0 0 cm /I Do"));
            assertEquals(
                    List.of(
                            new ReadingNote("table_as_image", "三、收到和处理政府信息公开申请情况"),
                            new ReadingNote("scanned_pages", "2")),
                    read(pdf).notes());
        }
    }

    @Test
    void refusesPageTreesThatLoopOrNeverEnd() throws Exception {
        try (DrawnPdf loop = new DrawnPdf();
                DrawnPdf wide = new DrawnPdf()) {
            COSDictionary root = pages(loop.page());
            root.getCOSArray(COSName.KIDS).add(root);
            assertEquals("PDF 文件的页面目录循环引用，无法读取", reason(loop.bytes()));
            COSArray kids = pages(wide.page()).getCOSArray(COSName.KIDS);
            for (int i = 0; i < 100_000; i++) {
                kids.add(kids.get(0));
            }
            assertEquals("PDF 超过 2000 页，不像一份报告", reason(wide.bytes()));
        }
    }

    private static COSDictionary pages(DrawnPdf pdf) {
        return pdf.document().getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
    }

    @Test
    void refusesStreamsThatGrowBeyondMeasure() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page().raw(" ".repeat(PdfReader.MAX_INFLATED_BYTES + 1));
            assertEquals("PDF 解压后超过 128 MiB，不像一份报告", reason(pdf.bytes()));
        }
    }

    @Test
    void refusesFormsThatDrawEachOtherWithoutEnd() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            COSStream form = pdf.page().stream("q Q");
            for (int depth = 0; depth < 12; depth++) {
                COSStream outer = pdf.stream("/X Do ".repeat(10));
                outer.setItem(COSName.SUBTYPE, COSName.FORM);
                outer.setItem(COSName.RESOURCES, resources(form));
                form.setItem(COSName.SUBTYPE, COSName.FORM);
                form = outer;
            }
            pdf.current().getCOSObject().setItem(COSName.RESOURCES, resources(form));
            assertEquals("PDF 的绘图指令超过 5000000 条，不像一份报告", reason(pdf.raw("/X Do").bytes()));
        }
    }

    private static COSDictionary resources(COSStream form) {
        COSDictionary objects = new COSDictionary();
        objects.setItem("X", form);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, objects);
        return resources;
    }

    @Test
    void runsNoScript() throws Exception {
        try (DrawnPdf pdf = new DrawnPdf()) {
            COSDictionary script = new COSDictionary();
            script.setName(COSName.S, "JavaScript");
            script.setString(COSName.JS, "while (true) {}");
            pdf.page().text(60, 100, 12, "正文。");
            pdf.document().getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, script);
            assertEquals(List.of("正文。"), paragraphs(read(pdf)));
        }
    }

    /** Knows headings by their number. */
    private static final class Headings implements PageVocabulary {
        @Override
        public boolean isTableLabel(String cell) {
            return false;
        }

        @Override
        public boolean isReportHeading(String line) {
            return Stream.of("一、", "二、", "三、", "四、").anyMatch(line::startsWith);
        }

        @Override
        public boolean isReportTitle(String line) {
            return false;
        }

        @Override
        public int catalogueLabels(String line) {
            return 0;
        }

        @Override
        public boolean isFurniture(String line) {
            return false;
        }
    }
}
