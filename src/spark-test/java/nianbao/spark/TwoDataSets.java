package nianbao.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Codebook;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvTable;
import nianbao.csv.CsvWriter;
import nianbao.export.DataFile;
import org.apache.spark.sql.Row;

/** A data set that {@code extract} wrote and one of the Spark job's. */
final class TwoDataSets {
    private static final String NO_YEAR = "__HIVE_DEFAULT_PARTITION__";

    private final Path extracted;
    private final Path spark;
    private final Map<String, String> years = new HashMap<>();

    TwoDataSets(Path extracted, Path spark) {
        this.extracted = extracted;
        this.spark = spark;
        CsvTable reports = csv(extracted.resolve("reports.csv"));
        int year = reports.header().indexOf("report_year");
        reports.rows()
                .forEach(row -> years.put(row.values().get(0), row.values().get(year)));
    }

    /**
     * Asserts that every table of the data set has the same columns and the same rows, in the same order within a year.
     * What reports say of each other stands in comparison-findings of the job.
     */
    void assertEqual(DataFile... files) {
        for (DataFile file : files) {
            CsvTable all = csv(extracted.resolve(file.fileName()));
            CsvTable expected = file == DataFile.FINDINGS ? ofOneReport(all) : all;
            Map<String, List<List<String>>> actual = csvByYear(file.stem(), expected.header());
            assertEquals(byYear(file, expected), actual, file.fileName());
            assertEquals(plain(expected), parquet(file.stem(), expected.header()), file.fileName() + " as Parquet");
        }
    }

    private static CsvTable ofOneReport(CsvTable findings) {
        CheckRules rules = Codebook.builtIn().checkRules();
        int rule = findings.header().indexOf("rule");
        Set<String> across = new HashSet<>();
        rules.years().forEach(year -> across.add(year.id()));
        for (CsvRow row : findings.rows()) {
            String id = row.values().get(rule);
            rules.check(id)
                    .filter(check -> check.kind() != CheckRule.Kind.REPORT)
                    .ifPresent(check -> across.add(id));
        }
        return new CsvTable(
                findings.name(),
                findings.header(),
                findings.rows().stream()
                        .filter(row -> !across.contains(row.values().get(rule)))
                        .toList());
    }

    /** Asserts that the table of texts holds what the folder of texts does. */
    void assertEqualTexts() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (Stream<Path> texts = Files.list(extracted.resolve("text"))) {
            for (Path text : texts.toList()) {
                expected.put(String.valueOf(text.getFileName()).replace(".txt", ""), Files.readString(text));
            }
        }
        Map<String, String> actual = new TreeMap<>();
        for (Row row :
                LocalSpark.session().read().parquet(spark + "/parquet/texts").collectAsList()) {
            actual.put(row.getString(0), row.isNullAt(1) ? "" : row.getString(1));
        }
        assertEquals(expected, actual);
    }

    private Map<String, List<List<String>>> byYear(DataFile file, CsvTable table) {
        Map<String, List<List<String>>> rows = new TreeMap<>();
        int id = table.header().indexOf("report_id");
        boolean byYear = id >= 0;
        for (CsvRow row : table.rows()) {
            String year = byYear ? years.getOrDefault(row.values().get(id), "?") : "";
            rows.computeIfAbsent(byYear ? year : file.stem(), y -> new ArrayList<>())
                    .add(row.values());
        }
        return rows;
    }

    private Map<String, List<List<String>>> csvByYear(String table, List<String> header) {
        Map<String, List<List<String>>> rows = new TreeMap<>();
        try (Stream<Path> files = Files.walk(spark.resolve("csv").resolve(table))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .sorted()
                    .toList()) {
                CsvTable part = csv(file);
                assertEquals(header, part.header(), file.toString());
                String folder = file.getName(file.getNameCount() - 2).toString();
                String year = folder.startsWith("year=") ? folder.substring("year=".length()) : folder;
                List<List<String>> ofYear =
                        rows.computeIfAbsent(year.equals(NO_YEAR) ? "" : year, y -> new ArrayList<>());
                part.rows().forEach(row -> ofYear.add(row.values()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.values().removeIf(List::isEmpty);
        return rows;
    }

    private static List<String> plain(CsvTable table) {
        List<String> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            rows.add(String.join(
                    "\u001f",
                    row.values().stream()
                            .map(CsvWriter::unguard)
                            .map(TwoDataSets::number)
                            .toList()));
        }
        Collections.sort(rows);
        return rows;
    }

    private List<String> parquet(String table, List<String> header) {
        List<String> rows = new ArrayList<>();
        for (Row row : LocalSpark.session()
                .read()
                .parquet(spark + "/parquet/" + table)
                .selectExpr(header.stream().map(name -> "`" + name + "`").toArray(String[]::new))
                .collectAsList()) {
            rows.add(String.join(
                    "\u001f",
                    IntStream.range(0, row.size()).mapToObj(i -> text(row, i)).toList()));
        }
        Collections.sort(rows);
        return rows;
    }

    private static String text(Row row, int i) {
        Object value = row.get(i);
        return value == null ? "" : number(value.toString());
    }

    /** Numbers are equal whatever their zeros. */
    private static String number(String value) {
        return value.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }

    static CsvTable csv(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CsvReader.read(file.toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
