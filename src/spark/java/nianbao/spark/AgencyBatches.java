package nianbao.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nianbao.compare.Comparison;
import nianbao.compare.Notes;
import nianbao.compare.ReportFilter;
import nianbao.csv.CsvWriter;
import nianbao.export.DataSetSchema;
import nianbao.pipeline.StoredContent;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Compares the reports of whole agencies, some thousand at a time, in memory. Used by one thread.
 */
final class AgencyBatches implements Iterator<Tuple2<AgencyTables.Key, byte[]>> {
    private final Iterator<Tuple2<AgencyPlace, StageRow>> reports;
    private final Decisions decisions;
    private final JobSettings settings;
    private final DataSetSchema schema;
    private Iterator<Tuple2<AgencyTables.Key, byte[]>> rows = Collections.emptyIterator();
    private int ordinal;
    private @Nullable Tuple2<AgencyPlace, StageRow> next;

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
        AgencyBatch batch = nextBatch();
        try {
            Comparison comparison = Comparison.of(List.of(batch), null, ReportFilter.of(List.of()), schema);
            Map<String, String> tables = comparison.tables(
                    Notes.of(settings.language()), comparison.across(ExecutorEngine.checkRules(settings), null));
            Map<String, AgencyBatch.Report> compared = batch.reports(); // all that is kept of the batch
            return new FlatIterator<>(
                    ComparisonTables.NAMES.iterator(), table -> rows(table, tables.getOrDefault(table, ""), compared));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AgencyBatch nextBatch() {
        AgencyBatch batch = new AgencyBatch();
        AgencyPlace last = null;
        while (next != null && (last == null || !batch.isFull() || next._1.isBeside(last))) {
            last = next._1;
            StageRow row = next._2;
            StoredContent content = row.content();
            batch.add(last, row, content, DataSetTables.files(row, content, decisions, schema));
            next = reports.hasNext() ? reports.next() : null;
        }
        return batch;
    }

    private Iterator<Tuple2<AgencyTables.Key, byte[]>> rows(
            String table, String marked, Map<String, AgencyBatch.Report> compared) {
        String content = marked.startsWith(CsvWriter.BYTE_ORDER_MARK) ? marked.substring(1) : marked;
        WrittenRows written = new WrittenRows(content.getBytes(StandardCharsets.UTF_8));
        WrittenRow names = written.next();
        String header = new String(names.whole(), StandardCharsets.UTF_8);
        int report = names.indexOf("report_id");
        int region = names.indexOf("region_code");
        int agency = names.indexOf("agency");
        int year = names.indexOf(table.equals("changes") ? "year_to" : "report_year");
        return new FlatIterator<>(written, row -> {
            AgencyBatch.Report of = report < 0 ? null : compared.get(row.get(report));
            AgencyTables.Key key = new AgencyTables.Key(
                    table,
                    header,
                    of == null ? value(row, year) : of.year(),
                    of == null ? value(row, region) : of.place().region(),
                    of == null ? value(row, agency) : of.place().agency(),
                    ordinal++);
            return List.of(new Tuple2<>(key, row.whole())).iterator();
        });
    }

    private static String value(List<String> row, int column) {
        return column < 0 ? "" : row.get(column);
    }
}
