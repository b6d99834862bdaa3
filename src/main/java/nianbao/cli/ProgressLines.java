package nianbao.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** A line every ten seconds, for logs and pipes. */
final class ProgressLines implements Progress {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long PERCENT = 100;

    private final int total;
    private final Messages messages;
    private final PrintWriter err;
    private long shown = System.nanoTime();
    private int done;
    private int failures;

    ProgressLines(int total, Messages messages, PrintWriter err) {
        this.total = total;
        this.messages = messages;
        this.err = err;
    }

    @Override
    public synchronized void inputDone(boolean failed) {
        done++;
        failures += failed ? 1 : 0;
        if (System.nanoTime() - shown >= INTERVAL_NANOS) {
            shown = System.nanoTime();
            err.println(messages.text("progress.line", done, total, PERCENT * done / total, failures));
            err.flush();
        }
    }

    @Override
    public void writing() {}

    @Override
    public void close() {}
}
