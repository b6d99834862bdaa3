package nianbao.crawl;

/** A crawl that cannot go on; what was fetched is kept. */
public final class CrawlException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why it cannot. */
    public enum Reason {
        /** Another process works on the same archive. */
        IN_USE,
        /** The archive's files are not what the crawler left. */
        DAMAGED,
        /** The folder cannot be written: no space, no permission. */
        UNWRITABLE
    }

    CrawlException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
