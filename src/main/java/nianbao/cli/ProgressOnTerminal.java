package nianbao.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with files done, rate, time left and failures. */
final class ProgressOnTerminal implements Progress {
    private static final int WIDTH = 78;

    private final Messages messages;
    private final PrintWriter err;
    private final ProgressBar bar;
    private final AtomicInteger failures = new AtomicInteger();

    ProgressOnTerminal(int total, Messages messages, PrintWriter err) {
        this.messages = messages;
        this.err = err;
        this.bar = new ProgressBarBuilder()
                .setInitialMax(total)
                .setTaskName(messages.text("progress.task"))
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .showSpeed()
                .setSpeedUnit(ChronoUnit.SECONDS)
                .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
                .build();
    }

    private void show(String line) {
        err.print("\r" + line);
        err.flush();
    }

    @Override
    public void inputDone(boolean failed) {
        if (failed) {
            bar.setExtraMessage(" " + messages.text("progress.failures", failures.incrementAndGet()));
        }
        bar.step();
    }

    @Override
    public void writing() {
        bar.setExtraMessage(" " + messages.text("progress.writing"));
        bar.refresh();
    }

    @Override
    public void close() {
        bar.close();
        err.println();
        err.flush();
    }
}
