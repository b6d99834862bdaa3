package nianbao.crawl.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Read-only views of the frontier, for pages.csv, status.json and the end of a run. */
public final class FrontierReport {
    private final Statements statements;

    FrontierReport(Statements statements) {
        this.statements = statements;
    }

    /** Pages by state. */
    public record Counts(int waiting, int inFlight, int done, int failed, int refused, int byHand) {}

    /** A host at the end of a run; {@code blockedUntil} in epoch milliseconds, {@code note} says why; {@code unverified}
     * pages came without a valid certificate. */
    public record HostLine(
            String host,
            int waiting,
            int done,
            int failed,
            int refused,
            int byHand,
            int reports,
            int unverified,
            long blockedUntil,
            String note) {}

    /** A row of pages.csv, every value as written there. */
    public record PageLine(
            String url,
            String host,
            String status,
            String verdict,
            String depth,
            String via,
            String title,
            String year,
            String mediaType,
            String bytes,
            String fetchedAt,
            String warc,
            String offset,
            String kind,
            String checkedAt,
            String tls) {}

    /** Takes rows one at a time. */
    public interface LineConsumer {
        void accept(PageLine line) throws java.io.IOException;
    }

    public Counts counts() throws FrontierException {
        int[] counts = new int[PageState.values().length];
        try {
            statements.query(
                    row -> counts[row.getInt(1)] = row.getInt(2), "SELECT state, count(*) FROM url GROUP BY state");
        } catch (SQLException e) {
            throw new FrontierException(e);
        }
        return new Counts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    /** Every host in order of its name. */
    public List<HostLine> hosts() throws FrontierException {
        return Sql.tried(() -> statements.query(
                FrontierReport::host,
                "SELECT h.key, sum(u.state <= 1), sum(u.state = 2), sum(u.state = 3), sum(u.state = 4),"
                        + " sum(u.state = 5), sum(u.state = 2 AND u.kind = 'report'), sum(u.tls <> ''), h.blocked_until, h.note"
                        + " FROM host h JOIN url u ON u.host = h.key GROUP BY h.key ORDER BY h.key"));
    }

    /** Hosts that wait for something else than their usual pause, at this time. */
    public List<HostLine> parked(long now) throws FrontierException {
        return hosts().stream()
                .filter(host -> host.waiting() > 0 && host.blockedUntil() > now)
                .toList();
    }

    /**
     * Pages of a host that wait, and until when the host is left alone, in epoch milliseconds.
     *
     * @param blockedUntil 0 if it is not
     */
    public record Queue(String host, int waiting, long blockedUntil) {}

    /** The hosts that have something waiting. */
    public List<Queue> queues() throws FrontierException {
        return Sql.tried(() -> statements.query(
                row -> new Queue(row.getString(1), row.getInt(2), row.getLong(3)),
                "SELECT h.key, count(*), h.blocked_until FROM url u JOIN host h ON h.key = u.host"
                        + " WHERE u.state = 0 GROUP BY h.key"));
    }

    /** A page's fingerprint, never 0. */
    public record Print(String url, long fingerprint) {}

    /** The pages that have a fingerprint, in the order they were found. */
    public List<Print> prints() throws FrontierException {
        return Sql.tried(() -> statements.query(
                row -> new Print(row.getString(1), row.getLong(2)),
                "SELECT raw, simhash FROM url WHERE simhash <> 0 ORDER BY id"));
    }

    /** Every page in the order it was found. */
    public void pages(LineConsumer consumer) throws java.io.IOException {
        List<PageLine> lines;
        long last = 0;
        do {
            lines = linesAfter(last);
            for (PageLine line : lines) {
                consumer.accept(line);
            }
            last += BATCH;
        } while (last <= lastId());
    }

    private static final int BATCH = 1000;

    private List<PageLine> linesAfter(long last) throws FrontierException {
        return Sql.tried(() -> statements.query(
                FrontierReport::line,
                "SELECT u.raw, u.host, u.http, CASE u.state WHEN 0 THEN 'waiting' WHEN 1 THEN 'waiting' ELSE"
                        + " u.verdict END, u.depth, v.raw, u.title, u.year, u.media, u.bytes, u.at, u.warc, u.off,"
                        + " u.kind, u.checked, u.tls FROM url u LEFT JOIN url v ON v.id = u.via"
                        + " WHERE u.id > ? AND u.id <= ? ORDER BY u.id",
                last,
                last + BATCH));
    }

    private long lastId() throws FrontierException {
        return Sql.tried(() -> statements
                .first(row -> row.getLong(1), "SELECT coalesce(max(id), 0) FROM url")
                .orElse(0L));
    }

    private static HostLine host(ResultSet row) throws SQLException {
        return new HostLine(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getLong(9),
                Sql.orEmpty(row.getString(10)));
    }

    private static PageLine line(ResultSet row) throws SQLException {
        String status = row.getInt(3) == 0 ? "" : String.valueOf(row.getInt(3));
        return new PageLine(
                row.getString(1),
                row.getString(2),
                status,
                Sql.orEmpty(row.getString(4)),
                row.getString(5),
                Sql.orEmpty(row.getString(6)),
                Sql.orEmpty(row.getString(7)),
                Sql.orEmpty(row.getString(8)),
                Sql.orEmpty(row.getString(9)),
                Sql.orEmpty(row.getString(10)),
                Sql.orEmpty(row.getString(11)),
                Sql.orEmpty(row.getString(12)),
                Sql.orEmpty(row.getString(13)),
                row.getString(14),
                Sql.orEmpty(row.getString(15)),
                Sql.orEmpty(row.getString(16)));
    }
}
