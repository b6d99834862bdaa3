package nianbao.read.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nianbao.document.Cell;
import nianbao.document.Document;
import nianbao.document.MetaTag;
import nianbao.document.Paragraph.Role;
import nianbao.document.ReadingNote;
import nianbao.document.Table;
import nianbao.read.RawFile;
import nianbao.read.TestVocabulary;
import nianbao.read.UnreadableException;
import org.junit.jupiter.api.Test;

final class HtmlReaderTest {
    private static final HtmlReader READER = new HtmlReader(new TestVocabulary());

    private static Document read(String html) throws UnreadableException {
        return READER.read(new RawFile("a.html", null, html.getBytes(StandardCharsets.UTF_8)));
    }

    private static Document fixture(String name) throws IOException, UnreadableException {
        try (InputStream stream = HtmlReaderTest.class.getResourceAsStream("/read/" + name)) {
            return READER.read(
                    new RawFile(name, null, Objects.requireNonNull(stream).readAllBytes()));
        }
    }

    private static List<String> lines(Document document, Role role) {
        return document.paragraphs().stream()
                .filter(paragraph -> paragraph.role() == role)
                .map(paragraph -> paragraph.span().of(document.text()))
                .toList();
    }

    /** The cells as {@code row,column+rowSpan×columnSpan=text}. */
    private static String cells(Document document, Table table) {
        return table.cells().stream()
                .map(cell -> cell.row() + "," + cell.column() + "+" + cell.rowSpan() + "×" + cell.columnSpan() + "="
                        + cell.span().of(document.text()))
                .collect(Collectors.joining(" "));
    }

    private static String cells(String rows) throws UnreadableException {
        Document document = read("<table>" + rows + "</table>");
        assertEquals(1, document.tables().size(), document.text());
        return cells(document, document.tables().get(0));
    }

