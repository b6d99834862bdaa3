package nianbao.spark;

import java.util.Collections;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** The step that turns a task's inputs into rows of the stage, one after the other. */
final class ReadInputs implements FlatMapFunction<Iterator<SparkInput>, Row> {
    private static final long serialVersionUID = 1;

    private final JobSettings settings;
    private final SerializableConfiguration hadoop;

    ReadInputs(JobSettings settings, Configuration hadoop) {
        this.settings = settings;
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    @Override
    public Iterator<Row> call(Iterator<SparkInput> inputs) {
        TaskContext task = TaskContext.get();
        InputReader reader = new InputReader(hadoop.value(), ExecutorEngine.reader(settings), DeepStack.of(task));
        TaskCompletionListener end = ended -> reader.close();
        task.addTaskCompletionListener(end);
        return new Results(inputs, reader, task);
    }

    /** The rows of one input after the other; holds one result, or the list of one zip file. */
    private static final class Results implements Iterator<Row> {
        private final Iterator<SparkInput> inputs;
        private final InputReader reader;
        private final TaskContext task;
        private Iterator<Row> ofInput = Collections.emptyIterator();

        Results(Iterator<SparkInput> inputs, InputReader reader, TaskContext task) {
            this.inputs = inputs;
            this.reader = reader;
            this.task = task;
        }

        @Override
        public boolean hasNext() {
            while (!ofInput.hasNext() && inputs.hasNext()) {
                ofInput = reader.rows(inputs.next());
            }
            return ofInput.hasNext();
        }

        @Override
        public Row next() {
            Row row = ofInput.next();
            if (task.isInterrupted()) { // what a killed task could not read is no failure of the file
                throw new TaskKilledException("killed");
            }
            return row;
        }
    }
}
