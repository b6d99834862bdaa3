package nianbao.crawl;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import nianbao.crawl.fetch.FetchException;
import nianbao.crawl.fetch.Fetched;
import nianbao.crawl.frontier.Frontier;
import nianbao.crawl.frontier.Outcome;
import nianbao.crawl.frontier.Page;
import nianbao.crawl.frontier.PageState;
import nianbao.source.warc.ArchiveWriter.Place;
import nianbao.source.warc.CaptureNotes;
import nianbao.source.warc.Exchange;
import nianbao.source.warc.Revisit;
import nianbao.source.warc.Tail;
import org.jspecify.annotations.Nullable;

/** Turns ended requests into records of the archive and rows of the frontier. Used by one thread. */
final class Recorder {
    private final Frontier frontier;
    private final Archive archive;
    private final RobotsKeeper robots;
    private final Manners manners;
    private final AnswerReader answers;
    private final Ledger ledger;
    private final LongSupplier clock;

    Recorder(
            Frontier frontier,
            Archive archive,
            Ledger ledger,
            RobotsKeeper robots,
            Manners manners,
            AnswerReader answers,
            LongSupplier clock) {
        this.frontier = frontier;
        this.archive = archive;
        this.ledger = ledger;
        this.robots = robots;
        this.manners = manners;
        this.answers = answers;
        this.clock = clock;
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
        Page page = completed.page();
        Fetched fetched = completed.fetched();
        Frontier.Step result = fetched != null
                ? page == null ? robotsStep(completed.host(), fetched) : pageStep(page, fetched)
                : failureStep(completed);
        Duration lasted = fetched == null ? Duration.ZERO : fetched.duration();
        return () -> {
            result.run();
            quiet(completed.host(), lasted);
        };
    }

    private Frontier.Step failureStep(Completed completed) {
        Page page = completed.page();
        FetchException failure = completed.failure();
        FetchException.Kind kind = failure == null ? FetchException.Kind.STOPPED : failure.kind();
        return page == null
                ? () -> robots.recordNone(completed.host(), kind, clock.getAsLong())
                : () -> ledger.fail(page, kind);
    }

    private void quiet(String host, Duration lasted) throws IOException {
        // A pause need not be hard to foresee.
        double random = new Random().nextDouble();
        frontier.hosts().setQuiet(host, clock.getAsLong() + manners.delayMillis(lasted, robots.delay(host), random));
    }

    private Frontier.Step robotsStep(String host, Fetched fetched) throws IOException {
        archive.append(fetched.exchange(), new CaptureNotes("robots", "ok", null, fetched.tls()), null);
        return () -> robots.record(host, fetched, clock.getAsLong());
    }

    private Frontier.Step pageStep(Page page, Fetched fetched) throws IOException {
        Exchange exchange = fetched.exchange();
        Answer answer = answers.read(page, exchange);
        String sha1 = sha1(exchange.body());
        Revisit revisit = revisit(page, exchange, answer, sha1);
        CaptureNotes notes = new CaptureNotes(answer.kind().code(), answer.verdict(), page.via(), fetched.tls());
        Place place = archive.append(exchange, notes, revisit);
        boolean isSame = revisit != null && revisit.url().equals(page.url());
        boolean keepsBody = page.earlier() == null || (answer.state() == PageState.DONE && !isSame);
        Outcome.Stored stored =
                stored(archive.file(), place, exchange, answer, sha1, fetched.tls(), revisit, keepsBody);
        return () -> ledger.finish(page, exchange, answer, stored);
    }

    /** Takes over an answer that a killed run had stored but not recorded. */
    void adopt(String file, Tail.Found found, long end) throws IOException {
        Exchange exchange = found.exchange();
        Optional<Page> page = frontier.inFlight(exchange.request().url());
        if (page.isEmpty()) {
            return; // robots.txt, or recorded before
        }
        Answer answer = answers.read(page.get(), exchange);
        Outcome.Stored stored =
                stored(file, found.place(), exchange, answer, sha1(exchange.body()), found.tls(), null, true);
        frontier.transaction(() -> {
            frontier.setCommitted(file, Math.min(end, found.place().offset()));
            ledger.finish(page.get(), exchange, answer, stored);
        });
    }

    private @Nullable Revisit revisit(Page page, Exchange exchange, Answer answer, String sha1) throws IOException {
        Page.Earlier earlier = page.earlier();
        if (answer.verdict().equals("unchanged") && earlier != null) {
            return revisit(original(earlier), true);
        }
        if (answer.state() != PageState.DONE || exchange.body().length == 0) {
            return null;
        }
        Optional<Page.Earlier> same = earlier != null && earlier.sha1().equals(sha1)
                ? Optional.of(original(earlier))
                : frontier.sameBytes(sha1);
        return same.map(one -> revisit(one, false)).orElse(null);
    }

    private static Revisit revisit(Page.Earlier earlier, boolean notModified) {
        return new Revisit(earlier.recordId(), earlier.url(), earlier.date(), notModified);
    }

    /** The page whose record holds the bytes: another one where an earlier fetch had been a revisit already. */
    private Page.Earlier original(Page.Earlier earlier) throws IOException {
        return frontier.sameBytes(earlier.sha1())
                .filter(first -> first.recordId().equals(earlier.recordId()))
                .orElse(earlier);
    }

    private static Outcome.Stored stored(
            String file,
            Place place,
            Exchange exchange,
            Answer answer,
            String sha1,
            String tls,
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
                answer.fingerprint(),
                tls,
                keepsBody && (revisit == null || !revisit.notModified()));
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