    @Test
    void keepsTheReportAndItsMetadata() throws IOException, UnreadableException {
        Document document = fixture("hanweb-2021.html");

        assertEquals(List.of("临江区民政局", "2021年政府信息公开工作年度报告"), lines(document, Role.TITLE));
        assertEquals(
                List.of(
                        "索 引 号：\t014320144/2022-00056\t发布机构：\t区民政局",
                        "文　号：\t\t发文日期：\t2022-01-20",
                        "发布时间：2022-01-20 来源：区民政局 浏览次数："),
                lines(document, Role.CATALOGUE));
        assertEquals(
                List.of(
                        "本报告根据《中华人民共和国政府信息公开条例》编制，统计期限自2021年1月1日起至12月31日止。",
                        "一、总体情况",
                        "2021年，本局主动公开信息\u00A0128条， 回应关切3次。",
                        "二、主动公开政府信息情况",
                        "单位：件",
                        "三、收到和处理政府信息公开申请情况",
                        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "无。",
                        "六、其他需要报告的事项",
                        "网址：",
                        "http://www.example.gov.cn",
                        "临江区民政局",
                        "2022年1月20日"),
                lines(document, Role.BODY));
        assertEquals(List.of(new ReadingNote("table_as_image", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况")), document.notes());
        assertEquals(
                "http://www.example.gov.cn/art/2022/1/20/1.html",
                document.source().url());
        assertEquals("临江区民政局2021年政府信息公开工作年度报告_临江区", document.pageTitle());
        assertTrue(document.metaTags().contains(new MetaTag("PubDate", "2022-01-20 10:00")));
    }

    @Test
    void readsOfficialTablesCellByCell() throws IOException, UnreadableException {
        Document document = fixture("hanweb-2021.html");

        assertEquals(2, document.tables().size());
        Table table = document.tables().get(0);
        assertEquals(
                "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t\t1\n行政规范性文件\t2\t/\t15",
                table.span().of(document.text()));
        Table applications = document.tables().get(1);
        Cell last = applications.cells().get(applications.cells().size() - 1);
        assertEquals(5, last.row());
        assertEquals(9, last.column());
        assertEquals("1", last.span().of(document.text()));
    }

    @Test
    void keepsBareValuesUnderTheTitle() throws IOException, UnreadableException {
        Document document = fixture("bare-values.html");

        assertEquals(List.of("东河街道2018年政府信息公开工作年度报告"), lines(document, Role.TITLE));
        assertEquals(List.of("SY0-2019-001", "主动公开", "东河街道", "2019.01.25"), lines(document, Role.CATALOGUE));
        assertEquals(List.of("现将有关情况报告如下。", "一、概述", "全年主动公开信息32条。", "二、申请情况", "未收到申请。"), lines(document, Role.BODY));
    }

    @Test
    void keepsTheAgencyInTheLineAboveTheTitle() throws IOException, UnreadableException {
        Document document = read("<table><tr><td align=center><b>洪河市人民政府</b><br><b>2009年度政府信息公开工作年度报告</b>"
                + "<tr><td>（2010-3-19 8:30:00）　点击率：<tr><td><p>现将有关情况报告如下。<p>一、概述<p>全年公开信息32条。"
                + "<p>二、申请情况<p>未收到申请。</table>");

        assertTrue(document.text().startsWith("洪河市人民政府\n2009年度政府信息公开工作年度报告"), document.text());
    }

    @Test
    void notesAnAttachmentInPlaceOfTheBody() throws IOException, UnreadableException {
        Document document = fixture("attachment.html");

        assertEquals(List.of(new ReadingNote("attachments", "白云镇2020年年报.doc")), document.notes());
        assertEquals(List.of("白云镇2020年政府信息公开工作年度报告"), lines(document, Role.TITLE));
    }

    @Test
    void formsTablesAfterTheStandard() throws UnreadableException {
        assertEquals(
                "0,0+2×1=甲 0,1+1×2=1 1,1+1×1=2 1,2+1×1=3",
                cells("<tr><td rowspan=0>甲<td colspan='2;'>1</tr><tr><td>2<td>3</tr>"));
        assertEquals(
                "0,0+1×1=甲 0,1+1×1=1 1,0+1×1=2 1,1+1×1=3",
                cells("<thead><tr><td rowspan=9>甲<td colspan=''>1</thead><tbody><tr><td>2<td>3</tbody>"));
        assertEquals("0,0+1×1000=甲 0,1000+1×1=1", cells("<tr><th colspan=5000>甲<td colspan=-2>1"));
    }

    @Test
    void keepsTextAroundNestedTables() throws UnreadableException {
        Document document = read("<table><tr><td>左栏</td><td><p>一、概述</p><p>共3条。</p>"
                + "<table><tr><td>甲</td><td>1</td></tr></table><p>二、其他</p></td></tr></table>");

        assertEquals(1, document.tables().size());
        assertEquals("0,0+1×1=甲 0,1+1×1=1", cells(document, document.tables().get(0)));
        assertEquals(List.of("一、概述", "共3条。", "二、其他"), lines(document, Role.BODY));
    }

    @Test
    void refusesATableThatFillsTheMemory() throws UnreadableException {
        Document document = read("<p>一、概述</p><table>"
                + "<tr><td colspan=1000 rowspan=65534>甲</td><td>1</td></tr>".repeat(1000) + "</table>");

        assertEquals(List.of(), document.tables());
        assertEquals("table_too_large", document.notes().get(0).rule());
        assertTrue(document.text().contains("甲\t1"));
    }

    @Test
    void refusesAPageOfNothingButTags() {
        assertThrows(UnreadableException.class, () -> read("<table><tr>" + "<td>".repeat(5_000_000)));
    }

    @Test
    void readsDeeplyNestedPages() throws UnreadableException {
        for (String tag : List.of("<div>", "<b>", "<table><tr><td>", "<p><font>", "<ul><li>", "<span>")) {
            Document document = read("<p>一、概述</p>" + tag.repeat(100_000) + "共受理申请3件。");

            assertTrue(document.text().contains("共受理申请3件。"), tag);
        }
    }

    @Test
    void decodesPagesWhateverTheyClaim() throws UnreadableException {
        String rest = "</head><body><p>一、概述</p><p>镕㎡𠮷，共受理12件。</p></body></html>";
        String late = "<style>" + "x".repeat(5000) + "</style><meta charset='big5'>";
        for (String charset : List.of("GB18030", "UTF-8", "UTF-16LE", "UTF-16BE")) {
            for (String head : List.of("", "<meta charset=gb2312>", "<meta charset=utf-8>", late)) {
                byte[] bytes = ("<html><head>" + head + rest).getBytes(Charset.forName(charset));
                Document document = READER.read(new RawFile("a.html", null, bytes));

                assertEquals("一、概述\n镕㎡𠮷，共受理12件。", document.text());
                assertEquals(charset, document.source().charset());
            }
        }
        String traditional = "<html><head>" + late + "</head><body><p>一、概述</p><p>受理申請十二件，資訊處</p></body>";
        Document document = READER.read(new RawFile("a.html", null, traditional.getBytes(Charset.forName("Big5"))));
        assertEquals("一、概述\n受理申請十二件，資訊處", document.text());
        assertEquals("Big5", document.source().charset());
    }

    @Test
    void notesAWrongLabel() throws UnreadableException {
        assertEquals(
                List.of(new ReadingNote("charset_mismatch", "gb2312 → UTF-8")),
                read("<meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>报告</p>")
                        .notes());
    }

    @Test
    void breaksLinesLikeABrowser() throws UnreadableException {
        Document document = read("<p>一、概\n  述</p><div>甲 <b> 乙</b>\t丙<br>丁　<p>&nbsp;</p></div><pre>戊\r\n 己</pre>");

        assertEquals("一、概 述\n甲 乙 丙\n丁\n戊\n己", document.text());
    }

    @Test
    void keepsTextThatUtf8CanHold() throws UnreadableException {
        Document document = read("<p>一、概述</p><p>a&#xD800;b&#55357;c</p>");

        assertEquals("一、概述\na\uFFFDb\uFFFDc", document.text());
        assertEquals(List.of(new ReadingNote("lone_surrogates", "2")), document.notes());
    }

    @Test
    void givesTheVisibleTextOfOtherPages() throws UnreadableException {
        assertEquals("", read("<html><script>location='login'</script></html>").text());
        assertEquals(
                "404 Not Found\nnginx", read("<h1>404 Not Found</h1><hr>nginx").text());
        assertEquals(
                "2020年政府信息公开工作年度报告\n2019年政府信息公开工作年度报告",
                read("<ul><li><a href=1>2020年政府信息公开工作年度报告</a></li>" + "<li><a href=2>2019年政府信息公开工作年度报告</a></li></ul>")
                        .text());
    }

    @Test
    void findsANarrativeReportWithoutHeadings() throws UnreadableException {
        String prose = "全年通过门户网站主动公开政府信息，及时回应社会关切。".repeat(5);
        Document document = read("<div><a href=1>首页</a></div><div><h2>某镇2010年政府信息公开工作年度报告</h2><p>" + prose
                + "</p><p>全年12条。</p></div><div>联系我们</div>");

        assertEquals(List.of("某镇2010年政府信息公开工作年度报告"), lines(document, Role.TITLE));
        assertEquals(List.of(prose, "全年12条。"), lines(document, Role.BODY));
    }

    @Test
    void leavesOutATableOfContentsOfLinks() throws UnreadableException {
        Document document = read("<div id=zoom><p><a href=#1>一、概述</a></p><p><a href=#2>二、申请</a></p>"
                + "<p><a name=1></a>一、概述</p><p>共3条。</p><p>二、申请</p><p>无。</p></div>");

        assertEquals("一、概述\n共3条。\n二、申请\n无。", document.text());
    }

    @Test
    void readsOldPagesLaidOutInTables() throws UnreadableException {
        Document document = read("<table><tr><td><a href=1>首页</a></td></tr></table><table><tr>"
                + "<td><table><tr><td>通知公告</td></tr></table></td><td><table>"
                + "<tr><td>某县2012年政府信息公开工作年度报告</td></tr><tr><td>发布时间：2013-02-03　来源：县政府办</td></tr>"
                + "<tr><td><p>一、概述</p><p>全年12条。</p><table><tr><td>指标</td><td>数量</td></tr>"
                + "<tr><td>公开</td><td>12</td></tr></table><p>二、其他</p></td></tr>"
                + "<tr><td>上一篇：<a href=1>某某某某某某</a></td></tr></table></td></tr></table>");

        assertEquals(
                "某县2012年政府信息公开工作年度报告\n发布时间：2013-02-03　来源：县政府办\n一、概述\n全年12条。\n指标\t数量\n公开\t12\n二、其他", document.text());
    }

    @Test
    void findsAShortBodyWithOneHeading() throws UnreadableException {
        Document document = read("<div><a href=1>首页</a></div><div><h1>乙镇2015年政府信息公开年度报告</h1>"
                + "<div>发布时间：2016-01-02</div><div id=box><p>前言。</p><p>一、概述</p><p>无。</p></div></div><div>联系我们</div>");

        assertEquals(List.of("前言。", "一、概述", "无。"), lines(document, Role.BODY));
        assertEquals(List.of("发布时间：2016-01-02"), lines(document, Role.CATALOGUE));
    }

    @Test
    void readsThePublishedTables() throws IOException, UnreadableException {
        Path file = Path.of("../shared/reports/shanghai-go-2019.html");
        assumeTrue(Files.exists(file));

        Document document = READER.read(new RawFile("s.html", null, Files.readAllBytes(file)));

        assertEquals(3, document.tables().size());
        Table applications = document.tables().get(1);
        assertEquals(
                List.of("821", "35", "", "", "2", "1", "859"),
                applications.cells().stream()
                        .filter(cell -> cell.row() == 3 && cell.column() >= 3)
                        .map(cell -> cell.span().of(document.text()))
                        .toList());
        assertFalse(lines(document, Role.BODY).isEmpty());
        assertEquals(List.of(), document.notes());
    }
}
