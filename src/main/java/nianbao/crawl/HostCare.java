package nianbao.crawl;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nianbao.crawl.frontier.Frontier;
import nianbao.crawl.frontier.Host;

/** Leaves hosts alone that fail, ask for patience or ask for a browser. */
final class HostCare {
    /** Pleas for patience are forgotten after half an hour without one. */
    private static final long FORGIVEN_MILLIS = Duration.ofMinutes(30).toMillis();

    private final Frontier frontier;
    private final Manners manners;

    HostCare(Frontier frontier, Manners manners) {
        this.frontier = frontier;
        this.manners = manners;
    }

    void answered(Host host, long now) throws IOException {
        boolean forgiven = now - host.blockedUntil() > FORGIVEN_MILLIS;
        frontier.hosts().answered(host.key(), forgiven ? 0 : host.throttles());
    }

    void throttle(Host host, Optional<Duration> asked, int status, long now) throws IOException {
        int count = host.throttles() + 1;
        long wait = asked.map(Duration::toMillis).orElseGet(() -> manners.throttleMillis(count));
        frontier.hosts().block(host.key(), now + wait, 0, count, host.breaks(), "http-" + status);
    }

    void park(Host host, String verdict, long now) throws IOException {
        frontier.hosts()
                .block(host.key(), now + Manners.PARKED.toMillis(), 0, host.throttles(), host.breaks(), verdict);
    }

    void failed(Host host, String verdict, long now) throws IOException {
        int failures = host.failures() + 1;
        if (failures < Manners.FAILURES_IN_A_ROW) {
            frontier.hosts().block(host.key(), host.blockedUntil(), failures, host.throttles(), host.breaks(), verdict);
            return;
        }
        int breaks = host.breaks() + 1;
        long wait = breaks > Manners.MOST_BREAKS ? Manners.PARKED.toMillis() : manners.breakMillis(breaks);
        frontier.hosts().block(host.key(), now + wait, 0, host.throttles(), breaks, verdict);
    }
}
