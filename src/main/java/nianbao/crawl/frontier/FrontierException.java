package nianbao.crawl.frontier;

import java.io.IOException;
import java.sql.SQLException;

/** The crawl's own file cannot be read or written. */
public final class FrontierException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int SQLITE_BUSY = 5;

    private final boolean inUse;

    FrontierException(SQLException cause) {
        super(cause.getMessage(), cause);
        this.inUse = (cause.getErrorCode() & 0xFF) == SQLITE_BUSY;
    }

    /** True if another process works on the same archive. */
    public boolean inUse() {
        return inUse;
    }
}
