package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What corpus/traps/expected-traps.csv asks of tables that break other tools. */
class TableTrapTest {
    private static final DataSet DATA = DataSet.corpus();

    private static List<Map<String, String>> rows(String file, String source) {
        return DATA.rows(file, DataSet.value(DATA.report(source), "report_id"));
    }

    private static List<Map<String, String>> ofTables(String source) {
        return rows("indicators.csv", source).stream()
                .filter(row -> !DataSet.value(row, "origin").equals("text"))
                .toList();
    }

    private static String message(String source, String rule) {
        return rows("findings.csv", source).stream()
                .filter(row -> DataSet.value(row, "rule").equals(rule))
                .map(row -> DataSet.value(row, "message"))
                .findFirst()
                .orElse("");
    }

    private static String value(String source, String indicator, String applicant, String state) {
        return ofTables(source).stream()
                .filter(row -> DataSet.value(row, "indicator").equals(indicator)
                        && DataSet.value(row, "applicant").equals(applicant)
                        && DataSet.value(row, "state").equals(state))
                .map(row -> DataSet.value(row, "value") + DataSet.value(row, "unit"))
                .findFirst()
                .orElse("none");
    }

    @Test
    void aNumberInTwoCellsIsJoinedByAPersonOnly() {
        String source = "traps/guide-health-2023.html";
        assertTrue(message(source, "split_digits").contains("2|0→20"));
        assertEquals("none", value(source, "applications_new", "natural", "read"));
        assertEquals("none", value(source, "applications_new", "business", "read"));
    }

    @Test
    void tablesInPicturesAndAttachmentsGiveNoValues() {
        assertEquals(List.of(), ofTables("traps/wugang-sports-2022.html"));
        assertTrue(message("traps/wugang-sports-2022.html", "table_as_image").contains("图片"));
        assertEquals(List.of(), ofTables("traps/guanyang-petition-2021.html"));
        assertTrue(message("traps/guanyang-petition-2021.html", "attachments").contains(".xls"));
    }

    @Test
    void blankTotalsStayBlankBesideTheirSum() {
        String source = "traps/gongqingcheng-transport-2022.html";
        assertEquals("件", value(source, "applications_new", "total", "blank"));
        assertEquals("15件", value(source, "applications_new", "total", "derived"));
        assertEquals("14件", value(source, "outcome_total", "total", "derived"));
    }

    @Test
    void anAmountWithoutAUnitHasNoStandardValue() {
        Map<String, String> amount = ofTables("lingyuan-finance/2019.html").stream()
                .filter(row -> DataSet.value(row, "indicator").equals("procurement_amount"))
                .findFirst()
                .orElseThrow();
        assertEquals("8841.62", DataSet.value(amount, "value"));
        assertEquals("", DataSet.value(amount, "unit"));
        assertEquals("", DataSet.value(amount, "value_std"));
        assertTrue(!message("lingyuan-finance/2019.html", "unknown_unit").isEmpty());
    }

    @Test
    void countsOfSeveralBodiesAreAddedAndSaidSo() {
        String source = "yuhui-government/2016.html";
        assertEquals("4824条", value(source, "disclosed_total", "", "derived"));
        assertEquals("none", value(source, "disclosed_total", "", "read"));
        assertTrue(!message(source, "table_counts_added").isEmpty());
    }

    @Test
    void aCellOfAPdfSaysItsPage() {
        assertTrue(ofTables("daan-civil-affairs/2022.pdf").stream()
                .allMatch(row -> DataSet.value(row, "locator").matches("\\d+/\\d+/\\d+@\\d+(;.*)?")));
    }
}
