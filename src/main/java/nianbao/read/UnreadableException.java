package nianbao.read;

/** A file that cannot be read; becomes a row of failures.csv. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    private final String stage;
    private final String detail;

    /**
     * @param stage the step that failed: {@code open}, {@code decode}, {@code parse}
     * @param reason one plain sentence for users
     * @param detail technical details, may be empty
     */
    public UnreadableException(String stage, String reason, String detail) {
        super(reason);
        this.stage = stage;
        this.detail = detail;
    }

    public String stage() {
        return stage;
    }

    public String detail() {
        return detail;
    }
}
