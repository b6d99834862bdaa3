package nianbao.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import nianbao.codebook.CrawlPatterns;
import nianbao.crawl.CrawlException.Reason;
import nianbao.crawl.fetch.AddressRules;
import nianbao.crawl.fetch.Fetcher;
import nianbao.crawl.fetch.HostAddresses;
import nianbao.crawl.fetch.PageAddress;
import nianbao.crawl.fetch.Robots;
import nianbao.crawl.frontier.Frontier;
import nianbao.crawl.frontier.FrontierException;
import nianbao.crawl.frontier.FrontierReport;
import nianbao.crawl.frontier.Host;
import nianbao.crawl.frontier.NewPage;
import nianbao.crawl.frontier.Outcome;
import nianbao.crawl.frontier.Page;
import nianbao.crawl.frontier.PageState;
import nianbao.crawl.links.PageKind;
import nianbao.crawl.links.PageReader;

/**
 * Fetches what a job asks for into its archive. A run that was stopped or killed goes on where it ended; a run after a
 * complete one asks what has changed. Runs once.
 */
public final class Crawl {
    private static final String DATABASE = "frontier.db";
    private static final String COMPLETE = "complete";
    private static final long STATUS_MILLIS = Duration.ofSeconds(3).toMillis();
    private static final long LONGEST_NAP_MILLIS = 500;

    private final CrawlJob job;
    private final CrawlPatterns patterns;
    private final Identity identity;
    private final CrawlListener listener;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final LongSupplier clock = System::currentTimeMillis;
    private int fetched;
    private long started;
    private long statusAt;

    /** @param version of the program, for the user agent */
    public Crawl(CrawlJob job, CrawlPatterns patterns, String version, CrawlListener listener) {
        this.job = job;
        this.patterns = patterns;
        this.identity = new Identity(version, job.contact());
        this.listener = listener;
    }

    /** Asks a running crawl to end; what is under way is broken off and asked for again by the next run. */
    public void stop() {
        stop.set(true);
    }

