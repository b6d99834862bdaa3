package nianbao.crawl;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import nianbao.crawl.frontier.FrontierReport.Queue;

/** Foresees how long a crawl takes, by the pauses it keeps and not by its speed so far. */
final class TimeLeft {
    private TimeLeft() {}

    /**
     * Seconds until the pages known now are fetched: what the slowest host takes, or all of them where they are more than
     * can be asked at once. Hosts that are left alone for longer than the run waits do not count.
     *
     * @param asked the pause that a host asks for
     * @param now epoch milliseconds
     */
    static long seconds(List<Queue> queues, Manners manners, Function<String, Duration> asked, long now) {
        long longest = 0;
        long sum = 0;
        for (Queue queue : queues) {
            long blocked = Math.max(0, queue.blockedUntil() - now);
            if (blocked <= manners.patience().toMillis()) {
                long pauses = queue.waiting() * manners.delayMillis(Duration.ZERO, asked.apply(queue.host()), 0);
                longest = Math.max(longest, blocked + pauses);
                sum += pauses;
            }
        }
        long millis = Math.max(longest, sum / Manners.HOSTS_AT_ONCE);
        return (millis + 999) / 1000;
    }
}
