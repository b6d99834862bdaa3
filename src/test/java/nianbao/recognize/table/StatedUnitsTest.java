package nianbao.recognize.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import nianbao.codebook.Codebook;
import nianbao.pipeline.ReportExtractor;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.Observation;
import nianbao.record.ReportRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount is given in the unit that the page prints for it, and a second unit for it does not go unsaid. */
class StatedUnitsTest {
    private static final ReportExtractor EXTRACTOR = new ReportExtractor(Codebook.builtIn());

    private static final String BEFORE =
            "<h1>某县财政局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>2023年，本局认真做好公开工作。</p><p>二、主动公开政府信息情况</p>";

    private static ReportRecord read(String above, String title, String header, String cell, String below)
            throws IOException, UnreadableException {
        String table = "<table>" + title + "<tr><td colspan=4>第二十条第（八）项</td></tr><tr><td>信息内容</td><td colspan=3>"
                + header + "</td></tr><tr><td>行政事业性收费</td><td colspan=3>" + cell + "</td></tr></table>";
        String page = "<html><body>" + BEFORE + above + table + below + "<p>三、收到和处理政府信息公开申请情况</p></body></html>";
        return EXTRACTOR.extract(new RawFile("2023.html", null, page.getBytes(UTF_8)));
    }

    private static Observation amount(ReportRecord report) {
        return report.observations().stream()
                .filter(o -> o.indicator().equals("admin_fee_amount"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> conflicts(ReportRecord report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals("table_unit_conflict"))
                .map(finding -> String.join(" ", finding.figures()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>单位：元</p>", "<p>（单位: 元）</p>", "<p>主动公开情况表（元）</p><p>填报单位：某县财政局</p>", "<p>计量单位：件、元</p>"})
    void aLineOverTheTableThatContradictsTheHeaderIsReported(String above) throws IOException, UnreadableException {
        ReportRecord report = read(above, "", "本年收费金额（单位：万元）", "96171.6", "");
        assertEquals("万元", amount(report).unit());
        assertEquals(1, conflicts(report).size());
    }

    @Test
    void aRowOrANoteThatContradictsTheHeaderIsReported() throws IOException, UnreadableException {
        String row = "<tr><td colspan=4>单位：千元</td></tr>";
        assertEquals(1, conflicts(read("", row, "本年收费金额（单位：万元）", "96171.6", "")).size());
        String note = "<p>注：收费金额单位为元。</p>";
        assertEquals(
                1, conflicts(read("", "", "本年收费金额（单位：万元）", "96171.6", note)).size());
    }

    @ParameterizedTest
    @CsvSource({"<p>单位：万元</p>", "<p>单位：件、万元</p>", "<p>填报单位：某县财政局</p>", "<p>单位：件</p>"})
    void aLineThatAgreesIsSilent(String above) throws IOException, UnreadableException {
        ReportRecord report = read(above, "", "本年收费金额（单位：万元）", "96171.6", "");
        assertEquals(List.of(), conflicts(report));
        assertEquals(0, new BigDecimal("961716000").compareTo(amount(report).standardValue()));
    }

    @Test
    void theUnitOfTheCellStandsWhateverIsStatedElsewhere() throws IOException, UnreadableException {
        ReportRecord report = read("<p>单位：万元</p>", "", "本年收费金额（单位：万元）", "251000元", "");
        assertEquals("元", amount(report).unit());
        assertEquals(List.of(), conflicts(report));
    }

    @Test
    void aHeaderWithoutAUnitTakesTheOneStated() throws IOException, UnreadableException {
        ReportRecord report = read("<p>单位：元</p>", "", "本年收费金额", "96171.6", "");
        assertEquals("元", amount(report).unit());
        assertEquals(0, new BigDecimal("96171.6").compareTo(amount(report).standardValue()));
        assertEquals(
                "", amount(read("<p>单位：元、万元</p>", "", "本年收费金额", "96171.6", "")).unit());
    }
}
