package nianbao.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;
import nianbao.record.Finding;
import nianbao.record.ReportRecord;
import nianbao.source.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ExporterTest {
    private static final SourceId ID = new SourceId("r0123456789abcdef");
    private static final Exporter EXPORTER = new Exporter(SampleReport.codebook(), Wording.ZH, null);

    private static List<Map<String, String>> parsed(DataFile file, String rows) throws IOException {
        String header = new RowWriter(file).header().rows();
        List<Map<String, String>> parsed = new ArrayList<>();
        for (CsvRow row : CsvReader.read(file.fileName(), new ByteArrayInputStream((header + rows).getBytes(UTF_8)))
                .rows()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < row.values().size(); i++) {
                values.put(file.columns().get(i).name(), row.values().get(i));
            }
            parsed.add(values);
        }
        return parsed;
    }

    private static List<Map<String, String>> rows(DataFile file, ReportRecord report) throws IOException {
        return parsed(file, EXPORTER.rows(report).rows().getOrDefault(file, ""));
    }

    private static String slice(String start, String end) {
        int[] codePoints = SampleReport.TEXT.codePoints().toArray();
        int from = Integer.parseInt(start);
        return new String(codePoints, from, Integer.parseInt(end) - from);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/export/contract-columns.csv", numLinesToSkip = 1)
    void everyFileHasTheColumnsOfTheContract(String file, String columns) {
        DataFile data = DataFile.valueOf(file);
        assertEquals(
                List.of(columns.split(" ", -1)),
                data.columns().stream().map(Column::name).toList());
    }

    @Test
    void everyColumnIsDescribedInBothLanguages() {
        for (DataFile file : DataFile.values()) {
            for (Column column : file.columns()) {
                assertTrue(
                        !column.descriptionZh().isEmpty()
                                && !column.descriptionEn().isEmpty(),
                        column.name());
            }
        }
    }

    @Test
    void offsetsCountCodePoints() throws IOException {
        ReportRecord report = new SampleReport(ID, "a.html").report();
        Map<String, String> quantity = rows(DataFile.QUANTITIES, report).get(0);
        assertEquals("12件", slice(quantity.getOrDefault("start", ""), quantity.getOrDefault("end", "")));
        Map<String, String> cell = rows(DataFile.TABLES, report).get(1);
        assertEquals("12", slice(cell.getOrDefault("start", ""), cell.getOrDefault("end", "")));
        Map<String, String> section = rows(DataFile.SECTIONS, report).get(0);
        assertTrue(slice(section.getOrDefault("start", ""), section.getOrDefault("end", ""))
                .startsWith("一、概述"));
        String[] locator = rows(DataFile.INDICATORS, report)
                .get(0)
                .getOrDefault("locator", "")
                .split("-", 2);
        assertEquals("12件", slice(locator[0], locator[1]));
    }

    @Test
    void indicatorsAreOrderedByPosition() throws IOException {
        List<Map<String, String>> rows = rows(DataFile.INDICATORS, new SampleReport(ID, "a.html").report());
        assertEquals(
                List.of("text", "text", "table"),
                rows.stream().map(row -> row.get("origin")).toList());
        assertEquals("1/1/2", rows.get(2).get("locator"));
        assertEquals("1.00", rows.get(2).get("confidence"));
    }

    @Test
    void numbersArePlainDecimals() throws IOException {
        ReportRecord report = new SampleReport(ID, "a.html").value("1.2E+4").report();
        assertEquals("12000", rows(DataFile.INDICATORS, report).get(0).get("value"));
        assertEquals("1.5", rows(DataFile.INDICATORS, report).get(1).get("value"));
        assertEquals("15000", rows(DataFile.INDICATORS, report).get(1).get("value_std"));
        assertEquals("'=申请", rows(DataFile.QUANTITIES, report).get(0).get("label"));
    }

    @Test
    void reportsRowCountsFindingsAndShowsTheStatus() throws IOException {
        ReportRecord report = new SampleReport(ID, "a.html")
                .finding(Finding.of("sum", Finding.Severity.ERROR, "不等"))
                .report();
        ReportRow row = EXPORTER.rows(report).report();
        Map<String, String> values = parsed(DataFile.REPORTS, row.row(0, 1)).get(0);
        assertEquals("1", values.get("error_count"));
        assertEquals("1", values.get("warning_count"));
        assertEquals("findings", values.get("status"));
        assertEquals("成文日期", values.get("issue_date_label"));
        assertEquals("2", parsed(DataFile.REPORTS, row.row(0, 2)).get(0).get("warning_count"));
        assertEquals(
                "ok",
                parsed(
                                DataFile.REPORTS,
                                EXPORTER.rows(new SampleReport(ID, "a.html").report())
                                        .report()
                                        .row(0, 0))
                        .get(0)
                        .get("status"));
    }

    @Test
    void withoutAYearThereIsNoPanelRowButAFinding() throws IOException {
        ReportRecord report = new SampleReport(ID, "a.html").year("").report();
        assertNull(EXPORTER.rows(report).panel());
        Map<String, String> finding = rows(DataFile.FINDINGS, report).get(0);
        assertEquals("no_panel_row", finding.get("rule"));
        assertEquals("缺少年度，这份报告不进入 panel.csv", finding.get("message"));
        String row = EXPORTER.rows(report).report().row(0, 0);
        assertEquals("review", parsed(DataFile.REPORTS, row).get(0).get("status"));
    }

    @Test
    void whatIsNoReportHasOnlyItsRowAndText() throws IOException {
        ReportRows rows = EXPORTER.rows(new SampleReport(ID, "a.html").noReport());
        assertEquals(Map.of(), rows.rows());
        assertEquals(SampleReport.TEXT, rows.text());
        Map<String, String> row =
                parsed(DataFile.REPORTS, rows.report().row(0, 0)).get(0);
        assertEquals("not_a_report", row.get("status"));
        assertEquals("0", row.get("error_count"));
        assertEquals("0", row.get("table_count"));
    }

    @Test
    void panelTakesPreferredStandardValues() {
        PanelRow panel = EXPORTER.rows(
                        new SampleReport(ID, "a.html").published("2021-03-01").report())
                .panel();
        assertNotNull(panel);
        assertEquals(Map.of("applications_new.total", "12", "fees", "15000"), panel.numbers());
        assertEquals("2021-03-01", panel.date());
    }

    @Test
    void panelHasEveryCodebookColumn() {
        assertEquals(
                List.of(
                        "applications_new.natural",
                        "applications_new.business",
                        "applications_new.research",
                        "applications_new.public_interest",
                        "applications_new.legal_service",
                        "applications_new.other_organisation",
                        "applications_new.total",
                        "applications_new.cumulative",
                        "fees",
                        "fees.cumulative"),
                SampleReport.schema().columns(DataFile.PANEL).stream()
                        .map(Column::name)
                        .skip(DataFile.PANEL.columns().size())
                        .toList());
    }

    @Test
    void termsAreOrderedByFrequency() throws IOException {
        TermCounter counter = text -> List.of(new Term("乙", "n", 1), new Term("申请", "v", 3), new Term("甲", "n", 1));
        ReportRows rows = new Exporter(SampleReport.codebook(), Wording.ZH, counter)
                .rows(new SampleReport(ID, "a.html").report());
        assertEquals(
                List.of("申请", "乙", "甲"),
                parsed(DataFile.TERMS, rows.rows().getOrDefault(DataFile.TERMS, "")).stream()
                        .map(row -> row.get("term"))
                        .toList());
    }
}
