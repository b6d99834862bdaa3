package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.cli.ProgramRun;
import nianbao.source.SourceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user finds in the data set of files that hold several reports. */
class SeveralReportsTest {
    private static final Path BUREAUS = Path.of("src", "test", "resources", "several", "three-bureaus.html");

    @TempDir
    Path folder;

    private String id = "";

    @BeforeEach
    void nameFile() throws IOException {
        id = SourceId.of(Files.readAllBytes(BUREAUS)).value();
    }

    private static List<String> column(DataSet data, String file, String... columns) {
        return data.rows(file).stream()
                .map(row -> Stream.of(columns)
                        .map(column -> DataSet.value(row, column))
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .toList();
    }

    @Test
    void everyReportHasItsRow() throws IOException {
        DataSet data = DataSet.several();
        String years = SourceId.of(Files.readAllBytes(BUREAUS.resolveSibling("two-years.txt")))
                .value();
        assertEquals(
                List.of(
                        id + " 桓台县商务局 2017 ok",
                        id + "-2 桓台县教育局 2017 ok",
                        id + "-3 桓台县财政局 2017 ok",
                        years + " 桓台县商务局 2018 ok",
                        years + "-2 桓台县商务局 2019 ok"),
                column(data, "reports.csv", "report_id", "agency", "report_year", "status"));
        assertEquals(
                List.of("120", "4", "150", "6", "80", "2", "130", "5", "140", "7"),
                column(data, "indicators.csv", "value"));
        assertEquals(
                List.of("文件里有 3 份报告，这是第一份；其余的报告编号在后面加 -2、-3……，各占一行。", "文件里有 2 份报告，这是第一份；其余的报告编号在后面加 -2、-3……，各占一行。"),
                data.rows("findings.csv").stream()
                        .filter(row -> DataSet.value(row, "rule").equals("several_reports"))
                        .map(row -> DataSet.value(row, "message"))
                        .toList());
    }

    @Test
    void everyPathHasARowForEachReport() {
        assertEquals(
                List.of(
                        id + " again/three-bureaus.html",
                        id + "-2 again/three-bureaus.html",
                        id + "-3 again/three-bureaus.html",
                        id + " three-bureaus.html",
                        id + "-2 three-bureaus.html",
                        id + "-3 three-bureaus.html"),
                column(DataSet.several(), "sources.csv", "report_id", "source").subList(0, 6));
    }

    @Test
    void yearsOfOneFileAreCompared() {
        ProgramRun.compare(DataSet.several().folder(), folder);
        List<String> changes = DataSet.read(folder.resolve("changes.csv")).stream()
                .map(row -> DataSet.value(row, "year_to") + " " + DataSet.value(row, "change"))
                .toList();
        assertEquals(List.of("2018 10", "2018 1", "2019 10", "2019 2"), changes);
    }

    private Map<String, String> correctedReport(String reportId, String... corrections) throws IOException {
        Path file = Files.write(
                folder.resolve("corrections.csv"),
                Stream.concat(
                                Stream.of("report_id,source,field,indicator,old_value,new_value,reason,author"),
                                Stream.of(corrections))
                        .toList());
        ProgramRun.Said said = ProgramRun.run(
                "extract", BUREAUS.toString(), "--out", folder.resolve("out").toString(), "--corrections", "" + file);
        assertEquals(0, said.status(), said.text());
        return DataSet.read(folder.resolve("out/reports.csv")).stream()
                .filter(row -> DataSet.value(row, "report_id").equals(reportId))
                .findFirst()
                .orElseThrow();
    }

    private List<String> findings() {
        return DataSet.read(folder.resolve("out/findings.csv")).stream()
                .map(row -> DataSet.value(row, "report_id") + " " + DataSet.value(row, "rule"))
                .filter(row -> row.contains("correction"))
                .toList();
    }

    @Test
    void aFurtherReportIsCorrectedByItsId() throws IOException {
        assertEquals("桓台县教育局", DataSet.value(correctedReport(id + "-2"), "agency"));
        String agency = id + "-2,,agency,,桓台县教育局,桓台县教育体育局,改名,test";
        String count = id + "-2,,,disclosed_total,150,151,,test";
        assertEquals("桓台县教育体育局", DataSet.value(correctedReport(id + "-2", agency, count), "agency"));
        assertEquals(List.of(id + "-2 correction_applied", id + "-2 correction_applied"), findings());
        assertTrue(DataSet.read(folder.resolve("out/indicators.csv")).stream()
                .anyMatch(row -> DataSet.value(row, "state").equals("corrected")
                        && DataSet.value(row, "value").equals("151")));
        assertEquals("桓台县教育局", DataSet.value(correctedReport(id + "-2"), "agency"));
    }

    @Test
    void aCorrectionByPathIsAboutTheFirstReport() throws IOException {
        String year = ",three-bureaus.html,report_year,,2017,2016,,test";
        assertEquals("2017", DataSet.value(correctedReport(id + "-2", year), "report_year"));
        assertEquals("2016", DataSet.value(correctedReport(id, year), "report_year"));
        assertEquals(List.of(id + " correction_applied"), findings());
    }
}
