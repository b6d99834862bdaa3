package nianbao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import nianbao.document.Document;
import nianbao.document.Span;
import nianbao.pipeline.ReportExtractor;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.Field;
import nianbao.record.Finding;
import nianbao.record.ReportRecord;
import nianbao.source.SourceDocument;
import nianbao.source.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that hold more than one report: each is read on its own. */
class FurtherReportsTest {
    private static final ReportExtractor EXTRACTOR = new ReportExtractor(Codebook.builtIn());
    private static final String TITLE = "年政府信息公开工作年度报告";

    private static ReportRecord read(String body) throws UnreadableException {
        return EXTRACTOR.extract(file("", body));
    }

    private static List<ReportRecord> all(String body) throws UnreadableException {
        return EXTRACTOR.extractAll(file("", body));
    }

    private static RawFile file(String head, String body) {
        String html = "<html><head><meta charset=utf-8>" + head + "</head><body>" + body + "</body></html>";
        return new RawFile("a.html", null, html.getBytes(UTF_8));
    }

    private static List<String> agencies(List<ReportRecord> reports) {
        return reports.stream()
                .map(report -> report.metadata().value(Field.AGENCY)
                        + report.metadata().value(Field.REPORT_YEAR))
                .toList();
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
    void everyReportOfAFileIsReadOnItsOwn() throws UnreadableException {
        List<ReportRecord> reports = all("<p>索引号：LJ-01/2018-00001</p>"
                + report("临江县商务局", 2017, 120, "收到申请4件。")
                + report("临江县教育局", 2017, 150, "收到申请6件。")
                + report("临江县教育局", 2016, 80, "收到申请2件。"));
        assertEquals(List.of("临江县商务局2017", "临江县教育局2017", "临江县教育局2016"), agencies(reports));
        assertEquals("LJ-01/2018-00001", reports.get(0).metadata().value(Field.INDEX_NUMBER));
        assertEquals(List.of("disclosed_total=80", "applications_received=2"), values(reports.get(2)));
        assertTrue(reports.get(1).document().text().startsWith("临江县教育局2017" + TITLE));
        assertEquals("several_reports", rules(reports.get(0)));
        assertEquals(List.of("3"), reports.get(0).findings().get(0).figures());
        assertEquals("", rules(reports.get(1)));
        assertTrue(reports.get(2).document().source().id().value().endsWith("-3"));
    }

    @Test
    void whatAReportSaysStandsAtItsPlaceInItsOwnText() throws UnreadableException {
        String table = "<table><tr><th>项目</th><th>数量</th></tr><tr><td>收到申请数</td><td>6</td></tr></table>";
        ReportRecord second = all(report("临江县商务局", 2017, 120, "收到申请4件。")
                        + report("临江县教育局", 2017, 150, "收到申请6件。")
                        + table)
                .get(1);
        String text = second.document().text();
        second.observations()
                .forEach(value -> assertTrue(
                        value.evidence()
                                .span()
                                .of(text)
                                .contains(value.evidence().quote()),
                        value.toString()));
        assertEquals(
                List.of("项目", "数量", "收到申请数", "6"),
                second.document().tables().get(0).cells().stream()
                        .map(cell -> cell.span().of(text))
                        .toList());
    }

    @Test
    void whatThePageSaysOfItselfIsNotSaidOfAFurtherReport() throws UnreadableException {
        String head = "<meta name=ArticleTitle content=临江县商务局2017" + TITLE + "><meta name=PubDate content=2018-02-03>"
                + "<title>临江县商务局2017" + TITLE + "</title>";
        List<ReportRecord> reports = EXTRACTOR.extractAll(
                file(head, report("临江县商务局", 2017, 120, "收到申请4件。") + report("临江县教育局", 2016, 150, "收到申请6件。")));
        assertEquals("2018-02-03", reports.get(0).metadata().value(Field.PUBLISH_DATE));
        assertEquals("", reports.get(1).metadata().value(Field.PUBLISH_DATE));
        assertEquals(List.of("临江县商务局2017", "临江县教育局2016"), agencies(reports));
    }

    @Test
    void titlesInATableOfContentsOpenNoReport() throws UnreadableException {
        String contents = Stream.of("商务局", "教育局", "财政局")
                .map(bureau -> "<p>临江县" + bureau + "2017" + TITLE + "……1</p>")
                .collect(Collectors.joining());
        List<ReportRecord> reports = all(contents
                + report("临江县商务局", 2017, 120, "收到申请4件。")
                + report("临江县教育局", 2017, 150, "收到申请6件。")
                + report("临江县财政局", 2017, 80, "收到申请2件。"));
        assertEquals(List.of("临江县商务局2017", "临江县教育局2017", "临江县财政局2017"), agencies(reports));
    }

    @Test
    void aShortReportBetweenTwoOthersTakesNothingFromThem() throws UnreadableException {
        List<ReportRecord> reports = all(report("临江县商务局", 2017, 120, "收到申请4件。")
                + "<h2>临江县教育局2017" + TITLE + "</h2><p>本局全年主动公开政府信息30条。</p>"
                + report("临江县财政局", 2017, 80, "收到申请2件。"));
        assertEquals(3, reports.size());
        assertTrue(reports.get(1).document().text().endsWith("30条。\n"));
        assertEquals(List.of("disclosed_total=80", "applications_received=2"), values(reports.get(2)));
    }

    @Test
    void pagesAreCountedFromTheFilesFirst() {
        Document whole = new Document(
                new SourceDocument(SourceId.of(new byte[0]), "a.pdf", null, "application/pdf", "UTF-8"),
                "one\ntwo\nthree",
                List.of(),
                List.of(new Span(0, 3), new Span(4, 7), new Span(8, 13)),
                List.of(),
                null,
                List.of());
        Document further = whole.report(2, new Span(6, 13));
        assertEquals("o\nthree", further.text());
        assertEquals(OptionalInt.of(2), further.page(0));
        assertEquals(OptionalInt.of(3), further.page(2));
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
