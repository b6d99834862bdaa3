package nianbao.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import nianbao.crawl.Answer.Again;
import nianbao.crawl.fetch.FetchException;
import nianbao.crawl.fetch.Fetched;
import nianbao.crawl.fetch.PageAddress;
import nianbao.crawl.fetch.RetryAfter;
import nianbao.crawl.frontier.Frontier;
import nianbao.crawl.frontier.Host;
import nianbao.crawl.frontier.NewPage;
import nianbao.crawl.frontier.Outcome;
import nianbao.crawl.frontier.Page;
import nianbao.crawl.frontier.PageState;
import nianbao.crawl.links.Link;
import nianbao.crawl.links.PageKind;
import nianbao.source.warc.ArchiveWriter.Place;
import nianbao.source.warc.CaptureNotes;
import nianbao.source.warc.Exchange;
import nianbao.source.warc.Revisit;
import nianbao.source.warc.Tail;
import org.jspecify.annotations.Nullable;

/** Turns ended requests into records of the archive and rows of the frontier. Used by one thread. */
final class Recorder {
    /** Before the verdict of a later look that failed, at a page that an earlier run fetched. */
    static final String KEPT = "kept: ";

    private final Frontier frontier;
    private final Archive archive;
    private final Scope scope;
    private final RobotsKeeper robots;
    private final Manners manners;
    private final AnswerReader answers;
    private final HostCare care;
    private final LongSupplier clock;

    Recorder(
            Frontier frontier,
            Archive archive,
            Scope scope,
            RobotsKeeper robots,
            Manners manners,
            AnswerReader answers,
            LongSupplier clock) {
        this.frontier = frontier;
        this.archive = archive;
        this.scope = scope;
        this.robots = robots;
        this.manners = manners;
        this.answers = answers;
        this.clock = clock;
        this.care = new HostCare(frontier, manners);
    }

    /** Records requests that have ended: first all bytes, then all rows in one transaction. */
    void record(List<Completed> batch) throws IOException {
        List<Frontier.Step> steps = new ArrayList<>();
        for (Completed completed : batch) {
            steps.add(step(completed));
        }
        archive.force();
        frontier.transaction(() -> {
            archive.commit();
            for (Frontier.Step step : steps) {
                step.run();
            }
        });
        archive.turnPage();
    }

    private Frontier.Step step(Completed completed) throws IOException {
        Frontier.Step result;
        Page page = completed.page();
        Fetched fetched = completed.fetched();
        if (page == null) {
            result = robotsStep(completed.host(), fetched);
        } else if (fetched == null) {
            FetchException failure = completed.failure();
            FetchException.Kind kind = failure == null ? FetchException.Kind.STOPPED : failure.kind();
            result = () -> fail(page, kind);
        } else {
            result = pageStep(page, fetched);
        }
        Duration lasted = fetched == null ? Duration.ZERO : fetched.duration();
        return () -> {
            result.run();
            quiet(completed.host(), lasted);
        };
    }

    private void quiet(String host, Duration lasted) throws IOException {
        // A pause need not be hard to foresee.
        double random = new Random().nextDouble();
        frontier.hosts().setQuiet(host, clock.getAsLong() + manners.delayMillis(lasted, robots.delay(host), random));
    }

    private Frontier.Step robotsStep(String host, @Nullable Fetched fetched) throws IOException {
        if (fetched != null) {
            archive.append(fetched.exchange(), new CaptureNotes("robots", "ok", null, tls(fetched)), null);
        }
        return () -> robots.record(host, fetched, clock.getAsLong());
    }

    private Frontier.Step pageStep(Page page, Fetched fetched) throws IOException {
        Exchange exchange = fetched.exchange();
        Answer answer = answers.read(page, exchange);
        String sha1 = sha1(exchange.body());
        Revisit revisit = revisit(page, exchange, answer, sha1);
        CaptureNotes notes = new CaptureNotes(answer.kind().code(), answer.verdict(), page.via(), tls(fetched));
        Place place = archive.append(exchange, notes, revisit);
        boolean keepsBody = answer.state() == PageState.DONE || page.earlier() == null;
        Outcome.Stored stored = stored(archive.file(), place, exchange, answer, sha1, revisit, keepsBody);
        return () -> finish(page, exchange, answer, stored);
    }

