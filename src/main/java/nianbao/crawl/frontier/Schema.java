package nianbao.crawl.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the file is laid out and opened. */
final class Schema {
    private static final List<String> STATEMENTS = List.of(
            "PRAGMA busy_timeout = 0",
            "PRAGMA locking_mode = EXCLUSIVE", // before the first access, or WAL would keep a shared index file
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "BEGIN EXCLUSIVE",
            """
            CREATE TABLE IF NOT EXISTS host(
              key TEXT PRIMARY KEY, next_at INTEGER NOT NULL DEFAULT 0, blocked_until INTEGER NOT NULL DEFAULT 0,
              fails INTEGER NOT NULL DEFAULT 0, throttles INTEGER NOT NULL DEFAULT 0,
              breaks INTEGER NOT NULL DEFAULT 0, robots BLOB, robots_status INTEGER, robots_type TEXT,
              robots_at INTEGER NOT NULL DEFAULT 0, pages INTEGER NOT NULL DEFAULT 0, note TEXT)""",
            """
            CREATE TABLE IF NOT EXISTS url(
              id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, raw TEXT NOT NULL, host TEXT NOT NULL, body TEXT,
              state INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT, year TEXT, depth INTEGER NOT NULL,
              hops INTEGER NOT NULL, prio INTEGER NOT NULL, due INTEGER NOT NULL DEFAULT 0,
              tries INTEGER NOT NULL DEFAULT 0, via INTEGER, http INTEGER, verdict TEXT, etag TEXT, modified TEXT,
              sha1 TEXT, media TEXT, bytes INTEGER, warc TEXT, off INTEGER, len INTEGER, record TEXT, at TEXT,
              checked TEXT, simhash INTEGER NOT NULL DEFAULT 0, tls TEXT)""",
            "CREATE INDEX IF NOT EXISTS url_wait ON url(host, prio, due, id) WHERE state = 0",
            "CREATE INDEX IF NOT EXISTS url_flight ON url(host) WHERE state = 1",
            "CREATE INDEX IF NOT EXISTS url_sha1 ON url(sha1) WHERE sha1 IS NOT NULL",
            "CREATE TABLE IF NOT EXISTS warc(file TEXT PRIMARY KEY, committed INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS meta(k TEXT PRIMARY KEY, v TEXT)");

    /** Columns that files of earlier versions lack. */
    private static final Map<String, String> ADDED =
            new TreeMap<>(Map.of("simhash", "INTEGER NOT NULL DEFAULT 0", "tls", "TEXT"));

    private Schema() {}

    /** Runs at every start, before anything else. */
    static void prepare(Statement statement) throws SQLException {
        for (String line : STATEMENTS) {
            statement.execute(line);
        }
        for (Map.Entry<String, String> column : ADDED.entrySet()) {
            if (!has(statement, column.getKey())) {
                statement.execute("ALTER TABLE url ADD COLUMN " + column.getKey() + " " + column.getValue());
            }
        }
        statement.execute("COMMIT");
    }

    private static boolean has(Statement statement, String column) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT 1 FROM pragma_table_info('url') WHERE name = '" + column + "'")) {
            return row.next();
        }
    }
}
