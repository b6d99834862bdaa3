package nianbao.spark;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.SequenceFileInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The results of all inputs between reading and writing. In Hadoop's plainest files, since they are written once and
 * read once or twice from begin to end: tables of Spark SQL would cost every run the seconds that it takes to start.
 */
final class Stage {
    private static final String OUTLINES = "outlines";
    private static final String RESULTS = "results";

    private final JavaSparkContext context;
    private final Path folder;
    private final List<Long> attempts;

    private Stage(JavaSparkContext context, Path folder, List<Long> attempts) {
        this.context = context;
        this.folder = folder;
        this.attempts = attempts;
    }

    /**
     * Reads all inputs. An attempt at a task writes files that bear its number, and only those of attempts whose end the
     * driver saw are read again: whatever was killed, repeated or run twice leaves nothing but files that nobody reads.
     *
     * @param folder which need not exist
     */
    static Stage write(JavaSparkContext context, Path folder, JavaRDD<SparkInput> inputs, JobSettings settings) {
        ReadInputs step = new ReadInputs(settings, folder.toString(), context.hadoopConfiguration());
        return new Stage(context, folder, inputs.mapPartitions(step).collect());
    }

    /** Opens the files of an attempt at a task. */
    static StageWriter writer(Path folder, long attempt, Configuration hadoop) throws IOException {
        return StageWriter.create(file(folder, OUTLINES, attempt), file(folder, RESULTS, attempt), hadoop);
    }

    private static Path file(Path folder, String kind, long attempt) {
        return new Path(folder, kind + "/" + attempt);
    }

    /** Hands on every result without its content, read on the driver one after the other. */
    void outlines(Consumer<StagedResult> consumer) throws IOException {
        Configuration hadoop = context.hadoopConfiguration();
        for (Long attempt : attempts) {
            SequenceFile.Reader.Option file = SequenceFile.Reader.file(file(folder, OUTLINES, attempt));
            try (SequenceFile.Reader reader = new SequenceFile.Reader(hadoop, file)) {
                BytesWritable head = new BytesWritable();
                BytesWritable outline = new BytesWritable();
                while (reader.next(head, outline)) {
                    consumer.accept(new StagedResult(head(head), outline.copyBytes(), StagedResult.NOTHING));
                }
            }
        }
    }

    /** The results of inputs that were not passed over, in at most so many parts. */
    JavaRDD<StagedResult> results(int parts) {
        JobConf job = new JobConf(context.hadoopConfiguration());
        FileInputFormat.setInputPaths(
                job,
                attempts.stream().map(attempt -> file(folder, RESULTS, attempt)).toArray(Path[]::new));
        return context.hadoopRDD(job, Results.class, BytesWritable.class, BytesWritable.class)
                .coalesce(parts)
                .map(result -> result(result._1, result._2));
    }

    /** Reads files in whose folder's name no sign is a pattern's. */
    static final class Results extends SequenceFileInputFormat<BytesWritable, BytesWritable> {
        @Override
        protected FileStatus[] listStatus(JobConf job) throws IOException {
            List<FileStatus> files = new ArrayList<>();
            for (Path file : getInputPaths(job)) {
                files.add(file.getFileSystem(job).getFileStatus(file));
            }
            return files.toArray(FileStatus[]::new);
        }
    }

    private static StagedResult result(BytesWritable head, BytesWritable both) {
        byte[] bytes = both.getBytes();
        int content = Integer.BYTES + ByteBuffer.wrap(bytes).getInt();
        return new StagedResult(
                head(head),
                Arrays.copyOfRange(bytes, Integer.BYTES, content),
                Arrays.copyOfRange(bytes, content, both.getLength()));
    }

    private static StageHead head(BytesWritable head) {
        try {
            return StageHead.read(new DataInputStream(new ByteArrayInputStream(head.getBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("damaged result", e);
        }
    }
}
