package nianbao.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.crawl.fetch.Fetched;
import nianbao.crawl.fetch.RetryAfter;
import nianbao.crawl.fetch.Robots;
import nianbao.crawl.frontier.Frontier;
import nianbao.crawl.frontier.Host;
import nianbao.source.warc.Exchange;
import org.jspecify.annotations.Nullable;

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

    /** Takes in an answer, or null if there was none; then, or after 429 and 5xx, the host is left alone for a while. */
    void record(String hostKey, @Nullable Fetched fetched, long now) throws IOException {
        Host host = frontier.hosts().host(hostKey).orElseThrow();
        known.remove(hostKey);
        if (fetched != null) {
            Exchange exchange = fetched.exchange();
            byte[] content = unpacked(exchange);
            String type = exchange.header("Content-Type").orElse("");
            if (Robots.of(exchange.status(), content, type, exchange.request().url())
                    .isPresent()) {
                frontier.hosts()
                        .setRobots(hostKey, content.length == 0 ? NOTHING : content, exchange.status(), type, now);
                frontier.hosts().block(hostKey, 0, 0, host.throttles(), 0, "");
                return;
            }
        }
        int failures = host.failures() + 1;
        int pause = Math.min(failures, manners.retries().size()) - 1;
        long wait = manners.retries().get(pause).toMillis();
        String note = "robots.txt: "
                + (fetched == null ? "unreachable" : fetched.exchange().status());
        if (fetched != null) {
            wait = fetched.exchange()
                    .header("Retry-After")
                    .flatMap(value -> RetryAfter.parse(value, Instant.ofEpochMilli(now)))
                    .map(Duration::toMillis)
                    .orElse(wait);
        }
        frontier.hosts().block(hostKey, now + wait, failures, host.throttles(), host.breaks(), note);
    }

    private static byte[] unpacked(Exchange exchange) {
        try {
            return Body.unpacked(exchange);
        } catch (IOException e) {
            return exchange.body(); // what cannot be unpacked has no line that is a rule
        }
    }
}
