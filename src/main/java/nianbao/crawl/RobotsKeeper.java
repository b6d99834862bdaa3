package nianbao.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.crawl.fetch.FetchException;
import nianbao.crawl.fetch.Fetched;
import nianbao.crawl.fetch.RetryAfter;
import nianbao.crawl.fetch.Robots;
import nianbao.crawl.frontier.Frontier;
import nianbao.crawl.frontier.Host;
import nianbao.source.warc.Exchange;

/** Keeps each host's robots.txt for a day (RFC 9309 2.4); a host without one that counts is not asked. */
final class RobotsKeeper {
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    /** SQLite does not tell an empty value from none. */
    private static final byte[] NOTHING = {'\n'};

    private final Frontier frontier;
    private final Manners manners;
    private final Map<String, Robots> known = new HashMap<>();

    RobotsKeeper(Frontier frontier, Manners manners) {
        this.frontier = frontier;
        this.manners = manners;
    }

    /** The rules in force; empty if robots.txt must be fetched first. */
    Optional<Robots> of(Host host, String url, long now) {
        byte[] content = host.robots();
        if (content == null || now - host.robotsAt() > DAY_MILLIS) {
            known.remove(host.key());
            return Optional.empty();
        }
        Robots rules = known.get(host.key());
        if (rules == null) {
            rules = Robots.of(host.robotsStatus(), content, host.robotsType(), url)
                    .orElse(null);
            if (rules != null) {
                known.put(host.key(), rules);
            }
        }
        return Optional.ofNullable(rules);
    }

    /** The pause the host asks for, zero if it is not known to. */
    Duration delay(String host) {
        Robots rules = known.get(host);
        return rules == null ? Duration.ZERO : rules.delay();
    }

    /** The site maps that the host names; none if its robots.txt is not known. */
    List<String> siteMaps(String host) {
        Robots rules = known.get(host);
        return rules == null ? List.of() : rules.siteMaps();
    }

    /** Takes in an answer; after 429 and 5xx the host is left alone for a while. */
    void record(String hostKey, Fetched fetched, long now) throws IOException {
        Host host = frontier.hosts().host(hostKey).orElseThrow();
        known.remove(hostKey);
        Exchange exchange = fetched.exchange();
        byte[] content = unpacked(exchange);
        String type = exchange.header("Content-Type").orElse("");
        String url = exchange.request().url();
        if (Robots.of(exchange.status(), content, type, url).isPresent()) {
            frontier.hosts().setRobots(hostKey, content.length == 0 ? NOTHING : content, exchange.status(), type, now);
            frontier.hosts().block(hostKey, 0, 0, host.throttles(), 0, "");
            return;
        }
        long wait = exchange.header("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, Instant.ofEpochMilli(now)))
                .orElse(pause(host))
                .toMillis();
        leave(host, now + wait, String.valueOf(exchange.status()));
    }

    /** Takes in that there was no answer: the host must not be asked for anything else (RFC 9309 2.3.1.4). */
    void recordNone(String hostKey, FetchException.Kind why, long now) throws IOException {
        Host host = frontier.hosts().host(hostKey).orElseThrow();
        known.remove(hostKey);
        switch (why) {
            case STOPPED -> {} // no fault of the host's
            case TLS, ADDRESS -> leave(host, now + Manners.PARKED.toMillis(), why.verdict()); // will not pass soon
            default -> leave(host, now + pause(host).toMillis(), "unreachable");
        }
    }

    private Duration pause(Host host) {
        return manners.retries().get(Math.min(host.failures(), manners.retries().size() - 1));
    }

    private void leave(Host host, long until, String why) throws IOException {
        int failures = host.failures() + 1;
        frontier.hosts().block(host.key(), until, failures, host.throttles(), host.breaks(), "robots.txt: " + why);
    }

    private static byte[] unpacked(Exchange exchange) {
        try {
            return Body.unpacked(exchange);
        } catch (IOException e) {
            return exchange.body(); // what cannot be unpacked has no line that is a rule
        }
    }
}
