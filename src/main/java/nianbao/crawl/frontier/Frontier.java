package nianbao.crawl.frontier;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The pages and hosts of one crawl. Each change is on the disk when its method, or the transaction around it, returns.
 * Held by one process at a time and used by one thread.
 */
public final class Frontier implements AutoCloseable {
    private static final String PAGE = "SELECT u.id, u.raw, u.host, u.body, u.kind, u.title, u.depth, u.hops, u.tries,"
            + " v.raw AS via_raw, v.title AS via_title, u.record, u.at, u.sha1, u.etag, u.modified"
            + " FROM url u LEFT JOIN url v ON v.id = u.via ";

    private final Connection connection;
    private final Statements statements;
    private final Hosts hosts;
    private boolean inTransaction;

    private Frontier(Connection connection) {
        this.connection = connection;
        this.statements = new Statements(connection);
        this.hosts = new Hosts(statements);
    }

    /** A step that changes several things or none. */
    public interface Step {
        void run() throws IOException;
    }

    /**
     * Opens or makes the file.
     *
     * @throws FrontierException if another process has it open, or it is none
     */
    public static Frontier open(Path file) throws FrontierException {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                Schema.prepare(statement);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new Frontier(connection);
        } catch (SQLException e) {
            throw new FrontierException(e);
        }
    }

    /** Runs all of the step's changes or none of them. */
    public void transaction(Step step) throws IOException {
        if (inTransaction) {
            step.run();
            return;
        }
        inTransaction = true;
        boolean done = false;
        try {
            Sql.tried(() -> statements.update("BEGIN IMMEDIATE"));
            step.run();
            Sql.tried(() -> statements.update("COMMIT"));
            done = true;
        } finally {
            inTransaction = false;
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            statements.update("ROLLBACK");
        } catch (SQLException e) {
            inTransaction = false; // nothing was begun, or SQLite rolled back by itself; the step's own error counts
        }
    }

    /** A fact about the whole crawl; empty if it was never set. */
    public String fact(String name) throws FrontierException {
        return Sql.tried(() -> statements.first(row -> row.getString(1), "SELECT v FROM meta WHERE k = ?", name))
                .orElse("");
    }

    public void setFact(String name, String value) throws FrontierException {
        Sql.tried(() -> statements.update("INSERT OR REPLACE INTO meta(k, v) VALUES(?, ?)", name, value));
    }

    /** Adds a page unless it is known; true if it was not. */
    public boolean add(NewPage page) throws FrontierException {
        return Sql.tried(() -> {
            statements.update("INSERT OR IGNORE INTO host(key) VALUES(?)", page.host());
            return statements.update(
                            "INSERT INTO url(key, raw, host, body, state, kind, title, depth, hops, prio, via, verdict)"
                                    + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                            page.key(),
                            page.url(),
                            page.host(),
                            page.body(),
                            (page.refused() == null ? PageState.WAITING : PageState.REFUSED).code(),
                            page.kind(),
                            page.title(),
                            page.depth(),
                            page.hops(),
                            page.priority(),
                            page.via(),
                            page.refused())
                    > 0;
        });
    }

    /** When the next page may be asked for; empty if none waits. */
    public OptionalLong nextDue(long mostPages) throws FrontierException {
        return next("max(h.next_at, h.blocked_until, ", mostPages);
    }

    /** The same, but for the usual pause between two requests: only what else a page waits for counts. */
    public OptionalLong nextWanted(long mostPages) throws FrontierException {
        return next("max(h.blocked_until, ", mostPages);
    }

    private OptionalLong next(String latest, long mostPages) throws FrontierException {
        return Sql.tried(() -> statements.first(
                        row -> row.getObject(1) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(1)),
                        "SELECT min(" + latest + "(SELECT min(due) FROM url WHERE host = h.key AND state = 0)))"
                                + " FROM host h WHERE h.pages < ?", // hosts without any give NULL, which min leaves out
                        mostPages))
                .orElse(OptionalLong.empty());
    }

    /** The host's most urgent page, without claiming it. */
    public Optional<Page> peek(String host, long now) throws FrontierException {
        return Sql.tried(() -> statements.first(
                Frontier::page,
                PAGE + "WHERE u.host = ? AND u.state = 0 AND u.due <= ? ORDER BY u.prio, u.due, u.id LIMIT 1",
                host,
                now));
    }

    /** Takes a page out of the queue and keeps its host quiet, both at once, before the request goes out. */
    public void claim(Page page, long quietUntil) throws IOException {
        transaction(() -> Sql.tried(() -> {
            statements.update("UPDATE url SET state = 1, tries = tries + 1 WHERE id = ?", page.id());
            return hosts.quiet(page.host(), quietUntil);
        }));
    }

    /** Ends a try. */
    public void finish(Page page, Outcome outcome) throws IOException {
        transaction(() -> Sql.tried(() -> {
            statements.update(
                    "UPDATE url SET state = ?, due = ?, tries = tries - ?, http = ?, verdict = ?, kind = ?,"
                            + " title = CASE WHEN ? = '' THEN title ELSE ? END,"
                            + " year = CASE WHEN ? = '' THEN year ELSE ? END WHERE id = ?",
                    outcome.state().code(),
                    outcome.due(),
                    outcome.countsAsTry() ? 0 : 1,
                    outcome.status(),
                    outcome.verdict(),
                    outcome.kind(),
                    outcome.title(),
                    outcome.title(),
                    outcome.year(),
                    outcome.year(),
                    page.id());
            return outcome.stored() == null ? 0 : store(page, outcome.stored());
        }));
    }

    private int store(Page page, Outcome.Stored stored) throws SQLException {
        if (!stored.keepsBody()) {
            return statements.update("UPDATE url SET checked = ? WHERE id = ?", stored.date(), page.id());
        }
        return statements.update(
                "UPDATE url SET warc = ?, off = ?, len = ?, record = ?, at = ?, media = ?, bytes = ?, sha1 = ?,"
                        + " etag = ?, modified = ?, simhash = ?, tls = ? WHERE id = ?",
                stored.file(),
                stored.offset(),
                stored.length(),
                stored.recordId(),
                stored.date(),
                stored.mediaType(),
                stored.bytes(),
                stored.sha1(),
                stored.etag(),
                stored.modified(),
                stored.fingerprint(),
                stored.tls(),
                page.id());
    }

    /** An earlier page with these bytes, whatever its address and whether or not it is asked for once more. */
    public Optional<Page.Earlier> sameBytes(String sha1) throws FrontierException {
        return Sql.tried(() -> statements
                .first(Frontier::page, PAGE + "WHERE u.sha1 = ? AND u.record <> '' ORDER BY u.id LIMIT 1", sha1)
                .map(Page::earlier));
    }

    /** Bytes of each WARC file that belong to finished pages. */
    public Map<String, Long> committed() throws FrontierException {
        Map<String, Long> files = new TreeMap<>();
        Sql.tried(() -> statements.query(
                row -> files.put(row.getString(1), row.getLong(2)), "SELECT file, committed FROM warc"));
        return files;
    }

    public void setCommitted(String file, long bytes) throws FrontierException {
        Sql.tried(() -> statements.update("INSERT OR REPLACE INTO warc(file, committed) VALUES(?, ?)", file, bytes));
    }

    /** The page in flight at this address when the last run was killed. */
    public Optional<Page> inFlight(String url) throws FrontierException {
        return Sql.tried(() -> statements.first(Frontier::page, PAGE + "WHERE u.state = 1 AND u.raw = ? LIMIT 1", url));
    }

    /** Puts back what was in flight. */
    public void requeue() throws FrontierException {
        Sql.tried(() ->
                statements.update("UPDATE url SET state = 0, due = 0, tries = max(0, tries - 1) WHERE state = 1"));
    }

    /** Begins a run: every host may be asked for as many pages as any. */
    public void beginRun() throws FrontierException {
        Sql.tried(() -> statements.update("UPDATE host SET pages = 0"));
    }

    /** Pages that were never asked for, with what they were found as. */
    public List<Page> refused() throws FrontierException {
        return Sql.tried(() -> statements.query(Frontier::page, PAGE + "WHERE u.state = 4 AND u.warc IS NULL"));
    }

    /** Queues a page that was refused before. */
    public void reopen(Page page) throws FrontierException {
        Sql.tried(() -> statements.update("UPDATE url SET state = 0, due = 0, tries = 0 WHERE id = ?", page.id()));
    }

    /** Queues everything once more that was done or failed, to see what has changed since. */
    public void beginRound() throws FrontierException {
        Sql.tried(() -> statements.update("UPDATE url SET state = 0, due = 0, tries = 0 WHERE state IN (2, 3, 5)"));
    }

    /** What is known of hosts. */
    public Hosts hosts() {
        return hosts;
    }

    /** What the frontier looks like from outside. */
    public FrontierReport report() {
        return new FrontierReport(statements);
    }

    private static Page page(ResultSet row) throws SQLException {
        String record = Sql.orEmpty(row.getString("record"));
        String url = row.getString("raw");
        // Only a page that was fetched well has a digest; an error page is no earlier state of it.
        Page.Earlier earlier =
                record.isEmpty() || Sql.orEmpty(row.getString("sha1")).isEmpty()
                        ? null
                        : new Page.Earlier(
                                record,
                                Sql.orEmpty(row.getString("at")),
                                url,
                                Sql.orEmpty(row.getString("sha1")),
                                Sql.orEmpty(row.getString("etag")),
                                Sql.orEmpty(row.getString("modified")));
        return new Page(
                row.getLong("id"),
                url,
                row.getString("host"),
                row.getString("body"),
                row.getString("kind"),
                Sql.orEmpty(row.getString("title")),
                row.getInt("depth"),
                row.getInt("hops"),
                row.getInt("tries"),
                row.getString("via_raw"),
                Sql.orEmpty(row.getString("via_title")),
                earlier);
    }

    @Override
    public void close() throws FrontierException {
        Sql.tried(() -> {
            statements.close();
            connection.close();
            return 0;
        });
    }
}
