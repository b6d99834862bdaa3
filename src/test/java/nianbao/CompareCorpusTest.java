package nianbao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nianbao.cli.ProgramRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst sees of the corpus's agencies over years. */
class CompareCorpusTest {
    private static final DataSet DATA = DataSet.corpus();

    @TempDir
    static Path out = Path.of("");

    @BeforeAll
    static void compare() {
        assertEquals(0, ProgramRun.compare(DATA.folder(), out));
    }

    private static List<Map<String, String>> rows(String file, String agency) {
        return DataSet.read(out.resolve(file)).stream()
                .filter(row -> agency.equals(row.get("agency")))
                .toList();
    }

    private static List<String> ids(String agency) {
        return rows("coverage.csv", agency).stream()
                .map(row -> String.valueOf(row.get("report_id")))
                .toList();
    }

    @Test
    void thePanelIsThatOfTheDataSet() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(DATA.folder().resolve("panel.csv")), Files.readAllBytes(out.resolve("panel.csv")));
    }

    @Test
    void neighbouringYearsOfOneFormAreComparedCellByCell() {
        Map<String, String> row = rows("changes.csv", "三门峡市").stream()
                .filter(change ->
                        "applications_new".equals(change.get("indicator")) && "total".equals(change.get("applicant")))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "749 810 61 8.14 true",
                String.join(
                        " ",
                        row.get("value_from"),
                        row.get("value_to"),
                        row.get("change"),
                        row.get("percent"),
                        row.get("comparable")));
    }

    @Test
    void theChainsOfBothCitiesHold() {
        assertTrue(ids("三门峡市").size() == 2 && ids("萍乡市").size() == 2);
        List<String> broken = DataSet.read(out.resolve("comparison-findings.csv")).stream()
                .filter(row ->
                        ids("三门峡市").contains(row.get("report_id")) || ids("萍乡市").contains(row.get("report_id")))
                .map(row -> String.valueOf(row.get("message")))
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void missingYearsAreShownAndFormsMeetInTheCrosswalkOnly() {
        assertEquals(
                List.of(
                        "2014 ok",
                        "2015 ok",
                        "2016 findings",
                        "2017 ok",
                        "2018 ok",
                        "2019 missing",
                        "2020 missing",
                        "2021 ok"),
                rows("coverage.csv", "临沂市商务局").stream()
                        .map(row -> row.get("report_year") + " " + row.get("status"))
                        .toList());
        List<String> joined = rows("changes.csv", "临沂市商务局").stream()
                .filter(row -> "2021".equals(row.get("year_to")) && "true".equals(row.get("comparable")))
                .map(row -> String.valueOf(row.get("indicator")))
                .toList();
        assertTrue(joined.contains("harmonized_applications_new"), joined.toString());
        assertTrue(joined.stream().allMatch(code -> code.startsWith("harmonized_")), joined.toString());
    }

    @Test
    void reuseAcrossFormsCountsWhatTheCrosswalkAllows() {
        List<String> ids = ids("临沂市商务局");
        List<String> compared = DataSet.read(out.resolve("reuse.csv")).stream()
                .filter(row -> ids.contains(row.get("report_id")) && "previous_year".equals(row.get("relation")))
                .map(row -> row.get("identical_values") + "/" + row.get("compared_values"))
                .toList();
        assertEquals("0/4", compared.get(compared.size() - 1));
    }
}
