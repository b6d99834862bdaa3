package nianbao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nianbao.crawl.CrawlListener;
import nianbao.crawl.CrawlProgress;
import nianbao.crawl.CrawlSummary;
import nianbao.crawl.frontier.FrontierReport.Counts;
import nianbao.crawl.frontier.FrontierReport.HostLine;
import org.jspecify.annotations.Nullable;

/** Says how a crawl goes and what came of it. */
final class CrawlPrinter implements CrawlListener, AutoCloseable {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    private static final int SECONDS_A_MINUTE = 60;
    private static final int MOST_HOSTS = 50;

    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;
    private final @Nullable CrawlBar bar;
    private long shown = System.nanoTime();

    CrawlPrinter(Messages messages, PrintWriter out, PrintWriter err, boolean quiet) {
        this.messages = messages;
        this.out = out;
        this.err = err;
        this.quiet = quiet;
        this.bar = !quiet && Progress.onTerminal() ? new CrawlBar(messages, err) : null;
    }

    @Override
    public void progressed(CrawlProgress progress) {
        if (bar != null) {
            bar.progressed(progress);
            return;
        }
        if (quiet || System.nanoTime() - shown < INTERVAL_NANOS) {
            return;
        }
        shown = System.nanoTime();
        long minutes = (progress.secondsLeft() + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE;
        err.println(messages.text(
                "crawl.line",
                progress.done(),
                progress.waiting(),
                progress.inFlight(),
                progress.parked(),
                progress.pagesPerMinute(),
                minutes));
        err.flush();
    }

    /** Ends the bar, so that what follows has lines of its own. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Prints the end report. */
    void print(CrawlSummary summary, Path archive) {
        Counts counts = summary.counts();
        out.println(messages.text(
                "crawl.summary",
                summary.fetched(),
                counts.done(),
                counts.failed(),
                counts.refused(),
                counts.byHand(),
                counts.waiting()));
        List<HostLine> hosts = summary.hosts();
        hosts.stream().limit(MOST_HOSTS).forEach(this::host);
        if (hosts.size() > MOST_HOSTS) {
            out.println(messages.text("crawl.hosts.more", hosts.size() - MOST_HOSTS));
        }
        if (hosts.stream().anyMatch(host -> host.waiting() > 0 && host.note().endsWith(": tls"))) {
            out.println(messages.text("crawl.tls"));
        }
        if (hosts.stream().anyMatch(host -> host.waiting() > 0 && host.note().endsWith(": address"))) {
            out.println(messages.text("crawl.private"));
        }
        if (counts.byHand() > 0) {
            out.println(messages.text("crawl.by.hand", archive.resolve("pages.csv")));
        }
        if (summary.copies() > 0) {
            out.println(messages.text("crawl.copies", summary.copies(), archive.resolve("pages.csv")));
        }
        if (summary.waitsUntil() > 0) {
            out.println(messages.text("crawl.waits", TIME.format(Instant.ofEpochMilli(summary.waitsUntil()))));
        }
        out.println(messages.text("crawl.next", archive));
        out.flush();
    }

    private void host(HostLine host) {
        out.println(messages.text(
                "crawl.host",
                host.host(),
                host.reports(),
                host.done(),
                host.failed(),
                host.refused(),
                host.byHand(),
                host.waiting()));
        if (host.unverified() > 0) {
            out.println(messages.text("crawl.host.unverified", host.unverified()));
        }
        if (host.waiting() + host.byHand() > 0 && !host.note().isEmpty()) {
            out.println(messages.text(
                    "crawl.host.parked", host.note(), TIME.format(Instant.ofEpochMilli(host.blockedUntil()))));
        }
    }
}
