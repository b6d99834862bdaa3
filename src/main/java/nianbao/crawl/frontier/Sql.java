package nianbao.crawl.frontier;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Runs database work and says what went wrong in the frontier's own words. */
final class Sql {
    private Sql() {}

    /** A step that talks to the database. */
    interface Work<T> {
        T run() throws SQLException;
    }

    static <T> T tried(Work<T> work) throws FrontierException {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new FrontierException(e);
        }
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
