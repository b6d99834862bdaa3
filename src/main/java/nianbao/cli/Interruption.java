package nianbao.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command end in good order when the user presses Ctrl-C: the JVM waits for it and exits with 130. */
final class Interruption implements AutoCloseable {
    /** Long enough for the largest files at hand; whatever is lost is read again by the next run. */
    private static final int WAIT_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable stop) {
        this.hook = new Thread(() -> {
            stop.run();
            await();
        });
    }

    /** Calls {@code stop} when the program is asked to end, until closed. */
    static Interruption of(Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void await() {
        try {
            boolean inTime = ended.await(WAIT_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                return; // the program is ended in the middle of a file, which the store survives
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            ended.countDown(); // the program is ending and the hook waits for this
        }
    }
}
