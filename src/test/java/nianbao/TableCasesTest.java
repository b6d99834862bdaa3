package nianbao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.codebook.Codebook;
import nianbao.pipeline.ReportExtractor;
import nianbao.quantity.Kind;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.Finding.Severity;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.ReportRecord;
import nianbao.record.Section;
import nianbao.record.State;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The inputs of cases.md that break other tools, 1 to 19, each under its number, on pages in the form of 2021. */
class TableCasesTest {
    private static final ReportExtractor EXTRACTOR = new ReportExtractor(Codebook.builtIn());
    private static final List<String> APPLICANTS = List.of(
            "natural", "business", "research", "public_interest", "legal_service", "other_organisation", "total");
    private static final List<String> RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    private static final Pattern SERIAL = Pattern.compile("^(\\d)\\.");

    private static StandardPage page() {
        return new StandardPage("临沂市商务局", 2023, "本局依法公开政府信息。")
                .row("本年新收", 24)
                .row("上年结转", 2)
                .row("予以公开", 13)
                .row("不掌握", 4)
                .row("重复申请", 3)
                .row("总计", 20)
                .row("结转下年度", 6);
    }

    private static ReportRecord read(String html) throws IOException, UnreadableException {
        return EXTRACTOR.extract(new RawFile("a.html", null, html.getBytes(UTF_8)));
    }

    /** Values of the row: the number, or how the cell says nothing. */
    private static List<String> row(ReportRecord report, String indicator) {
        return APPLICANTS.stream()
                .map(applicant -> cells(report).getOrDefault(indicator + "." + applicant, "none"))
                .toList();
    }

    private static Map<String, String> cells(ReportRecord report) {
        Map<String, String> cells = new TreeMap<>();
        for (Observation o : report.observations()) {
            if (o.origin() == Origin.TABLE) {
                String before = cells.put(
                        o.indicator() + "." + o.applicant(),
                        o.value() == null ? o.state().code() : o.value().toPlainString());
                assertEquals(null, before, () -> "twice: " + o);
            }
        }
        return cells;
    }

    private static Observation cell(ReportRecord report, String indicator, String applicant) {
        return report.observations().stream()
                .filter(o -> o.origin() == Origin.TABLE
                        && o.indicator().equals(indicator)
                        && o.applicant().equals(applicant))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> alarms(ReportRecord report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> finding.rule())
                .toList();
    }

    private static void assertSameCells(String html) throws IOException, UnreadableException {
        ReportRecord report = read(html);
        assertEquals(cells(read(page().html())), cells(report));
        assertEquals(List.of(), alarms(report));
    }

    private static Element tableOf(Document page) {
        return page.select("table").first();
    }

