package nianbao.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import nianbao.compare.Comparison;
import nianbao.compare.Notes;
import nianbao.compare.ReportFilter;
import nianbao.csv.CsvWriter;
import nianbao.export.Column;
import nianbao.export.DataFile;
import nianbao.export.DataSetSchema;
import scala.Tuple2;
import scala.Tuple3;

/**
 * Compares the reports of whole agencies, some thousand at a time, on the executor's own disk. Used by one thread.
 */
final class AgencyBatches implements Iterator<Tuple2<AgencyTables.Key, byte[]>> {
    /** Reports at a time: some 100 values each. */
    private static final int REPORTS = 2000;

    private final Iterator<Tuple2<String, Tuple3<Iterable<String>, Iterable<String>, Iterable<ReportText>>>> agencies;
    private final JobSettings settings;
    private final DataSetSchema schema;
    private Iterator<Tuple2<AgencyTables.Key, byte[]>> rows = Collections.emptyIterator();
    private int ordinal;

    AgencyBatches(
            Iterator<Tuple2<String, Tuple3<Iterable<String>, Iterable<String>, Iterable<ReportText>>>> agencies,
            JobSettings settings) {
        this.agencies = agencies;
        this.settings = settings;
        this.schema = ExecutorEngine.schema(settings);
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && agencies.hasNext()) {
            rows = compared();
        }
        return rows.hasNext();
    }

    @Override
    public Tuple2<AgencyTables.Key, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    private Iterator<Tuple2<AgencyTables.Key, byte[]>> compared() {
        try {
            Path folder = Files.createTempDirectory("nianbao");
            try {
                return compared(folder).iterator();
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Tuple2<AgencyTables.Key, byte[]>> compared(Path folder) throws IOException {
        Map<String, String> years = written(folder);
        Path out = folder.resolve("out");
        Comparison comparison = Comparison.of(List.of(folder), null, ReportFilter.of(List.of()), schema);
        comparison.writeTables(
                out, Notes.of(settings.language()), comparison.across(ExecutorEngine.checkRules(settings), null));
        List<Tuple2<AgencyTables.Key, byte[]>> all = new ArrayList<>();
        for (String table : ComparisonTables.NAMES) {
            add(table, out, years, all);
        }
        return all;
    }

    /** Writes the next agencies' rows as a data set, row by row; the year of each report. */
    private Map<String, String> written(Path folder) throws IOException {
        Map<String, String> years = new HashMap<>();
        int year = place(DataFile.REPORTS.columns(), "report_year");
        Path texts = Files.createDirectories(folder.resolve("text"));
        try (Writer reports = open(folder, DataFile.REPORTS);
                Writer indicators = open(folder, DataFile.INDICATORS)) {
            while (agencies.hasNext() && years.size() < REPORTS) {
                var agency = agencies.next()._2();
                for (String report : agency._1()) {
                    List<String> values = WrittenRows.first(report);
                    years.put(values.get(0), values.get(year));
                    reports.append(report);
                }
                for (String indicator : agency._2()) {
                    indicators.append(indicator);
                }
                for (ReportText text : agency._3()) {
                    Files.writeString(texts.resolve(text.reportId() + ".txt"), text.text());
                }
            }
        }
        return years;
    }

    private static Writer open(Path folder, DataFile file) throws IOException {
        Writer out = Files.newBufferedWriter(folder.resolve(file.fileName()), StandardCharsets.UTF_8);
        out.append(header(file));
        return out;
    }

    private static StringBuilder header(DataFile file) {
        StringBuilder header = new StringBuilder();
        CsvWriter csv = new CsvWriter(header);
        file.columns().forEach(column -> csv.text(column.name()));
        csv.endRow();
        return header;
    }

    private void add(String table, Path folder, Map<String, String> years, List<Tuple2<AgencyTables.Key, byte[]>> all)
            throws IOException {
        String marked = Files.readString(folder.resolve(table + ".csv"));
        String content = marked.startsWith(CsvWriter.BYTE_ORDER_MARK) ? marked.substring(1) : marked;
        WrittenRows written = new WrittenRows(content);
        List<String> names = written.next();
        String header = new String(line(names), StandardCharsets.UTF_8);
        int region = names.indexOf("region_code");
        int agency = names.indexOf("agency");
        int year = names.indexOf(ComparisonTables.yearColumn(table));
        while (written.hasNext()) {
            List<String> row = written.next();
            all.add(new Tuple2<>(
                    new AgencyTables.Key(
                            table,
                            header,
                            years.getOrDefault(row.get(year), row.get(year)),
                            region < 0 ? "" : row.get(region),
                            agency < 0 ? "" : row.get(agency),
                            ordinal++),
                    line(row)));
        }
    }

    private static int place(List<Column> columns, String name) {
        return columns.stream().map(Column::name).toList().indexOf(name);
    }

    /** Guards are there still, so none is added. */
    private static byte[] line(List<String> row) {
        StringBuilder line = new StringBuilder();
        CsvWriter csv = new CsvWriter(line);
        row.forEach(csv::plain);
        csv.endRow();
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
