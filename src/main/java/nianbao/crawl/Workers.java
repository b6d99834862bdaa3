package nianbao.crawl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import nianbao.crawl.fetch.FetchException;
import nianbao.crawl.fetch.Fetched;
import nianbao.crawl.fetch.Fetcher;
import nianbao.crawl.fetch.HostAddresses;
import nianbao.crawl.fetch.PageAddress;
import nianbao.crawl.frontier.Page;
import nianbao.crawl.links.PageKind;
import org.jspecify.annotations.Nullable;

/** Sends requests side by side, never two to one host or one server. Driven by one thread. */
final class Workers implements AutoCloseable {
    /** Requests that are recorded together. */
    private static final int BATCH = 16;

    private static final int MOST_ROBOTS_HOPS = 5;

    private final Fetcher fetcher;
    private final HostAddresses addresses;
    private final Identity identity;
    private final Predicate<PageAddress> mayFollow;
    private final ExecutorService threads;
    private final BlockingQueue<Completed> ended = new LinkedBlockingQueue<>();
    private final Set<String> busy = new HashSet<>();
    private int inFlight;

    /** @param mayFollow which addresses a robots.txt may be moved to */
    Workers(Fetcher fetcher, HostAddresses addresses, Identity identity, Predicate<PageAddress> mayFollow) {
        this.fetcher = fetcher;
        this.addresses = addresses;
        this.identity = identity;
        this.mayFollow = mayFollow;
        this.threads = Executors.newFixedThreadPool(Manners.HOSTS_AT_ONCE, task -> {
            Thread thread = new Thread(task, "crawl");
            thread.setDaemon(true);
            return thread;
        });
    }

    int inFlight() {
        return inFlight;
    }

    /** True if a request may go out now to the host of this page. */
    boolean isFree(Page page) {
        return inFlight < Manners.HOSTS_AT_ONCE
                && !busy.contains(page.host())
                && !busy.contains(addresses.server(nameOf(page)));
    }

    private static String nameOf(Page page) {
        return PageAddress.of(page.url()).map(PageAddress::name).orElse(page.host());
    }

    void send(Page page) {
        String server = begin(page);
        boolean isFile = PageKind.of(page.kind()) == PageKind.ATTACHMENT;
        threads.execute(() -> ended.add(completed(page.host(), server, page, () -> {
            return fetcher.fetch(identity.request(page), isFile);
        })));
    }

    void sendRobots(Page page) {
        String server = begin(page);
        String robots = PageAddress.of(page.url()).map(PageAddress::robots).orElse(page.url());
        threads.execute(() -> ended.add(completed(page.host(), server, null, () -> robots(robots))));
    }

    private String begin(Page page) {
        String server = addresses.server(nameOf(page));
        busy.add(page.host());
        busy.add(server);
        inFlight++;
        return server;
    }

    private interface Request {
        Fetched send() throws FetchException;
    }

    private static Completed completed(String host, String server, @Nullable Page page, Request request) {
        try {
            return new Completed(host, server, page, request.send(), null);
        } catch (FetchException e) {
            return new Completed(host, server, page, null, e);
        } catch (RuntimeException e) {
            // A request that never ended would keep the run from ending.
            return new Completed(host, server, page, null, FetchException.unexpected(e));
        }
    }

    /** Follows up to five redirects (RFC 9309 2.3.1.2). */
    private Fetched robots(String url) throws FetchException {
        Fetched fetched = fetcher.fetch(identity.request(url), false);
        for (int hop = 0; hop < MOST_ROBOTS_HOPS; hop++) {
            int status = fetched.exchange().status();
            String from = fetched.exchange().request().url();
            Optional<PageAddress> target = status >= 300 && status < 400
                    ? fetched.exchange()
                            .header("Location")
                            .flatMap(location -> PageAddress.resolve(from, location))
                            .filter(mayFollow)
                    : Optional.empty();
            if (target.isEmpty()) {
                return fetched;
            }
            fetched = fetcher.fetch(identity.request(target.get().raw()), false);
        }
        return fetched;
    }

    /** Requests that have ended; waits for the first up to a time. */
    List<Completed> ended(long waitMillis) throws InterruptedException {
        List<Completed> batch = new ArrayList<>();
        Completed first = ended.poll(Math.max(1, waitMillis), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            ended.drainTo(batch, BATCH - 1);
        }
        for (Completed completed : batch) {
            busy.remove(completed.host());
            busy.remove(completed.server());
            inFlight--;
        }
        return batch;
    }

    /** Ends what is under way; it comes back as ended all the same. */
    void cancel() {
        fetcher.cancel();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        fetcher.close();
    }
}
