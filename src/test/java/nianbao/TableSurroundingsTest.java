package nianbao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nianbao.codebook.Codebook;
import nianbao.pipeline.ReportExtractor;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.Finding;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.ReportRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose surroundings say that they are another year's or body's, tables that are none, and figures in odd cells. */
class TableSurroundingsTest {
    private static final ReportExtractor EXTRACTOR = new ReportExtractor(Codebook.builtIn());
    private static final String TABLE_START = "<table>";

    private static ReportRecord read(String html) throws UnreadableException {
        return EXTRACTOR.extract(new RawFile("a.html", null, html.getBytes(UTF_8)));
    }

    private static String page(int received) {
        return new StandardPage("临沂市商务局", 2023, "本局依法公开政府信息。")
                .row("本年新收", received)
                .html();
    }

    private static String table(String page) {
        return page.substring(page.indexOf(TABLE_START), page.indexOf("</table>") + "</table>".length());
    }

    private static List<Observation> received(ReportRecord report) {
        return report.observations().stream()
                .filter(o -> o.indicator().equals("applications_new")
                        && o.applicant().equals("total"))
                .toList();
    }

    private static List<String> values(ReportRecord report, String indicator) {
        return report.observations().stream()
                .filter(o -> o.indicator().equals(indicator) && o.origin() != Origin.DERIVED && o.value() != null)
                .map(o -> o.value()
                        + o.unit()
                        + (o.standardValue() == null
                                ? ""
                                : "=" + o.standardValue().toPlainString()))
                .toList();
    }

    private static List<String> rules(ReportRecord report) {
        return report.findings().stream().map(Finding::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>附：2022年数据</p>",
                "<p>附：2022年数据</p><p>单位：件</p>",
                "<p>（2022年度）</p><p>填报单位：某科</p>",
                "<p>附：上年同期情况</p>",
                "<p>附：投资促进中心（下属单位）申请情况</p>",
                "<h2>临江县教育局2023年收到和处理政府信息公开申请情况</h2>",
                "<p>填报示例（样表）：</p>"
            })
    void aTableOfAnotherYearOrBodyIsLeftOutBesideTheOwnAndDoubtedAlone(String line) throws UnreadableException {
        String own = page(24);
        String other = table(page(77));
        ReportRecord beside = read(own.replace("</table>", "</table>" + line + other));
        assertEquals(1, received(beside).size());
        assertEquals("24", String.valueOf(received(beside).get(0).value()));
        assertTrue(rules(beside).contains("table_passed_over"), rules(beside).toString());

        ReportRecord alone = read(own.replace(TABLE_START, line + TABLE_START));
        assertEquals(0.5, received(alone).get(0).evidence().confidence());
        assertTrue(rules(alone).contains("table_caption_doubtful"), rules(alone).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>2023年收到和处理政府信息公开申请情况</p><p>单位：件</p>",
                "<p>临沂市商务局收到和处理政府信息公开申请情况</p>",
                "<p>与2022年相比，申请减少。</p><p>单位：件</p>",
                "<p>我局收到申请情况</p>"
            })
    void theOwnCaptionIsNoReasonToDoubt(String line) throws UnreadableException {
        ReportRecord report = read(page(24).replace(TABLE_START, line + TABLE_START));
        assertEquals(0.99, received(report).get(0).evidence().confidence());
        assertTrue(rules(report).stream().noneMatch(rule -> rule.equals("table_caption_doubtful")));
    }

    /** The number of natural persons must not pass for the total. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "|", "\t"})
    void rowsPutDownAsLinesGiveNoValuesAndAreNamed(String gap) throws UnreadableException {
        StringBuilder lines = new StringBuilder();
        for (String label : List.of("一、本年新收政府信息公开申请数量", "（一）予以公开", "2.重复申请", "四、结转下年度继续办理")) {
            lines.append("<p>")
                    .append(label)
                    .append((gap + 5).repeat(6))
                    .append(gap)
                    .append("30</p>");
        }
        String page = page(24);
        ReportRecord report = read(page.replace(table(page), lines));
        assertTrue(rules(report).contains("table_as_text"), rules(report).toString());
        assertEquals(List.of(), received(report));
        assertEquals(List.of(), values(report, "outcome_granted"));
    }

    /** 行政许可 | 2 counts decisions, and no pieces of information on permits. */
    @Test
    void rowsOfTheFormWithOneFigureGiveNoValuesEither() throws UnreadableException {
        String lines = "<p>第二十条第（五）项 | ||</p><p>信息内容 | 本年处理决定数量 ||</p><p>行政许可 | 2 ||</p>"
                + "<p>第二十条第（六）项</p><p>行政处罚 | 5 | |</p>";
        String page = page(24);
        ReportRecord report = read(page.replace(table(page), lines));
        assertTrue(rules(report).contains("table_as_text"), rules(report).toString());
        assertEquals(List.of(), values(report, "disclosed_category_approval"));
        assertEquals(List.of(), values(report, "disclosed_category_enforcement"));
    }

