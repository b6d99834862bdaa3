package nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import nianbao.document.Span;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Metadata;
import nianbao.record.Section;
import nianbao.record.Status;
import org.junit.jupiter.api.Test;

class ReportTestTest {
    private static final String TEXT = "某局政府信息公开";

    private static Metadata with(Field... fields) {
        return new Metadata(
                Stream.of(fields)
                        .map(field -> new FieldCandidate(
                                field, "x", "x", "", null, FieldCandidate.Origin.TEXT, "rule", 1, true))
                        .toList(),
                false);
    }

    private static List<Section> sections(String... types) {
        return Stream.of(types)
                .map(type -> new Section(1, 1, "一、", "一", "", type, new Span(0, 1), new Span(0, 1)))
                .toList();
    }

    @Test
    void aStatisticsTableMakesAReport() {
        assertTrue(ReportTest.isReport("", List.of(), with(), true, 20));
    }

    @Test
    void sectionsOnlyReportsHaveMakeAReport() {
        assertTrue(ReportTest.isReport(TEXT, sections("on_request"), with(), false, 0));
        assertFalse(ReportTest.isReport(TEXT, sections("overview", "other", "problems"), with(), false, 0));
        assertFalse(ReportTest.isReport("", sections("on_request"), with(), false, 0));
    }

    @Test
    void oneTitleMakesAReportAndAListOfThemDoesNot() {
        assertTrue(ReportTest.isReport(TEXT, List.of(), with(Field.TITLE), false, 0));
        assertFalse(ReportTest.isReport(TEXT, List.of(), with(Field.TITLE), false, 12));
    }

    @Test
    void aPeriodMakesAReportWhateverElseThePageLists() {
        assertTrue(ReportTest.isReport(TEXT, List.of(), with(Field.PERIOD_START), false, 12));
    }

    @Test
    void theSentenceAboutItsPartsMakesAReportOfAnAgencyAndAYear() {
        String parts = "由青山县人民政府编制的2012年政府信息公开年度报告。全文由概述等九部分组成。";
        Metadata stated = with(Field.AGENCY, Field.REPORT_YEAR);
        assertTrue(ReportTest.isReport(parts, List.of(), stated, false, 0));
        assertFalse(ReportTest.isReport(TEXT, List.of(), stated, false, 0));
    }

    @Test
    void aBuiltTitleMakesNoReport() {
        Metadata built = new Metadata(with(Field.TITLE).candidates(), true);
        assertFalse(ReportTest.isReport(TEXT, List.of(), built, false, 0));
    }

    @Test
    void aReportWithoutYearAgencyOrSectionsIsForReview() {
        Metadata whole = with(Field.REPORT_YEAR, Field.AGENCY);
        assertEquals(Status.REVIEW, ReportTest.status(with(Field.AGENCY), sections("proactive"), false));
        assertEquals(Status.REVIEW, ReportTest.status(with(Field.REPORT_YEAR), sections("proactive"), false));
        assertEquals(Status.REVIEW, ReportTest.status(whole, List.of(), true));
        assertEquals(Status.FINDINGS, ReportTest.status(whole, sections("proactive"), true));
        assertEquals(Status.OK, ReportTest.status(whole, sections("proactive"), false));
    }
}