    /** Takes over an answer that a killed run had stored but not recorded. */
    void adopt(String file, Tail.Found found, long end) throws IOException {
        Exchange exchange = found.exchange();
        Optional<Page> page = frontier.inFlight(exchange.request().url());
        if (page.isEmpty()) {
            return; // robots.txt, or recorded before
        }
        Answer answer = answers.read(page.get(), exchange);
        Outcome.Stored stored = stored(file, found.place(), exchange, answer, sha1(exchange.body()), null, true);
        frontier.transaction(() -> {
            frontier.setCommitted(file, Math.min(end, found.place().offset()));
            finish(page.get(), exchange, answer, stored);
        });
    }

    private void finish(Page page, Exchange exchange, Answer answer, Outcome.Stored stored) throws IOException {
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
        boolean anyNew = false;
        for (Link link : answer.links()) {
            anyNew |= add(page, answer, link);
        }
        for (Link link : anyNew ? answer.more() : List.<Link>of()) {
            add(page, answer, link);
        }
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

    private boolean add(Page page, Answer answer, Link link) throws IOException {
        Optional<PageAddress> target = PageAddress.resolve(answer.base(), link.href());
        if (target.isEmpty()) {
            return false;
        }
        PageAddress address = target.get();
        boolean redirect = answer.verdict().equals("redirect");
        int hops = redirect ? page.hops() + 1 : 0;
        int depth = page.depth() + (redirect || isPart(answer.kind(), link.kind()) ? 0 : 1);
        String refused = scope.refusal(address, link.kind(), link.title(), depth, hops);
        if (refused != null && (link.kind() == PageKind.COLUMN || link.kind() == PageKind.PROBE)) {
            return false; // too many to keep, and of no interest
        }
        String key = link.body() == null ? address.key() : address.key() + "\n" + link.body();
        NewPage found = new NewPage(
                address.raw(),
                key,
                address.host(),
                link.body(),
                link.kind().code(),
                link.title(),
                depth,
                hops,
                link.kind().priority(),
                page.id(),
                refused);
        return frontier.add(found);
    }

    /** Further pages of a list, frames and attachments are no step away from where they are linked. */
    private static boolean isPart(PageKind from, PageKind to) {
        return switch (to) {
            case PROBE, FRAME, ATTACHMENT -> true;
            case LIST -> from == PageKind.LIST;
            default -> false;
        };
    }

    private void fail(Page page, FetchException.Kind kind) throws IOException {
        long now = clock.getAsLong();
        int tries = page.tries() + 1;
        String verdict = kind.name().toLowerCase(java.util.Locale.ROOT);
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

    private @Nullable Revisit revisit(Page page, Exchange exchange, Answer answer, String sha1) throws IOException {
        Page.Earlier earlier = page.earlier();
        if (answer.verdict().equals("unchanged") && earlier != null) {
            return new Revisit(earlier.recordId(), earlier.url(), earlier.date(), true);
        }
        if (answer.state() != PageState.DONE || exchange.body().length == 0) {
            return null;
        }
        return frontier.sameBytes(sha1)
                .map(same -> new Revisit(same.recordId(), same.url(), same.date(), false))
                .orElse(null);
    }

    private static Outcome.Stored stored(
            String file,
            Place place,
            Exchange exchange,
            Answer answer,
            String sha1,
            @Nullable Revisit revisit,
            boolean keepsBody) {
        return new Outcome.Stored(
                file,
                place.offset(),
                place.length(),
                revisit == null ? place.id() : revisit.recordId(),
                exchange.date().toString(),
                answer.mediaType(),
                exchange.body().length,
                answer.verdict().equals("ok") ? sha1 : "",
                exchange.header("ETag").orElse(""),
                exchange.header("Last-Modified").orElse(""),
                keepsBody && (revisit == null || !revisit.notModified()));
    }

    private static String tls(Fetched fetched) {
        return fetched.verified() ? "" : "unverified";
    }

    private static String sha1(byte[] body) {
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-1").digest(body));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
