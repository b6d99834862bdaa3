package nianbao.source;

import java.io.IOException;

/** An input's bytes cannot be had; the message is one plain sentence for users. */
public final class OpeningException extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String detail;

    /**
     * @param reason one plain sentence
     * @param detail technical details without paths of this machine, may be empty
     */
    public OpeningException(String reason, String detail) {
        super(reason);
        this.reason = reason;
        this.detail = detail;
    }

    /** The message, which is never null here. */
    public String reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    /** What went wrong, without the path that most messages of {@link IOException}s hold. */
    public static String detailOf(Exception cause) {
        return cause.getClass().getSimpleName();
    }
}
