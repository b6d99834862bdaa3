package nianbao.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import nianbao.crawl.Answer.Again;
import nianbao.crawl.fetch.FetchException;
import nianbao.crawl.fetch.RetryAfter;
import nianbao.crawl.frontier.Frontier;
import nianbao.crawl.frontier.Host;
import nianbao.crawl.frontier.Outcome;
import nianbao.crawl.frontier.Page;
import nianbao.crawl.frontier.PageState;
import nianbao.source.warc.Exchange;

/** Enters into the frontier what came of pages: done, tried again later, given up; and where they lead. */
final class Ledger {
    /** Before the verdict of a later look that failed, at a page that an earlier run fetched. */
    static final String KEPT = "kept: ";

    private final Frontier frontier;
    private final LinkQueue links;
    private final Manners manners;
    private final HostCare care;
    private final LongSupplier clock;

    Ledger(Frontier frontier, LinkQueue links, Manners manners, LongSupplier clock) {
        this.frontier = frontier;
        this.links = links;
        this.manners = manners;
        this.clock = clock;
        this.care = new HostCare(frontier, manners);
    }

    /** Enters an answer; part of a transaction. */
    void finish(Page page, Exchange exchange, Answer answer, Outcome.Stored stored) throws IOException {
        int tries = page.tries() + 1;
        PageState state = answer.state();
        long due = 0;
        if (answer.again() == Again.LATER && tries <= manners.retries().size()) {
            state = PageState.WAITING;
            due = clock.getAsLong() + manners.retries().get(tries - 1).toMillis();
        }
        boolean counts = answer.again() != Again.WHEN_ALLOWED;
        boolean kept = isKept(page, state);
        frontier.finish(
                page,
                new Outcome(
                        kept ? PageState.DONE : state,
                        due,
                        counts,
                        exchange.status(),
                        kept ? KEPT + answer.verdict() : answer.verdict(),
                        answer.kind().code(),
                        answer.title(),
                        answer.year(),
                        stored));
        links.add(page, answer);
        careForHost(page, exchange, answer);
    }

    private void careForHost(Page page, Exchange exchange, Answer answer) throws IOException {
        Host host = frontier.hosts().host(page.host()).orElseThrow();
        long now = clock.getAsLong();
        switch (answer.again()) {
            case WHEN_ALLOWED -> care.throttle(host, retryAfter(exchange, now), exchange.status(), now);
            case PARK -> care.park(host, answer.verdict(), now);
            default -> care.answered(host, now);
        }
    }

    private static Optional<Duration> retryAfter(Exchange exchange, long now) {
        return exchange.header("Retry-After").flatMap(value -> RetryAfter.parse(value, Instant.ofEpochMilli(now)));
    }

    /** Enters that there was no answer; part of a transaction. */
    void fail(Page page, FetchException.Kind kind) throws IOException {
        long now = clock.getAsLong();
        int tries = page.tries() + 1;
        String verdict = kind.verdict();
        if (kind == FetchException.Kind.STOPPED) {
            frontier.finish(page, outcome(page, PageState.WAITING, 0, false, "stopped"));
        } else if (kind == FetchException.Kind.ADDRESS) {
            frontier.finish(page, outcome(page, PageState.REFUSED, 0, true, verdict));
        } else if (kind == FetchException.Kind.TLS) {
            frontier.finish(page, outcome(page, PageState.FAILED, 0, true, verdict));
        } else {
            boolean again = tries <= manners.retries().size();
            long due = again ? now + manners.retries().get(tries - 1).toMillis() : 0;
            PageState state = again ? PageState.WAITING : PageState.FAILED;
            frontier.finish(page, outcome(page, state, due, true, verdict));
            care.failed(frontier.hosts().host(page.host()).orElseThrow(), verdict, now);
        }
    }

    /** A page that was fetched before stays so, whatever a later look at it brings. */
    private static boolean isKept(Page page, PageState state) {
        return page.earlier() != null && state != PageState.WAITING && state != PageState.DONE;
    }

    private static Outcome outcome(Page page, PageState state, long due, boolean counts, String verdict) {
        boolean kept = isKept(page, state);
        String said = kept ? KEPT + verdict : verdict;
        return new Outcome(kept ? PageState.DONE : state, due, counts, 0, said, page.kind(), "", "", null);
    }
}
