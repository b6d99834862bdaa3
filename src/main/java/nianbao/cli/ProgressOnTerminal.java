package nianbao.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;

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
        this.bar = TerminalBar.on(err, messages.text("progress.task"), total, WIDTH)
                .setUpdateIntervalMillis(250)
                .showSpeed()
                .setSpeedUnit(ChronoUnit.SECONDS)
                .build();
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
        TerminalBar.end(bar, err);
    }
}
