package nianbao.spark;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.SequenceFileInputFormat;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * The results of all inputs between reading and writing. In Hadoop's plainest files, since they are written once and
 * read once or twice from begin to end: tables of Spark SQL would cost every run the seconds that it takes to start.
 */
final class Stage {
    private final JavaSparkContext context;
    private final Path folder;

    /** @param folder which need not exist */
    Stage(JavaSparkContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** Reads all inputs. */
    void write(JavaRDD<StagedResult> results) throws IOException {
        Job job = Job.getInstance(context.hadoopConfiguration());
        job.setOutputFormatClass(StageOutput.class);
        job.setOutputKeyClass(Long.class);
        job.setOutputValueClass(StagedResult.class);
        FileOutputFormat.setOutputPath(job, folder);
        JavaPairRDD<Long, StagedResult> byId =
                results.mapToPair(result -> new Tuple2<>(result.head().id(), result));
        byId.saveAsNewAPIHadoopDataset(job.getConfiguration());
    }

    /** Hands on every result without its content, read on the driver one after the other. */
    void outlines(Consumer<StagedResult> consumer) throws IOException {
        Configuration hadoop = context.hadoopConfiguration();
        Path outlines = new Path(folder, StageOutput.OUTLINES);
        for (FileStatus file : outlines.getFileSystem(hadoop).listStatus(outlines)) {
            try (SequenceFile.Reader reader =
                    new SequenceFile.Reader(hadoop, SequenceFile.Reader.file(file.getPath()))) {
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
        FileInputFormat.setInputPaths(job, new Path(folder, StageOutput.RESULTS));
        return context.hadoopRDD(job, Results.class, BytesWritable.class, BytesWritable.class)
                .coalesce(parts)
                .map(result -> result(result._1, result._2));
    }

    /** Reads the files of a folder, in whose name no sign is a pattern's or parts it from another. */
    static final class Results extends SequenceFileInputFormat<BytesWritable, BytesWritable> {
        @Override
        protected FileStatus[] listStatus(JobConf job) throws IOException {
            Path folder = getInputPaths(job)[0];
            return folder.getFileSystem(job).listStatus(folder);
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