    @Test
    void figuresInTheFieldsOfAFormAreRead() throws UnreadableException {
        String field = "<td><input type='text' value='24'></td>";
        ReportRecord report = read(page(24).replace("<td>24</td>", field));
        assertEquals("24", String.valueOf(received(report).get(0).value()));
        ReportRecord hidden = read(page(24).replace("<td>24</td>", "<td><input type='hidden' value='7'></td>"));
        assertEquals(
                List.of(),
                values(hidden, "applications_new").stream()
                        .filter(value -> value.startsWith("7"))
                        .toList());
    }

    private static String fees(String cell) {
        String rows = "<table><tr><td>信息内容</td><td>本年收费金额（单位：万元）</td></tr>" + "<tr><td>行政事业性收费</td><td>" + cell
                + "</td></tr></table>";
        return page(24).replace(TABLE_START, rows + TABLE_START);
    }

    @ParameterizedTest
    @CsvSource({"3.2,3.2万元=32000", "3.2万,32000元=32000", "0.5亿,50000000元=50000000", "3.2万元,3.2万元=32000"})
    void anAmountIsMultipliedOnce(String cell, String expected) throws UnreadableException {
        List<String> values = values(read(fees(cell)), "admin_fee_amount");
        assertEquals(1, values.size());
        assertEquals(expected, values.get(0).replaceAll("\\.0+(?=\\D|$)", ""));
    }

    @Test
    void aNumberThatReachesOverTwoRowsIsNeithersOwn() throws UnreadableException {
        String rows = "<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>"
                + "<tr><td>行政处罚</td><td rowspan=2>920</td></tr><tr><td>行政强制</td></tr></table>";
        ReportRecord report = read(page(24).replace(TABLE_START, rows + TABLE_START));
        assertEquals(List.of(), values(report, "penalty_decisions"));
        assertEquals(List.of(), values(report, "coercion_decisions"));
        assertTrue(rules(report).contains("table_cell_merged"), rules(report).toString());
    }

    private static String reviews(String cell) {
        String result = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
        String rows = "<table><tr><td colspan=5 rowspan=2>行政复议</td><td colspan=10>行政诉讼</td></tr>"
                + "<tr><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>"
                + "<tr>" + result.repeat(3) + "</tr><tr>" + ("<td>" + cell + "</td>").repeat(15) + "</tr></table>";
        return page(24).replace("<p>五、", rows + "<p>五、");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "12[1]", "未发生过", "*?"})
    void aRowInWhichNothingCanBeReadIsSaid(String cell) throws UnreadableException {
        assertEquals(List.of("3件=3"), values(read(reviews("3")), "review_upheld"));
        ReportRecord report = read(reviews(cell));
        assertEquals(List.of(), values(report, "review_upheld"));
        assertTrue(
                rules(report).contains("table_cell_unreadable"), rules(report).toString());
    }

    @Test
    void aColumnOfTheYearBeforeDoesNotCostThatOfThisYear() throws UnreadableException {
        String list = "<table><tr><td>统计指标</td><td>单位</td><td>2015年</td><td>2016年</td></tr>"
                + "<tr><td>一、主动公开情况</td><td>——</td><td>——</td><td>——</td></tr>"
                + "<tr><td>（一）主动公开政府信息数</td><td>条</td><td>80</td><td>90</td></tr>"
                + "<tr><td>（一）收到申请数</td><td>件</td><td>3</td><td>4</td></tr>"
                + "<tr><td>（二）申请办结数</td><td>件</td><td>3</td><td>4</td></tr>"
                + "<tr><td>（三）申请答复数</td><td>件</td><td>3</td><td>4</td></tr></table>";
        String page = page(24).replace("2023", "2016");
        ReportRecord report = read(page.replace(table(page), list));
        assertEquals(List.of("90条=90"), values(report, "disclosed_total"));
        assertTrue(
                rules(report).contains("table_column_other_year"), rules(report).toString());
    }
}
