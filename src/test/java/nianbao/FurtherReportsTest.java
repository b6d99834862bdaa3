package nianbao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.codebook.Codebook;
import nianbao.pipeline.ReportExtractor;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.Field;
import nianbao.record.Finding;
import nianbao.record.ReportRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that hold more than one report: the first is read, the others are said. */
class FurtherReportsTest {
    private static final ReportExtractor EXTRACTOR = new ReportExtractor(Codebook.builtIn());
    private static final String TITLE = "年政府信息公开工作年度报告";

    private static ReportRecord read(String body) throws UnreadableException {
        String html = "<html><head><meta charset=utf-8></head><body>" + body + "</body></html>";
        return EXTRACTOR.extract(new RawFile("a.html", null, html.getBytes(UTF_8)));
    }

    private static String report(String agency, int year, int disclosed, String rest) {
        return "<h2>" + agency + year + TITLE + "</h2><p>一、概述</p><p>本局认真推进公开工作。</p><p>二、主动公开政府信息情况</p><p>" + year
                + "年主动公开政府信息" + disclosed + "条。</p><p>三、依申请公开政府信息情况</p><p>" + rest + "</p>";
    }

    private static List<String> values(ReportRecord report) {
        return report.observations().stream()
                .map(value -> value.indicator() + "=" + value.value())
                .toList();
    }

    private static String rules(ReportRecord report) {
        return report.findings().stream().map(Finding::rule).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"临江县教育局2017", "临江县商务局2016", "第二篇：临江县财政局2017"})
    void aSecondReportLendsTheFirstNoFigure(String second) throws UnreadableException {
        int year = Integer.parseInt(second.substring(second.length() - 4));
        String agency = second.substring(0, second.length() - 4);
        ReportRecord report =
                read(report("临江县商务局", 2017, 120, "收到申请4件。") + report(agency, year, 150, "收到申请6件，申请行政复议1件。"));
        assertEquals("临江县商务局", report.metadata().value(Field.AGENCY));
        assertEquals(List.of("disclosed_total=120", "applications_received=4"), values(report));
        assertEquals("several_reports", rules(report));
        assertFalse(report.document().text().contains("150"));
    }

    @Test
    void linksToOtherReportsAreNone() throws UnreadableException {
        String own = report("临江县商务局", 2017, 120, "收到申请4件。");
        String links = "<p>临江县商务局2016" + TITLE + "</p><p>临江县商务局2015" + TITLE + "</p>";
        assertEquals("", rules(read(links + own)));
        assertEquals("", rules(read(own + links)));
    }

    @Test
    void aTitleThatIsRepeatedIsNoOtherReports() throws UnreadableException {
        String own = report("临江县商务局", 2017, 120, "收到申请4件。");
        assertFalse(rules(read(own + own)).contains("several_reports"));
        String numberedAnew = "<h2>2017" + TITLE + "</h2><p>一、存在问题</p><p>尚有不足。</p><p>二、改进措施</p><p>继续努力。</p>";
        assertFalse(rules(read(own + numberedAnew)).contains("several_reports"));
    }
}
