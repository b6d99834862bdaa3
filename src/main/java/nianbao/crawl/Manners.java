package nianbao.crawl;

import java.time.Duration;
import java.util.List;
import nianbao.crawl.fetch.Fetcher;

/**
 * How patient the crawler is with servers.
 *
 * @param leastDelay between two requests to one host
 * @param retries pauses before the second, third … try of a page
 * @param throttled pause after a plea for patience without a time, doubled each time
 * @param broken pause after {@link #FAILURES_IN_A_ROW} failures, doubled each time
 * @param patience how long a run waits when nothing else is to do
 */
public record Manners(
        Duration leastDelay,
        List<Duration> retries,
        Duration throttled,
        Duration broken,
        Duration patience,
        Fetcher.Timeouts timeouts) {

    /** 3 s, as Heritrix. */
    public static final Duration USUAL_DELAY = Duration.ofSeconds(3);

    /** Hosts asked at the same time. */
    static final int HOSTS_AT_ONCE = 4;

    static final int FAILURES_IN_A_ROW = 5;

    /** After as many pauses in a row a host is left for another day. */
    static final int MOST_BREAKS = 3;

    /** A site that asks for longer pauses is left to the user. */
    static final Duration LONGEST_CRAWL_DELAY = Duration.ofMinutes(5);

    static final Duration PARKED = Duration.ofDays(1);

    /** Heritrix: five times as long as the last answer took, at most 30 s. */
    private static final int DURATION_FACTOR = 5;

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    /** Up to a tenth more, so that hosts do not fall into step. */
    private static final double JITTER = 0.1;

    public Manners {
        retries = List.copyOf(retries);
    }

    /** What every command keeps to. */
    public static Manners standard(Duration leastDelay) {
        return new Manners(
                leastDelay,
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6)),
                Duration.ofMinutes(1),
                Duration.ofMinutes(30),
                Duration.ofMinutes(15),
                Fetcher.Timeouts.STANDARD);
    }

    /**
     * The pause after a request, in milliseconds.
     *
     * @param random from 0 to 1
     */
    long delayMillis(Duration lastAnswer, Duration crawlDelay, double random) {
        long least = Math.max(leastDelay.toMillis(), crawlDelay.toMillis());
        long most = Math.max(LONGEST_DELAY.toMillis(), least);
        long delay = Math.min(most, Math.max(least, lastAnswer.toMillis() * DURATION_FACTOR));
        return Math.round(delay * (1 + JITTER * random));
    }

    /** The pause after the n-th plea for patience (from 1), at most a day. */
    long throttleMillis(int count) {
        return doubled(throttled, count);
    }

    /** The pause after the n-th row of failures (from 1), at most a day. */
    long breakMillis(int count) {
        return doubled(broken, count);
    }

    private static long doubled(Duration first, int count) {
        long factor = 1L << Math.min(20, Math.max(0, count - 1));
        return Math.min(PARKED.toMillis(), first.toMillis() * factor);
    }
}