    @Test
    void case01WaysToSayNothingAreNoZeros() throws IOException, UnreadableException {
        List<String> marks = List.of("", "&nbsp;", "\u3000", "/", "—", "无", "0");
        StandardPage page = page();
        for (int i = 0; i < marks.size(); i++) {
            page.cell("重复申请", i, marks.get(i));
        }
        ReportRecord report = read(page.cell("出版物", 1, "-").cell("出版物", 2, "–").html());
        assertEquals(
                List.of("blank", "blank", "blank", "slash", "dash", "none_word", "0"),
                row(report, "not_processed_duplicate"));
        assertEquals(List.of("0", "dash", "dash", "0", "0", "0", "0"), row(report, "not_processed_publication"));
        assertEquals(List.of("4", "0", "0", "0", "0", "0", "4"), row(report, "unable_not_held"));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234',1234,''",
        "'1，234',1234,''",
        "3 001,3001,''",
        "３００１,3001,''",
        "3001件,3001,件",
        "22（其中修订16件）,22,''",
        "55（含自然失效29件）,55,''"
    })
    void case02NumbersAreReadAsPrintedAndQuoted(String printed, String value, String unit)
            throws IOException, UnreadableException {
        Observation read = cell(read(page().cell("重复申请", 0, printed).html()), "not_processed_duplicate", "natural");
        assertEquals(value, String.valueOf(read.value()));
        assertEquals(unit.isEmpty() ? "件" : unit, read.unit());
        assertEquals(printed, read.evidence().quote());
    }

    @Test
    void case02SignsAndMoneyKeepTheirUnits() throws IOException, UnreadableException {
        String trial = tables().replace("本年处理决定数量", "本年增/减").replace(">7<", ">＋4<");
        assertFalse(cells(read(trial)).containsKey("license_decisions."), "a change is no count");
        Observation fee = cell(read(tables().replace(">96171.6<", ">251000元<")), "admin_fee_amount", "");
        assertEquals("251000元", fee.value() + fee.unit());
        Observation printed = cell(read(tables()), "admin_fee_amount", "");
        assertEquals("96171.6万元", printed.value() + printed.unit());
    }

    @Test
    void case03ABlankCellMovesNoOther() throws IOException, UnreadableException {
        for (int blank = 0; blank < APPLICANTS.size(); blank++) {
            StandardPage page = page();
            for (int i = 0; i < APPLICANTS.size(); i++) {
                page.cell("重复申请", i, i == blank ? "" : Integer.toString(i + 1));
            }
            List<String> row = row(read(page.html()), "not_processed_duplicate");
            for (int i = 0; i < APPLICANTS.size(); i++) {
                assertEquals(i == blank ? "blank" : Integer.toString(i + 1), row.get(i));
            }
        }
    }

    @Test
    void case04ABlankTotalStaysBlankBesideTheSum() throws IOException, UnreadableException {
        ReportRecord report = read(page().cell("重复申请", 6, "").html());
        assertEquals(
                State.BLANK, cell(report, "not_processed_duplicate", "total").state());
        List<String> derived = report.observations().stream()
                .filter(o -> o.indicator().equals("not_processed_duplicate") && o.state() == State.DERIVED)
                .map(o -> o.applicant() + o.value())
                .toList();
        assertEquals(List.of("total3"), derived);
    }

    @Test
    void case05ANumberInTwoCellsIsNoTwoValues() throws IOException, UnreadableException {
        ReportRecord report = read(page().cell("本年新收", 0, "2</td><td>4").html());
        assertEquals(List.of("none", "none", "none", "none", "none", "none", "none"), row(report, "applications_new"));
        assertTrue(report.findings().stream()
                .anyMatch(finding -> finding.rule().equals("split_digits")
                        && finding.figures().toString().contains("2|4→24")));
        assertEquals("2", row(report, "applications_carried_in").get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1．", "$1、", "（$1）", "($1)", "$1 ", ""})
    void case06LabelsWithOrWithoutSerial(String serial) throws IOException, UnreadableException {
        Document page = Jsoup.parse(page().html());
        boolean mixed = serial.equals("$1、");
        int row = 0;
        for (Element cell : page.select("td")) {
            Matcher numbered = SERIAL.matcher(cell.text());
            if (numbered.find() && (!mixed || row++ % 2 == 0)) {
                cell.text(numbered.replaceFirst(serial));
            }
        }
        assertSameCells(page.html());
    }

    @Test
    void case07LabelsWrappedOverLinesAndCells() throws IOException, UnreadableException {
        assertSameCells(page().html().replace("（四）无法提供", "（四）<br>无<br/>法提\n供"));
        assertSameCells(page().html().replace("2.没有现成信息需要", "2.没有现成信<p>息需要</p>"));
        Document page = Jsoup.parse(page().html());
        Element group = page.select("td:containsOwn(无法提供)").first();
        group.text("（四）无").attr("rowspan", "1");
        group.parent().nextElementSibling().prepend("<td rowspan=2>法提供</td>");
        assertSameCells(page.html());
    }

    @Test
    void case07TwoRowsInOneAreReported() throws IOException, UnreadableException {
        Document page = Jsoup.parse(page().html());
        Element upper = page.select("td:containsOwn(本机关不掌握)").first().parent();
        Element lower = upper.nextElementSibling();
        lower.child(0).prependText(upper.child(1).text() + "\n");
        for (int i = 1; i < lower.childrenSize(); i++) {
            lower.child(i).html("4<br>" + lower.child(i).text());
        }
        upper.child(0).attr("rowspan", "2");
        lower.prependChild(upper.child(0));
        upper.remove();
        ReportRecord report = read(page.html());
        assertEquals("none", row(report, "unable_not_held").get(0));
        assertTrue(alarms(report).contains("table_cell_unreadable"), alarms(report)::toString);
    }

    /** A page with tables 2, 3 and 4 of the form. */
    private static String tables() {
        String twenty = "<h3>二、主动公开政府信息情况</h3><table><tr><td colspan=4>第二十条第（一）项</td></tr>"
                + "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
                + "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>"
                + "<tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr>"
                + "<tr><td colspan=4>第二十条第（五）项</td></tr><tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>"
                + "<tr><td>行政许可</td><td colspan=3>7</td></tr>"
                + "<tr><td colspan=4>第二十条第（六）项</td></tr><tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>"
                + "<tr><td>行政处罚</td><td colspan=3>8</td></tr><tr><td>行政强制</td><td colspan=3>9</td></tr>"
                + "<tr><td colspan=4>第二十条第（八）项</td></tr><tr><td>信息内容</td><td colspan=3>本年收费金额（单位：万元）</td></tr>"
                + "<tr><td>行政事业性收费</td><td colspan=3>96171.6</td></tr></table>";
        String review = "<h3>四、政府信息公开行政复议、行政诉讼情况</h3>" + reviews(3);
        return page().html().replace("<p>三、收到", twenty + "<p>三、收到").replace("<p>五、", review + "<p>五、");
    }

    /** Table 4, or one half of it. */
    private static String reviews(int groups) {
        List<String> names = List.of("行政复议", "未经复议直接起诉", "复议后起诉");
        StringBuilder top = new StringBuilder("<table><tr>");
        StringBuilder leaves = new StringBuilder("<tr>");
        StringBuilder figures = new StringBuilder("<tr>");
        for (int group = 0; group < groups; group++) {
            top.append("<td colspan=5>").append(names.get(group)).append("</td>");
            RESULTS.forEach(result -> leaves.append("<td>").append(result).append("</td>"));
            for (int i = 1; i < RESULTS.size(); i++) {
                figures.append("<td>").append(group * 10 + i).append("</td>");
            }
            figures.append("<td>").append(group * 40 + 10).append("</td>");
        }
        return top + "</tr>" + leaves + "</tr>" + figures + "</tr></table>";
    }

    private static final List<String> OF_REVIEWS = List.of("upheld", "corrected", "other", "pending", "total");

    @Test
    void case08TablesInSeveralPartsOrInOne() throws IOException, UnreadableException {
        Map<String, String> whole = cells(read(tables()));
        assertEquals(200, whole.size());
        String fourParts = tables().replace("<tr><td colspan=4>第二十条第（五）", "</table><table><tr><td colspan=4>第二十条第（五）")
                .replace("<tr><td colspan=4>第二十条第（六）", "</table><table><tr><td colspan=4>第二十条第（六）")
                .replace("<tr><td colspan=4>第二十条第（八）", "</table><table><tr><td colspan=4>第二十条第（八）");
        assertEquals(whole, cells(read(fourParts)));
        String cut = "</table><table><tr><td colspan=3>四、结转下年度";
        assertEquals(whole, cells(read(tables().replace("<tr><td colspan=3>四、结转下年度", cut))));
        Document one = Jsoup.parse(tables());
        List<Element> all = one.select("table");
        all.subList(1, all.size()).forEach(table -> table.select("tr").forEach(all.get(0)::appendChild));
        one.select("table:not(:has(tr))").remove();
        assertEquals(whole, cells(read(one.html())));
    }

    @Test
    void case08ReviewsAndLawsuitsInTwoTables() throws IOException, UnreadableException {
        Document page = Jsoup.parse(tables());
        Element first = page.select("table").last();
        Element second = first.clone();
        first.after(second);
        keep(first, 0, 5);
        keep(second, 5, 15);
        Map<String, String> cells = cells(read(page.html()));
        assertEquals(cells(read(tables())), cells);
        assertEquals(
                List.of("1", "2", "3", "4", "10"),
                OF_REVIEWS.stream()
                        .map(each -> cells.get("review_" + each + "."))
                        .toList());
    }

    /** Leaves these columns of table 4. */
    private static void keep(Element table, int from, int to) {
        for (Element row : table.select("tr")) {
            boolean isGroups = row.childrenSize() == 3;
            List<Element> kept = row.children().subList(isGroups ? from / 5 : from, isGroups ? to / 5 : to);
            row.children().stream().filter(cell -> !kept.contains(cell)).forEach(Element::remove);
        }
    }

    @Test
    void case09BrokenMarkup() throws IOException, UnreadableException {
        String html = page().html();
        assertSameCells(
                html.replace("<table>", "<table><tr><td><table>").replace("</table>", "</table></td></tr></table>"));
        assertSameCells(html.replace("<td rowspan=22>", "<td rowspan=0>"));
        assertSameCells(html.replace("<td rowspan=22>", "<td rowspan=220>"));
        assertSameCells(html.replace("<td>", "<td colspan=\"\">"));
        assertSameCells(html.replace("<td>", "<td colspan=\"1;\">"));
        assertSameCells(html.replace("<td>", "<th>").replace("</td>", "</th>"));
        assertSameCells(html.replace("</td>", "").replace("</tr>", ""));
        assertSameCells(html.replace("</tr>", "<td></td></tr>"));
        assertSameCells(
                html.replace(
                        "<tr><td colspan=3>四、",
                        "<tr style='display:none'><td colspan=3>二、上年结转政府信息公开申请数量</td>"
                                + "<td>9</td><td>9</td><td>9</td><td>9</td><td>9</td><td>9</td><td>9</td></tr><tr><td colspan=3>四、"));
    }

    @Test
    void case10ColumnsGoByTheirWords() throws IOException, UnreadableException {
        StandardPage page = page();
        for (int i = 0; i < APPLICANTS.size(); i++) {
            page.cell("重复申请", i, Integer.toString(i + 1));
        }
        ReportRecord first = read(page.html("总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他"));
        assertEquals(List.of("2", "3", "4", "5", "6", "7", "1"), row(first, "not_processed_duplicate"));
        ReportRecord mixed = read(page.html("其他 科研机构 自然人 商业企业 总计 社会公益组织 法律服务机构"));
        assertEquals(List.of("3", "4", "2", "6", "7", "1", "5"), row(mixed, "not_processed_duplicate"));
        ReportRecord subtotal = read(page.html("自然人 商业企业 科研机构 社会公益组织 法律服务机构 法人小计 总计"));
        assertEquals(List.of("1", "2", "3", "4", "5", "none", "7"), row(subtotal, "not_processed_duplicate"));
    }

    @Test
    void case11NotesThatNameOtherTables() throws IOException, UnreadableException {
        assertSameCells(
                page().html().replace("</table>", "<tr><td colspan=10>注：行政复议3件、行政诉讼2件另计，其中尚未审结1件。</td></tr></table>"));
    }

    @Test
    void case12TheTrialFormIsAFormOfItsOwn() throws IOException, UnreadableException {
        String trial = tables().replace("本年制发件数", "本年新制作数量")
                .replace("本年废止件数", "本年新公开数量")
                .replace("现行有效件数", "对外公开总数量");
        ReportRecord report = read(trial);
        assertEquals("trial_2019", report.form());
        assertEquals("4", cells(report).get("normative_made."));
        assertEquals("6", cells(report).get("normative_disclosed_total."));
        assertFalse(cells(report).containsKey("normative_valid."));
        assertFalse(cells(report).containsKey("normative_repealed."));
    }

    @Test
    void case13AReportWithoutTablesHasNoCells() throws IOException, UnreadableException {
        Document page = Jsoup.parse(page().html());
        page.select("table").remove();
        ReportRecord report = read(page.html());
        assertEquals("narrative", report.form());
        assertEquals(Map.of(), cells(report));
        assertTrue(report.document().text().contains("本局依法公开政府信息"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"— 4 —", "4 / 6", "- 5 -", "第 3 页 共 6 页"})
    void case14PageMarksBetweenRows(String mark) throws IOException, UnreadableException {
        String marked = "<tr><td colspan=10>" + mark + "</td></tr><tr><td colspan=3>四、结转";
        assertSameCells(page().html().replace("<tr><td colspan=3>四、结转", marked));
    }

    @Test
    void case15And16TablesThatAreNotOnThePage() throws IOException, UnreadableException {
        Document picture = Jsoup.parse(page().html());
        tableOf(picture).replaceWith(new Element("p").html("<img src='table3.png' width=600 height=800>"));
        ReportRecord ofPicture = read(picture.html());
        assertEquals(Map.of(), cells(ofPicture));
        assertTrue(alarms(ofPicture).contains("table_as_image"), alarms(ofPicture)::toString);
        Document attached = Jsoup.parse(page().html());
        tableOf(attached).replaceWith(new Element("p").html("<a href='/files/table3.xls'>附件：申请情况统计表.xls</a>"));
        ReportRecord ofAttachment = read(attached.html());
        assertEquals(Map.of(), cells(ofAttachment));
        assertTrue(ofAttachment.findings().stream()
                .anyMatch(finding -> finding.rule().equals("attachments")));
    }

    private static List<String> headings(ReportRecord report) {
        return report.sections().stream()
                .filter(section -> section.level() == 1)
                .map(section -> section.heading() + ":" + section.type())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "一、总体概况,总体概况:overview",
        "三、收到和处理政府信息公开申请的情况,收到和处理政府信息公开申请的情况:on_request",
        "三、收到及处理政府信息公开申请情况,收到及处理政府信息公开申请情况:on_request",
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况,因政府信息公开工作被申请行政复议、提起行政诉讼情况:review_litigation",
        "五、政府信息公开工作存在的主要问题及改进情况,政府信息公开工作存在的主要问题及改进情况:problems",
        "五、存在的主要困难和改进措施,存在的主要困难和改进措施:problems",
        "三.依申请公开情况,依申请公开情况:on_request",
        "第三部分 依申请公开情况,依申请公开情况:on_request",
        "3．依申请公开情况,依申请公开情况:on_request",
        "（三）依申请公开情况,依申请公开情况:on_request",
        "# 三、依申请公开情况,依申请公开情况:on_request",
        "三、依　申　请　公　开　情　况,依申请公开情况:on_request"
    })
    void case17HeadingsInEveryShape(String line, String heading) throws IOException, UnreadableException {
        String text = "临沂市商务局2023年政府信息公开工作年度报告\n根据条例要求，公布本报告。\n" + line + "\n本局全年办理各类事项，认真落实各项要求，取得了较好的成效。\n";
        ReportRecord report = EXTRACTOR.extract(new RawFile("a.txt", null, text.getBytes(UTF_8)));
        Section section = report.sections().stream()
                .filter(each -> each.level() > 0)
                .findFirst()
                .orElseThrow();
        assertEquals(heading, section.heading().replaceAll("[ \u3000]", "") + ":" + section.type());
    }

    @Test
    void case17HeadingAndBodyInOneParagraph() throws IOException, UnreadableException {
        String html = page().html().replace("<p>六、其他需要报告的事项</p><p>无。</p>", "<p>六、其他需要报告的事项。本年没有收取信息处理费。</p>");
        ReportRecord report = read(html);
        assertTrue(
                headings(report).contains("其他需要报告的事项:other"),
                () -> headings(report).toString());
    }

    @Test
    void case18TablesOfContentsAndMissingNumbers() throws IOException, UnreadableException {
        List<String> plain = headings(read(page().html()));
        String contents = "<p>目录</p><p>一、总体情况………1</p><p>三、收到和处理政府信息公开申请情况………2</p>"
                + "<p>五、存在的主要问题及改进情况………5</p><p>六、其他需要报告的事项………6</p>";
        ReportRecord listed = read(page().html().replace("<p>本报告所列", contents + "<p>本报告所列"));
        assertEquals(plain, headings(listed));
        assertEquals(
                0,
                listed.quantities().stream()
                        .filter(each -> each.kind() == Kind.COUNT)
                        .count());
        String lost = page().html().replace("<p>五、存在", "<p>、存在");
        assertTrue(headings(read(lost)).size() >= plain.size() - 1);
        ReportRecord shifted = read(page().html().replace("<p>三、收到", "<p>二、收到").replace("<p>五、存", "<p>四、存"));
        assertEquals(plain, headings(shifted));
    }

    @Test
    void case19WhatSurroundsTheReportIsNotItsText() throws IOException, UnreadableException {
        String around = "<div class='nav'><a href='/'>首页</a><a href='/en'>English</a><a href='/gk'>政务公开</a></div>";
        String below = "<div class='tools'><span>浏览次数：1288</span><a>【打印】</a><a>【关闭】</a></div>"
                + "<div class='footer'>主办单位：某市人民政府 网站标识码：3713000001 ICP备00000001号</div>";
        String html = page().html().replace("<body>", "<body>" + around).replace("</body>", below + "</body>");
        ReportRecord report = read(html);
        for (String word : List.of("English", "1288", "打印", "关闭", "ICP备")) {
            assertFalse(report.document().text().contains(word), word);
        }
        assertEquals(
                List.of(),
                report.quantities().stream()
                        .map(quantity -> quantity.toString())
                        .filter(quantity -> quantity.contains("1288"))
                        .collect(Collectors.toList()));
        assertEquals(cells(read(page().html())), cells(report));
    }
}
