package nianbao.spark;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;

/**
 * Writes rows of all tables side by side, in both formats. Each attempt at a task writes into a folder of its own, and
 * Hadoop's committer takes over one attempt's files, whatever was killed, repeated or run twice.
 */
public final class TableOutput extends FileOutputFormat<TablePlace, byte[]> {
    @Override
    public void checkOutputSpecs(JobContext job) {
        // The folder is there already: the job makes it, and writes into it in two steps.
    }

    @Override
    public RecordWriter<TablePlace, byte[]> getRecordWriter(TaskAttemptContext context) throws IOException {
        PathOutputCommitter committer = (PathOutputCommitter) getOutputCommitter(context);
        return new Writer(committer.getWorkPath(), context);
    }

    /** Holds the files of one year open; rows come year by year. */
    private static final class Writer extends RecordWriter<TablePlace, byte[]> {
        private final Path folder;
        private final TaskAttemptContext context;
        private final Map<String, TableFile> open = new HashMap<>();
        private String year = "";

        Writer(Path folder, TaskAttemptContext context) {
            this.folder = folder;
            this.context = context;
        }

        @Override
        public void write(TablePlace place, byte[] rows) throws IOException {
            if (rows.length == 0) {
                return;
            }
            if (!place.year().equals(year)) {
                closeAll();
                year = place.year();
            }
            TableFile file = open.get(place.folder());
            if (file == null) {
                file = TableFile.create(place, folder, getUniqueFile(context, "part", ""), context.getConfiguration());
                open.put(place.folder(), file);
            }
            file.write(rows);
        }

        @Override
        public void close(TaskAttemptContext ended) throws IOException {
            closeAll();
        }

        private void closeAll() throws IOException {
            IOException failure = null;
            for (TableFile file : open.values()) {
                try {
                    file.close();
                } catch (IOException e) {
                    failure = e; // a full disk shows here; the other files must be closed all the same
                }
            }
            open.clear();
            if (failure != null) {
                throw failure;
            }
        }
    }
}
