package nianbao.spark;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.SequenceFile;

/**
 * Writes results of inputs into two files: heads with their outlines, which the driver reads, and heads with all that
 * executors make rows of. Used by one thread.
 */
final class StageWriter implements Closeable {
    private final SequenceFile.Writer outlines;
    private final SequenceFile.Writer results;

    private StageWriter(SequenceFile.Writer outlines, SequenceFile.Writer results) {
        this.outlines = outlines;
        this.results = results;
    }

    /** Opens both files. */
    static StageWriter create(Path outlines, Path results, Configuration hadoop) throws IOException {
        SequenceFile.Writer first = create(outlines, hadoop);
        try {
            return new StageWriter(first, create(results, hadoop));
        } catch (IOException e) {
            first.close();
            throw e;
        }
    }

    private static SequenceFile.Writer create(Path path, Configuration hadoop) throws IOException {
        return SequenceFile.createWriter(
                hadoop,
                SequenceFile.Writer.file(path),
                SequenceFile.Writer.keyClass(BytesWritable.class),
                SequenceFile.Writer.valueClass(BytesWritable.class),
                SequenceFile.Writer.compression(SequenceFile.CompressionType.NONE)); // contents are compressed
    }

    /** Appends a result. */
    void write(StagedResult result) throws IOException {
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
    public void close() throws IOException {
        try (outlines) {
            results.close();
        }
    }
}
