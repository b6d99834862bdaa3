package nianbao;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.cli.ProgramRun;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvTable;
import nianbao.csv.CsvWriter;

/** A data set that the program wrote, read back as a user would; each input is extracted once for all tests. */
final class DataSet {
    static final Path CORPUS = Path.of("corpus");
    /** Published reports; not everybody who builds the program has them. */
    static final Path REPORTS = Path.of("..", "shared", "reports");

    private static final Path SEVERAL = Path.of("src", "test", "resources", "several");

    private static final Map<Path, DataSet> EXTRACTED = new ConcurrentHashMap<>();

    private final Path input;
    private final Path folder;
    private final Map<String, List<Map<String, String>>> files = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    private DataSet(Path input, Path folder) {
        this.input = input;
        this.folder = folder;
    }

    static DataSet corpus() {
        return EXTRACTED.computeIfAbsent(CORPUS, DataSet::extracted);
    }

    /** Files that hold several reports each; one of them is there twice. */
    static DataSet several() {
        return EXTRACTED.computeIfAbsent(SEVERAL, resources -> extracted(withCopy(resources)));
    }

    private static Path withCopy(Path resources) {
        Path input = Path.of("target", "inputs", "several");
        try {
            Files.createDirectories(input.resolve("again"));
            for (String file : List.of("three-bureaus.html", "two-years.txt", "again/three-bureaus.html")) {
                Path source = resources.resolve(Path.of(file).getFileName());
                Files.copy(source, input.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return input;
    }

    /** Empty where the folder is not there. */
    static Optional<DataSet> reports() {
        return Files.isDirectory(REPORTS)
                ? Optional.of(EXTRACTED.computeIfAbsent(REPORTS, DataSet::extracted))
                : Optional.empty();
    }

    private static DataSet extracted(Path input) {
        Path folder = Path.of("target", "data-sets", String.valueOf(input.getFileName()));
        ProgramRun.extract(input, folder);
        return new DataSet(input, folder);
    }

    Path input() {
        return input;
    }

    Path folder() {
        return folder;
    }

    /** The rows of a file by column name, formula guards taken away. */
    List<Map<String, String>> rows(String file) {
        return files.computeIfAbsent(file, name -> read(folder.resolve(name)));
    }

    /** The rows of one report. */
    List<Map<String, String>> rows(String file, String reportId) {
        return rows(file).stream()
                .filter(row -> value(row, "report_id").equals(reportId))
                .toList();
    }

    /** The row of reports.csv of the report at this path. */
    Map<String, String> report(String source) {
        return rows("reports.csv").stream()
                .filter(row -> value(row, "source").equals(source))
                .findFirst()
                .orElseThrow(() -> new AssertionError(source + " is not in reports.csv"));
    }

    /** The code points {@code [start, end)} of a report's text, which is what R's substr and Python count. */
    String text(String reportId, int start, int end) {
        String text = texts.computeIfAbsent(reportId, this::text);
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private String text(String reportId) {
        try {
            return Files.readString(folder.resolve("text").resolve(reportId + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String value(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new AssertionError("no column " + column + " in " + row.keySet());
        }
        return value;
    }

    /** The rows of any CSV file of the project's. */
    static List<Map<String, String>> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            CsvTable table = CsvReader.read(file.toString(), in);
            return table.rows().stream()
                    .map(row -> byColumn(table.header(), row))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> byColumn(List<String> header, CsvRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), CsvWriter.unguard(row.values().get(i)));
        }
        return values;
    }

    @Override
    public String toString() {
        return input.toString();
    }
}