    /**
     * Crawls until nothing is left to do soon.
     *
     * @throws CrawlException if the archive is in use, damaged or cannot be written
     */
    public CrawlSummary run() throws CrawlException {
        try {
            Files.createDirectories(job.folder());
            try (Frontier frontier = Frontier.open(job.folder().resolve(DATABASE))) {
                return run(frontier);
            }
        } catch (FrontierException e) {
            throw new CrawlException(e.inUse() ? Reason.IN_USE : Reason.UNWRITABLE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CrawlException(Reason.UNWRITABLE, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CrawlException(Reason.UNWRITABLE, "interrupted");
        }
    }

    /** What a run would ask for first, in order, without asking; nothing is written. */
    public static List<String> preview(CrawlJob job) throws CrawlException {
        List<String> lines = new ArrayList<>();
        Path database = job.folder().resolve(DATABASE);
        if (Files.exists(database)) {
            try (Frontier frontier = Frontier.open(database)) {
                frontier.report().pages(line -> {
                    if (line.verdict().equals("waiting")) {
                        lines.add(line.url());
                    }
                });
            } catch (FrontierException e) {
                throw new CrawlException(e.inUse() ? Reason.IN_USE : Reason.UNWRITABLE, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw new CrawlException(Reason.UNWRITABLE, String.valueOf(e.getMessage()));
            }
        }
        seeds(job).stream()
                .map(PageAddress::raw)
                .filter(url -> !lines.contains(url))
                .forEach(lines::add);
        return lines;
    }

    private static List<PageAddress> seeds(CrawlJob job) {
        return job.seeds().stream()
                .flatMap(seed -> PageAddress.of(seed.url()).stream())
                .toList();
    }

    private CrawlSummary run(Frontier frontier) throws IOException, InterruptedException, CrawlException {
        started = clock.getAsLong();
        Scope scope = new Scope(job, seeds(job));
        RobotsKeeper robots = new RobotsKeeper(frontier, job.manners());
        HostAddresses addresses = new HostAddresses();
        AddressRules rules = new AddressRules(job.opened());
        Fetcher fetcher =
                new Fetcher(rules, addresses, job.insecureHosts(), job.manners().timeouts());
        try (Archive archive =
                        new Archive(job.folder().resolve("warc"), frontier, identity.userAgent(), job.warcBytes());
                Workers workers = new Workers(fetcher, addresses, identity, scope::hasPort)) {
            AnswerReader answers = new AnswerReader(new PageReader(patterns));
            Ledger ledger = new Ledger(frontier, new LinkQueue(frontier, scope, robots), job.manners(), clock);
            Recorder recorder = new Recorder(frontier, archive, ledger, robots, job.manners(), answers, clock);
            archive.recover(recorder::adopt);
            begin(frontier, scope);
            loop(frontier, robots, workers, recorder);
            return end(frontier, robots);
        }
    }

    private void begin(Frontier frontier, Scope scope) throws IOException {
        frontier.transaction(() -> {
            frontier.requeue();
            frontier.beginRun();
            if (frontier.fact(COMPLETE).equals("true")) {
                frontier.beginRound();
            }
            reopen(frontier, scope);
            frontier.setFact(COMPLETE, "false");
            frontier.setFact("user_agent", identity.userAgent());
            for (Seed seed : job.seeds()) {
                Optional<PageAddress> address = PageAddress.of(seed.url());
                if (address.isPresent()) {
                    frontier.add(seedPage(seed, address.get(), scope));
                }
            }
        });
    }

    /** What was refused may be wanted now, under other options or another robots.txt. */
    private static void reopen(Frontier frontier, Scope scope) throws IOException {
        for (Page page : frontier.refused()) {
            Optional<PageAddress> address = PageAddress.of(page.url());
            PageKind kind = PageKind.of(page.kind());
            if (address.isPresent()
                    && scope.refusal(address.get(), kind, page.title(), page.depth(), page.hops()) == null) {
                frontier.reopen(page);
            }
        }
    }

    private static NewPage seedPage(Seed seed, PageAddress address, Scope scope) {
        String refused = scope.refusal(address, PageKind.SEED, "", 0, 0);
        String kind = PageKind.SEED.code();
        int priority = PageKind.SEED.priority();
        return new NewPage(
                address.raw(), address.key(), address.host(), null, kind, seed.agency(), 0, 0, priority, null, refused);
    }

    private void loop(Frontier frontier, RobotsKeeper robots, Workers workers, Recorder recorder)
            throws IOException, InterruptedException {
        while (true) {
            if (stop.get()) {
                workers.cancel();
            } else {
                dispatch(frontier, robots, workers);
            }
            if (workers.inFlight() == 0 && (stop.get() || isOver(frontier))) {
                return;
            }
            List<Completed> ended = workers.ended(nap(frontier, workers.inFlight()));
            if (!ended.isEmpty()) {
                recorder.record(ended);
                fetched += (int) ended.stream()
                        .filter(one -> one.page() != null && one.fetched() != null)
                        .count();
            }
            tell(frontier, robots, workers.inFlight(), "running", false);
        }
    }

    /** A pause between two requests ends no run, however long the user or the site wants it. */
    private boolean isOver(Frontier frontier) throws IOException {
        OptionalLong due = frontier.nextWanted(job.maxPages());
        return due.isEmpty()
                || due.getAsLong() - clock.getAsLong()
                        > job.manners().patience().toMillis();
    }

    private long nap(Frontier frontier, int inFlight) throws IOException {
        long due = frontier.nextDue(job.maxPages()).orElse(Long.MAX_VALUE);
        long wait = due - clock.getAsLong();
        if (wait <= 0 && inFlight > 0) {
            // A host that is ready but waits for its server to answer shall not keep this thread spinning.
            return LONGEST_NAP_MILLIS;
        }
        return Math.max(0, Math.min(LONGEST_NAP_MILLIS, wait));
    }

    private void dispatch(Frontier frontier, RobotsKeeper robots, Workers workers) throws IOException {
        long now = clock.getAsLong();
        for (Host host : frontier.hosts().ready(now, job.maxPages())) {
            Optional<Page> next = frontier.peek(host.key(), now);
            while (next.isPresent()
                    && workers.isFree(next.get())
                    && !ask(frontier, robots, workers, host, next.get(), now)) {
                next = frontier.peek(host.key(), now);
            }
        }
    }

    /** Sends the page's request, or one for robots.txt; false if the page was refused and the next may be tried. */
    private boolean ask(Frontier frontier, RobotsKeeper robots, Workers workers, Host host, Page page, long now)
            throws IOException {
        Optional<Robots> rules = robots.of(host, page.url(), now);
        if (rules.isEmpty()) {
            frontier.hosts()
                    .setQuiet(host.key(), now + job.manners().leastDelay().toMillis());
            workers.sendRobots(page);
            return true;
        }
        if (rules.get().delay().compareTo(Manners.LONGEST_CRAWL_DELAY) > 0) {
            long until = now + Manners.PARKED.toMillis();
            String note = "crawl-delay " + rules.get().delay().toSeconds() + " s";
            frontier.hosts().block(host.key(), until, host.failures(), host.throttles(), host.breaks(), note);
            return true;
        }
        if (!rules.get().allows(page.url())) {
            boolean kept = page.earlier() != null;
            PageState state = kept ? PageState.DONE : PageState.REFUSED;
            String verdict = kept ? Ledger.KEPT + "robots" : "robots";
            frontier.finish(page, new Outcome(state, 0, true, 0, verdict, page.kind(), "", "", null));
            return false;
        }
        long delay = job.manners().delayMillis(Duration.ZERO, rules.get().delay(), 0);
        frontier.claim(page, clock.getAsLong() + delay);
        workers.send(page);
        return true;
    }

    private void tell(Frontier frontier, RobotsKeeper robots, int inFlight, String state, boolean always)
            throws IOException {
        long now = clock.getAsLong();
        if (!always && now - statusAt < STATUS_MILLIS) {
            return;
        }
        statusAt = now;
        FrontierReport report = frontier.report();
        FrontierReport.Counts counts = report.counts();
        List<FrontierReport.HostLine> parked = report.parked(now);
        long seconds = Math.max(1, (now - started) / 1000);
        long left = TimeLeft.seconds(report.queues(), job.manners(), robots::delay, now);
        CrawlProgress progress = new CrawlProgress(
                counts.done(), counts.waiting(), inFlight, parked.size(), (int) (fetched * 60L / seconds), left);
        StatusFile.write(job.folder(), state, progress, counts, parked, now);
        listener.progressed(progress);
    }

    private CrawlSummary end(Frontier frontier, RobotsKeeper robots) throws IOException {
        FrontierReport report = frontier.report();
        FrontierReport.Counts counts = report.counts();
        boolean complete = counts.waiting() + counts.inFlight() == 0;
        frontier.setFact(COMPLETE, Boolean.toString(complete));
        tell(frontier, robots, 0, stop.get() ? "stopped" : complete ? "complete" : "waiting", true);
        Map<String, String> copies = NearCopies.of(report.prints());
        PagesFile.write(job.folder(), report, copies);
        long waitsUntil = frontier.nextDue(Long.MAX_VALUE).orElse(0);
        return new CrawlSummary(counts, report.hosts(), fetched, stop.get(), copies.size(), waitsUntil);
    }
}
