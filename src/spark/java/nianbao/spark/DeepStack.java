package nianbao.spark;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nianbao.pipeline.ResultReader;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.util.TaskCompletionListener;

/**
 * One thread of a task with the stack that deeply nested pages need; Spark's own threads have the platform's. Ends with
 * its task.
 */
final class DeepStack {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread deep = new Thread(null, work, "nianbao-extract", ResultReader.STACK_BYTES);
        deep.setDaemon(true);
        return deep;
    });

    /** A thread that ends when the task does, whatever becomes of it. */
    static DeepStack of(TaskContext task) {
        DeepStack stack = new DeepStack();
        TaskCompletionListener end = ended -> stack.thread.shutdownNow();
        task.addTaskCompletionListener(end);
        return stack;
    }

    /**
     * Does a step there and waits for it.
     *
     * @throws TaskKilledException if the task is killed meanwhile
     */
    <T> T call(Callable<T> step) {
        try {
            return thread.submit(step).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskKilledException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
