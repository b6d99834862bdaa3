package nianbao.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
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
import nianbao.pipeline.StoredContent;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Compares the reports of whole agencies, some thousand at a time, on the executor's own disk. Used by one thread.
 */
final class AgencyBatches implements Iterator<Tuple2<AgencyTables.Key, byte[]>> {
    /** Reports at a time: some 100 values each. */
    private static final int REPORTS = 2000;

    private static final byte[] NOTHING = {};

    /** What a comparison reads. */
    private static final List<DataFile> COMPARED = List.of(DataFile.REPORTS, DataFile.INDICATORS, DataFile.QUANTITIES);

    private final Iterator<Tuple2<AgencyPlace, StageRow>> reports;
    private final Decisions decisions;
    private final JobSettings settings;
    private final DataSetSchema schema;
    private Iterator<Tuple2<AgencyTables.Key, byte[]>> rows = Collections.emptyIterator();
    private int ordinal;
    private @Nullable Tuple2<AgencyPlace, StageRow> next;

    /** A report that is compared. */
    private record Compared(AgencyPlace place, String year) {}

    /** @param reports side by side as {@link AgencyPlace.Order} puts them */
    AgencyBatches(Iterator<Tuple2<AgencyPlace, StageRow>> reports, Decisions decisions, JobSettings settings) {
        this.reports = reports;
        this.decisions = decisions;
        this.settings = settings;
        this.schema = ExecutorEngine.schema(settings);
        this.next = reports.hasNext() ? reports.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && next != null) {
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
        Map<String, Compared> reports = written(folder);
        Path out = folder.resolve("out");
        Comparison comparison = Comparison.of(List.of(folder), null, ReportFilter.of(List.of()), schema);
        comparison.writeTables(
                out, Notes.of(settings.language()), comparison.across(ExecutorEngine.checkRules(settings), null));
        List<Tuple2<AgencyTables.Key, byte[]>> all = new ArrayList<>();
        for (String table : ComparisonTables.NAMES) {
            add(table, out, reports, all);
        }
        return all;
    }

    /** Writes the next agencies' reports as a data set, one after the other; the reports by id. */
    private Map<String, Compared> written(Path folder) throws IOException {
        Map<String, Compared> written = new HashMap<>();
        Path texts = Files.createDirectories(folder.resolve("text"));
        Map<DataFile, OutputStream> files = new EnumMap<>(DataFile.class);
        try {
            for (DataFile file : COMPARED) {
                files.put(file, open(folder, file));
            }
            AgencyPlace last = null;
            while (next != null && (last == null || written.size() < REPORTS || next._1.isBeside(last))) {
                last = next._1;
                StageRow row = next._2;
                write(row, files, texts);
                written.put(row.outline().reportId(), new Compared(last, row.year()));
                next = reports.hasNext() ? reports.next() : null;
            }
        } finally {
            for (OutputStream file : files.values()) {
                file.close();
            }
        }
        return written;
    }

    private void write(StageRow row, Map<DataFile, OutputStream> files, Path texts) throws IOException {
        StoredContent content = row.content();
        Map<DataFile, byte[]> rows = DataSetTables.files(row, content, decisions, schema);
        for (Map.Entry<DataFile, OutputStream> file : files.entrySet()) {
            file.getValue().write(rows.getOrDefault(file.getKey(), NOTHING));
        }
        Files.write(texts.resolve(row.outline().reportId() + ".txt"), content.text());
    }

    private static OutputStream open(Path folder, DataFile file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file.fileName())));
        out.write(line(file.columns().stream().map(Column::name).toList()));
        return out;
    }

    private void add(
            String table, Path folder, Map<String, Compared> reports, List<Tuple2<AgencyTables.Key, byte[]>> all)
            throws IOException {
        String marked = Files.readString(folder.resolve(table + ".csv"));
        String content = marked.startsWith(CsvWriter.BYTE_ORDER_MARK) ? marked.substring(1) : marked;
        WrittenRows written = new WrittenRows(content);
        List<String> names = written.next();
        String header = new String(line(names), StandardCharsets.UTF_8);
        int report = names.indexOf("report_id");
        int region = names.indexOf("region_code");
        int agency = names.indexOf("agency");
        int year = names.indexOf(table.equals("changes") ? "year_to" : "report_year");
        while (written.hasNext()) {
            List<String> row = written.next();
            Compared of = report < 0 ? null : reports.get(row.get(report));
            all.add(new Tuple2<>(
                    new AgencyTables.Key(
                            table,
                            header,
                            of == null ? value(row, year) : of.year,
                            of == null ? value(row, region) : of.place.region(),
                            of == null ? value(row, agency) : of.place.agency(),
                            ordinal++),
                    line(row)));
        }
    }

    private static String value(List<String> row, int column) {
        return column < 0 ? "" : row.get(column);
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
