package nianbao.source.warc;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer as they went over the wire, the body without chunking but still compressed. Not a record,
 * because it carries arrays; nobody changes them.
 */
public final class Exchange {
    private final Request request;
    private final Instant date;
    private final @Nullable InetAddress address;
    private final int status;
    private final String reason;
    private final List<Header> headers;
    private final byte[] body;
    private final boolean truncated;

    /**
     * What was asked.
     *
     * @param body of a POST, or null for a GET
     */
    public record Request(
            String url, List<Header> headers, @Nullable String body) {
        public Request {
            headers = List.copyOf(headers);
        }
    }

    /**
     * @param date when the answer began, to the second
     * @param address of the peer, if it is known
     * @param body as received
     * @param truncated true if the body is longer than what was kept
     */
    public Exchange(
            Request request,
            Instant date,
            @Nullable InetAddress address,
            int status,
            String reason,
            List<Header> headers,
            byte[] body,
            boolean truncated) {
        this.request = request;
        this.date = date;
        this.address = address;
        this.status = status;
        this.reason = reason;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.truncated = truncated;
    }

    public Request request() {
        return request;
    }

    public Instant date() {
        return date;
    }

    public @Nullable InetAddress address() {
        return address;
    }

    public int status() {
        return status;
    }

    String reason() {
        return reason;
    }

    public List<Header> headers() {
        return headers;
    }

    /** The first header of this name, in any case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    public byte[] body() {
        return body;
    }

    public boolean truncated() {
        return truncated;
    }
}
