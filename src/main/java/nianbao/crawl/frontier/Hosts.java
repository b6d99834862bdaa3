package nianbao.crawl.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The hosts of a frontier; times in epoch milliseconds. Used by the frontier's thread. */
public final class Hosts {
    private static final String HOST =
            "SELECT key, blocked_until, fails, throttles, breaks, robots, robots_status, robots_type, robots_at FROM host ";

    private final Statements statements;

    Hosts(Statements statements) {
        this.statements = statements;
    }

    /** Hosts that may be asked now and have something waiting, the one that waited longest first. */
    public List<Host> ready(long now, long mostPages) throws FrontierException {
        return Sql.tried(() -> statements.query(
                Hosts::row,
                HOST + "h WHERE next_at <= ? AND blocked_until <= ? AND pages < ?"
                        + " AND NOT EXISTS(SELECT 1 FROM url WHERE host = h.key AND state = 1)"
                        + " AND EXISTS(SELECT 1 FROM url WHERE host = h.key AND state = 0 AND due <= ?)"
                        + " ORDER BY next_at, key",
                now,
                now,
                mostPages,
                now));
    }

    /** Keeps a host quiet until then. */
    public void setQuiet(String host, long until) throws FrontierException {
        Sql.tried(() -> quiet(host, until));
    }

    /** Keeps a host quiet after a failure or a plea for patience. */
    public void block(String host, long until, int failures, int throttles, int breaks, String note)
            throws FrontierException {
        Sql.tried(() -> statements.update(
                "UPDATE host SET blocked_until = ?, fails = ?, throttles = ?, breaks = ?, note = ? WHERE key = ?",
                until,
                failures,
                throttles,
                breaks,
                note,
                host));
    }

    /** Counts an answer of the host. */
    public void answered(String host, int throttles) throws FrontierException {
        Sql.tried(() -> statements.update(
                "UPDATE host SET fails = 0, breaks = 0, throttles = ?, pages = pages + 1 WHERE key = ?",
                throttles,
                host));
    }

    /** Keeps a robots.txt. */
    public void setRobots(String host, byte[] content, int status, String type, long now) throws FrontierException {
        Sql.tried(() -> statements.update(
                "UPDATE host SET robots = ?, robots_status = ?, robots_type = ?, robots_at = ? WHERE key = ?",
                content,
                status,
                type,
                now,
                host));
    }

    /** What is known of a host; empty if it was never seen. */
    public Optional<Host> host(String key) throws FrontierException {
        return Sql.tried(() -> statements.first(Hosts::row, HOST + "WHERE key = ?", key));
    }

    /** Part of a transaction: keeps a host quiet until then. */
    int quiet(String host, long until) throws SQLException {
        return statements.update("UPDATE host SET next_at = ? WHERE key = ?", until, host);
    }

    private static Host row(ResultSet row) throws SQLException {
        return new Host(
                row.getString("key"),
                row.getLong("blocked_until"),
                row.getInt("fails"),
                row.getInt("throttles"),
                row.getInt("breaks"),
                row.getBytes("robots"),
                row.getInt("robots_status"),
                Sql.orEmpty(row.getString("robots_type")),
                row.getLong("robots_at"));
    }
}
