package nianbao.spark;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nianbao.pipeline.ResultReader;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.util.TaskCompletionListener;

/** Does a task's work on a thread with the stack that deeply nested pages need; Spark's own threads have the platform's. */
final class DeepStack {
    /** What the thread's name begins with; the number of the task's attempt follows. */
    static final String THREAD = "nianbao-extract ";

    private DeepStack() {}

    /**
     * Does it and waits for it.
     *
     * @param task whose end interrupts the work
     * @throws TaskKilledException if the task is killed meanwhile
     */
    static <T> T call(TaskContext task, Callable<T> step) {
        FutureTask<T> work = new FutureTask<>(step);
        Thread deep = new Thread(null, work, THREAD + task.taskAttemptId(), ResultReader.STACK_BYTES);
        deep.setDaemon(true);
        TaskCompletionListener end = ended -> deep.interrupt();
        task.addTaskCompletionListener(end);
        deep.start();
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskKilledException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
