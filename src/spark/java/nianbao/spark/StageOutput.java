package nianbao.spark;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;

/**
 * Writes results of inputs into two files: heads with their outlines, which the driver reads, and heads with all that
 * executors make rows of. Each attempt at a task has a folder of its own, as with {@link TableOutput}.
 */
public final class StageOutput extends FileOutputFormat<Long, StagedResult> {
    /** Folders within that of the stage. */
    static final String OUTLINES = "outlines";

    static final String RESULTS = "results";

    @Override
    public void checkOutputSpecs(JobContext job) {
        // The folder of the data set was empty when the job began.
    }

    @Override
    public RecordWriter<Long, StagedResult> getRecordWriter(TaskAttemptContext context) throws IOException {
        PathOutputCommitter committer = (PathOutputCommitter) getOutputCommitter(context);
        String name = getUniqueFile(context, "part", "");
        Path folder = committer.getWorkPath();
        return new Writer(
                create(new Path(folder, OUTLINES + "/" + name), context.getConfiguration()),
                create(new Path(folder, RESULTS + "/" + name), context.getConfiguration()));
    }

    private static SequenceFile.Writer create(Path path, Configuration hadoop) throws IOException {
        return SequenceFile.createWriter(
                hadoop,
                SequenceFile.Writer.file(path),
                SequenceFile.Writer.keyClass(BytesWritable.class),
                SequenceFile.Writer.valueClass(BytesWritable.class),
                SequenceFile.Writer.compression(SequenceFile.CompressionType.NONE)); // contents are compressed
    }

    private static final class Writer extends RecordWriter<Long, StagedResult> {
        private final SequenceFile.Writer outlines;
        private final SequenceFile.Writer results;

        Writer(SequenceFile.Writer outlines, SequenceFile.Writer results) {
            this.outlines = outlines;
            this.results = results;
        }

        @Override
        public void write(Long id, StagedResult result) throws IOException {
            BytesWritable head = new BytesWritable(head(result.head()));
            outlines.append(head, new BytesWritable(result.outline()));
            if (result.head().skipped() == 0) {
                results.append(head, new BytesWritable(both(result.outline(), result.content())));
            }
        }

        private static byte[] head(StageHead head) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            head.write(new DataOutputStream(bytes));
            return bytes.toByteArray();
        }

        private static byte[] both(byte[] outline, byte[] content) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(Integer.BYTES + outline.length + content.length);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(outline.length);
            out.write(outline);
            out.write(content);
            return bytes.toByteArray();
        }

        @Override
        public void close(TaskAttemptContext context) throws IOException {
            try (outlines) {
                results.close();
            }
        }
    }
}
