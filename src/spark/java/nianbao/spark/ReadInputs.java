package nianbao.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The step that turns a task's inputs into rows of the stage and gives the number of the attempt. All of it is one
 * thread's work, since handing over every result costs up to a tenth of the time that reading takes.
 */
final class ReadInputs implements FlatMapFunction<Iterator<SparkInput>, Long> {
    private static final long serialVersionUID = 1;

    private final JobSettings settings;
    private final String stage;
    private final SerializableConfiguration hadoop;

    /** @param stage address of its folder */
    ReadInputs(JobSettings settings, String stage, Configuration hadoop) {
        this.settings = settings;
        this.stage = stage;
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    @Override
    public Iterator<Long> call(Iterator<SparkInput> inputs) {
        TaskContext task = TaskContext.get();
        return DeepStack.call(task, () -> read(inputs, task)).iterator();
    }

    private List<Long> read(Iterator<SparkInput> inputs, TaskContext task) throws IOException {
        Configuration conf = hadoop.value();
        try (InputReader reader = new InputReader(conf, ExecutorEngine.reader(settings));
                StageWriter writer = Stage.writer(new Path(stage), task.taskAttemptId(), conf)) {
            Iterator<StagedResult> results = new FlatIterator<>(inputs, reader::rows);
            while (results.hasNext()) {
                writer.write(results.next());
                if (task.isInterrupted()) {
                    throw new TaskKilledException("killed"); // what it could not read is no failure of the file
                }
            }
        }
        return List.of(task.taskAttemptId());
    }
}
