package nianbao.crawl.frontier;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a host; times in epoch milliseconds. Not a record, because it carries the bytes of robots.txt.
 */
public final class Host {
    private final String key;
    private final long blockedUntil;
    private final int failures;
    private final int throttles;
    private final int breaks;
    private final byte @Nullable [] robots;
    private final int robotsStatus;
    private final String robotsType;
    private final long robotsAt;

    Host(
            String key,
            long blockedUntil,
            int failures,
            int throttles,
            int breaks,
            byte @Nullable [] robots,
            int robotsStatus,
            String robotsType,
            long robotsAt) {
        this.key = key;
        this.blockedUntil = blockedUntil;
        this.failures = failures;
        this.throttles = throttles;
        this.breaks = breaks;
        this.robots = robots;
        this.robotsStatus = robotsStatus;
        this.robotsType = robotsType;
        this.robotsAt = robotsAt;
    }

    public String key() {
        return key;
    }

    public long blockedUntil() {
        return blockedUntil;
    }

    /** Failures in a row without an answer. */
    public int failures() {
        return failures;
    }

    /** How often the host has asked for patience lately. */
    public int throttles() {
        return throttles;
    }

    /** How often the host was left alone after failures in a row. */
    public int breaks() {
        return breaks;
    }

    /** The last robots.txt, or null if none was fetched. */
    public byte @Nullable [] robots() {
        return robots;
    }

    public int robotsStatus() {
        return robotsStatus;
    }

    public String robotsType() {
        return robotsType;
    }

    /** When robots.txt was fetched, 0 for never. */
    public long robotsAt() {
        return robotsAt;
    }
}
