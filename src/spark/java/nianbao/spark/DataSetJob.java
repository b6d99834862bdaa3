package nianbao.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nianbao.export.DataFile;
import nianbao.export.DataSetSchema;
import nianbao.source.CodePointOrder;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The whole job: list, read into a stage, decide, write the tables, compare years. Every step may be repeated in part;
 * only what a task has committed counts.
 */
final class DataSetJob {
    /** What a file costs beside its bytes, in bytes. */
    private static final long FILE_COST = 50_000;

    /** 64 MiB: larger stretches of input would be lost when an executor is. */
    private static final long MOST_BYTES = 64L << 20;

    private static final long LEAST_BYTES = 1L << 20;
    private static final int TASKS_A_CORE = 24;

    /** 128 MiB of deflated rows, which is about 1 GiB of CSV over all tables. */
    private static final long BUCKET_BYTES = 128L << 20;

    /** Reports that are worth a task of their own when they are compared, while there are cores for it. */
    private static final int COMPARED = 500;

    /** Reports that one task compares; it holds them all, compressed, while they are put in order: some 50 MB. */
    private static final int COMPARED_AT_MOST = 2500;

    /** Reports whose rows of a comparison one task writes. */
    private static final int WRITTEN_TOGETHER = 20_000;

    private final JavaSparkContext context;
    private final JobSettings settings;
    private final DataSetFolder folder;
    private final long splitBytes;

    /** @param splitBytes how long a stretch of a web archive one task looks through */
    DataSetJob(JavaSparkContext context, JobSettings settings, DataSetFolder folder, long splitBytes) {
        this.context = context;
        this.settings = settings;
        this.folder = folder;
        this.splitBytes = splitBytes;
    }

    /**
     * Runs it.
     *
     * @throws java.io.FileNotFoundException if an input does not exist; its message is the input
     * @throws NothingToReadException if there is no input
     */
    JobSummary run(List<String> inputs) throws IOException {
        InputListing listing = new InputListing(context.hadoopConfiguration(), folder.path());
        listing.list(inputs);
        ArchiveListing archives = new ArchiveListing(context, splitBytes);
        archives.list(listing.archives());
        List<SparkInput> all = new ArrayList<>(listing.files());
        all.addAll(archives.found());
        if (all.isEmpty()) {
            throw new NothingToReadException();
        }
        all.sort(Comparator.comparing(SparkInput::location, CodePointOrder.INSTANCE)
                .thenComparing(input -> !input.isRefused()));
        List<List<SparkInput>> slices = slices(all);
        JavaRDD<SparkInput> inSlices =
                context.parallelize(slices, slices.size()).flatMap(List::iterator);
        Stage stage = Stage.write(context, folder.stage(), inSlices, settings);
        Settlement settlement = new Settlement(stage, BUCKET_BYTES);
        Broadcast<Decisions> decisions = context.broadcast(settlement.settle());
        JavaRDD<StageRow> results = stage.results(Math.max(context.defaultParallelism(), settlement.parts(MOST_BYTES)))
                .flatMap(result -> StageRow.of(result, decisions.value()));
        write(results, decisions);
        int tasks = decisions.value().buckets();
        compare(results, decisions, settlement);
        folder.writeFixed(ExecutorEngine.schema(settings));
        decisions.destroy();
        folder.finish();
        int skipped = listing.skipped() + archives.skipped() + settlement.skipped();
        return new JobSummary(all.size(), settlement.reports(), settlement.failures(), skipped, slices.size(), tasks);
    }

    /** Neighbouring inputs of about the same cost together, several tasks a core, so that no core waits for long. */
    private List<List<SparkInput>> slices(List<SparkInput> all) {
        long bytes = all.stream().mapToLong(DataSetJob::cost).sum();
        long share = bytes / Math.max(1, (long) TASKS_A_CORE * context.defaultParallelism());
        long most = Math.max(LEAST_BYTES, Math.min(MOST_BYTES, share));
        List<List<SparkInput>> slices = new ArrayList<>();
        List<SparkInput> slice = new ArrayList<>();
        long filled = 0;
        for (int i = 0; i < all.size(); i++) {
            if (filled >= most) {
                slices.add(slice);
                slice = new ArrayList<>();
                filled = 0;
            }
            slice.add(all.get(i).numbered(i));
            filled += cost(all.get(i));
        }
        slices.add(slice);
        return slices;
    }

    private static long cost(SparkInput input) {
        return input.bytes() + FILE_COST;
    }

    private void write(JavaRDD<StageRow> results, Broadcast<Decisions> decisions) throws IOException {
        folder.write(DataSetTables.of(results, settings, decisions));
        Set<DataFile> elsewhere = Set.of(DataFile.PANEL, DataFile.CODEBOOK, DataFile.CROSSWALK);
        for (DataFile file : ExecutorEngine.schema(settings).files()) {
            if (!elsewhere.contains(file)) {
                folder.complete(DataSetTables.place(file, ""));
            }
        }
        folder.complete(DataSetTables.texts(""));
    }

    private void compare(JavaRDD<StageRow> results, Broadcast<Decisions> decisions, Settlement settlement)
            throws IOException {
        int slices = Math.max(1, settlement.reports() - 1) / WRITTEN_TOGETHER + 1;
        int wanted = Math.max(context.defaultParallelism(), settlement.reports() / COMPARED_AT_MOST + 1);
        int tasks = Math.min(settlement.reports() / COMPARED + 1, wanted);
        folder.write(new AgencyTables(settings, tasks, slices).rows(results, decisions, settlement.years()));
        DataSetSchema schema = ExecutorEngine.schema(settings);
        folder.complete(new TablePlace(DataFile.PANEL.stem(), schema.columns(DataFile.PANEL), "", true, true));
    }
}
