package nianbao.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import nianbao.crawl.CrawlListener;
import nianbao.crawl.CrawlProgress;

/**
 * A bar with the pages done of those known, what waits, is in flight and is parked, and the time left; that follows from
 * the pauses the crawl keeps and not from its speed so far.
 */
final class CrawlBar implements CrawlListener, AutoCloseable {
    private static final int WIDTH = 79;

    private final Messages messages;
    private final PrintWriter err;
    private final ProgressBar bar;
    private volatile long secondsLeft;
    private boolean closed;

    CrawlBar(Messages messages, PrintWriter err) {
        this.messages = messages;
        this.err = err;
        this.bar = TerminalBar.on(err, messages.text("crawl.task"), 1, WIDTH)
                .setUpdateIntervalMillis(1000)
                .setEtaFunction(state -> Optional.of(Duration.ofSeconds(secondsLeft)))
                .build();
    }

    @Override
    public void progressed(CrawlProgress progress) {
        secondsLeft = progress.secondsLeft();
        bar.maxHint((long) progress.done() + progress.waiting() + progress.inFlight());
        bar.stepTo(progress.done());
        bar.setExtraMessage(messages.text(
                "crawl.bar", progress.waiting(), progress.inFlight(), progress.parked(), progress.pagesPerMinute()));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            TerminalBar.end(bar, err);
        }
    }
}
