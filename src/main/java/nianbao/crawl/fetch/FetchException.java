package nianbao.crawl.fetch;

import java.io.IOException;
import java.util.Locale;

/** No answer was had. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** Why there was none. */
    public enum Kind {
        /** Refused, reset, unreachable or unknown host. */
        CONNECTION,
        TIMEOUT,
        /** The certificate is not trusted or the handshake failed. */
        TLS,
        /** The address is private, loopback or otherwise closed. */
        ADDRESS,
        /** The answer is no HTTP that can be read. */
        PROTOCOL,
        /** The program is ending. */
        STOPPED;

        /** As in pages.csv: {@code timeout}. */
        public String verdict() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    FetchException(Kind kind, Throwable cause) {
        super(kind + ": " + cause.getMessage(), cause);
        this.kind = kind;
    }

    /** An answer or address that the client did not foresee. */
    public static FetchException unexpected(RuntimeException cause) {
        return new FetchException(Kind.PROTOCOL, cause);
    }

    public Kind kind() {
        return kind;
    }
}
