package nianbao.spark;

import java.util.Collections;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** The step that turns a task's inputs into rows of the stage, one after the other. */
final class ReadInputs implements FlatMapFunction<Iterator<SparkInput>, StagedResult> {
    private static final long serialVersionUID = 1;

    private final JobSettings settings;
    private final SerializableConfiguration hadoop;

    ReadInputs(JobSettings settings, Configuration hadoop) {
        this.settings = settings;
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    @Override
    public Iterator<StagedResult> call(Iterator<SparkInput> inputs) {
        TaskContext task = TaskContext.get();
        InputReader reader = new InputReader(hadoop.value(), ExecutorEngine.reader(settings), DeepStack.of(task));
        TaskCompletionListener end = ended -> reader.close();
        task.addTaskCompletionListener(end);
        return new FlatIterator<>(inputs, input -> unlessKilled(reader.rows(input), task));
    }

    /** What a killed task could not read is no failure of the file. */
    private static Iterator<StagedResult> unlessKilled(Iterator<StagedResult> rows, TaskContext task) {
        return new FlatIterator<>(rows, row -> {
            if (task.isInterrupted()) {
                throw new TaskKilledException("killed");
            }
            return Collections.singleton(row).iterator();
        });
    }
}
