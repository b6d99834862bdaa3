package nianbao.spark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nianbao.export.Column;
import nianbao.export.DataFile;
import nianbao.export.DataSetSchema;
import nianbao.export.Failure;
import nianbao.export.FindingRows;
import nianbao.export.PanelRow;
import nianbao.export.SourceRows;
import nianbao.pipeline.ReportOutput;
import nianbao.pipeline.StoredContent;
import nianbao.pipeline.StoredResult.Outline;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** The step that turns results into rows of the tables that hold one report after the other. */
final class DataSetTables implements PairFlatMapFunction<Iterator<Tuple2<Long, StageRow>>, TablePlace, byte[]> {
    private static final long serialVersionUID = 1;

    private static final List<Column> TEXT_COLUMNS = List.of(
            new Column("report_id", Column.Type.STRING, "", true, "reports.report_id", "报告编号", "report id"),
            new Column("text", Column.Type.STRING, "", false, "", "报告全文", "the report's text as read"));

    /** Quoted and guarded whether need be or not. */
    private static final byte[] BEFORE_TEXT = {',', '"', '\''};

    private static final byte[] NO_TEXT = {',', '"'};
    private static final byte[] BEHIND_TEXT = {'"', '\r', '\n'};

    /** Of the bytes of a text one in so many may be a quote before more room is needed. */
    private static final int QUOTED_PART = 64;

    private static final int ROOM = 64;

    private final JobSettings settings;
    private final Broadcast<Decisions> decisions;

    private DataSetTables(JobSettings settings, Broadcast<Decisions> decisions) {
        this.settings = settings;
        this.decisions = decisions;
    }

    /** Rows year by year and in source order, each task one bucket. */
    static JavaPairRDD<TablePlace, byte[]> of(
            JavaRDD<StageRow> results, JobSettings settings, Broadcast<Decisions> decisions) {
        return results.mapToPair(row -> new Tuple2<>(decisions.value().order(row.id(), row.part()), row))
                .repartitionAndSortWithinPartitions(
                        new Buckets(decisions.value().buckets()))
                .mapPartitionsToPair(new DataSetTables(settings, decisions));
    }

    @Override
    public Iterator<Tuple2<TablePlace, byte[]>> call(Iterator<Tuple2<Long, StageRow>> results) {
        DataSetSchema schema = ExecutorEngine.schema(settings);
        return new FlatIterator<>(results, result -> rows(result._2, schema).iterator());
    }

    private List<Tuple2<TablePlace, byte[]>> rows(StageRow row, DataSetSchema schema) {
        List<Tuple2<TablePlace, byte[]>> rows = new ArrayList<>();
        switch (decisions.value().role(row.id())) {
            case FAILED -> {
                Failure failure = row.outline().failure();
                if (failure == null) {
                    throw new IllegalStateException(row.location() + " neither read nor failed");
                }
                add(rows, DataFile.FAILURES, row, failure.row());
            }
            case REPEATED ->
                add(rows, DataFile.SOURCES, row, source(row, decisions.value().address(row.id())));
            case REPORT -> report(row, schema, rows);
        }
        return rows;
    }

    private static String source(StageRow row, String address) {
        String url = row.url();
        return SourceRows.row(row.reportId(), row.location(), url == null ? address : url, row.fetchedAt());
    }

    private void report(StageRow row, DataSetSchema schema, List<Tuple2<TablePlace, byte[]>> rows) {
        Outline outline = row.outline();
        StoredContent content = row.content();
        files(row, content, decisions.value(), schema)
                .forEach((file, ofFile) -> rows.add(new Tuple2<>(place(file, row.year()), ofFile)));
        add(rows, DataFile.SOURCES, row, source(row, outline.url()));
        rows.add(new Tuple2<>(texts(row.year()), text(outline.reportId(), content)));
    }

    /** What a report puts into the tables that hold one report after the other, in UTF-8. */
    static Map<DataFile, byte[]> files(StageRow row, StoredContent content, Decisions decisions, DataSetSchema schema) {
        Outline outline = row.outline();
        PanelRow panel = outline.panel();
        String instead = decisions.shownInstead(row.id(), row.part());
        String duplicate = instead.isEmpty() || panel == null
                ? ""
                : FindingRows.duplicateReport(outline.reportId(), panel.key(), instead, schema.wording());
        return ReportOutput.rows(outline, content, decisions.parent(row.id()), duplicate);
    }

    private static void add(List<Tuple2<TablePlace, byte[]>> rows, DataFile file, StageRow row, String ofFile) {
        rows.add(new Tuple2<>(place(file, row.year()), ofFile.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where the rows of a report of this year go. */
    static TablePlace place(DataFile file, String year) {
        boolean byYear = file != DataFile.FAILURES;
        return new TablePlace(file.stem(), file.columns(), year, byYear, true);
    }

    /** Where the texts of reports of this year go. */
    static TablePlace texts(String year) {
        return new TablePlace("texts", TEXT_COLUMNS, year, true, false);
    }

    /** A row of CSV, put together from bytes because texts are most of what is written. */
    private static byte[] text(String reportId, StoredContent content) {
        byte[] text = content.text();
        ByteArrayOutputStream row = new ByteArrayOutputStream(text.length + text.length / QUOTED_PART + ROOM);
        row.writeBytes(reportId.getBytes(StandardCharsets.UTF_8));
        row.writeBytes(text.length == 0 ? NO_TEXT : BEFORE_TEXT);
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '"') {
                row.write(text, from, i + 1 - from);
                from = i; // once more
            }
        }
        row.write(text, from, text.length - from);
        row.writeBytes(BEHIND_TEXT);
        return row.toByteArray();
    }

    /** Sends every result to its bucket. */
    private static final class Buckets extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int buckets;

        Buckets(int buckets) {
            this.buckets = buckets;
        }

        @Override
        public int numPartitions() {
            return Math.max(1, buckets);
        }

        @Override
        public int getPartition(Object order) {
            return Decisions.bucket((Long) order);
        }
    }
}
