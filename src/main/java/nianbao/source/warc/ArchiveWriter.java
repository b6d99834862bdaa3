package nianbao.source.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Appends exchanges to one WARC file, each record a gzip member of its own. Used by one thread. */
public final class ArchiveWriter implements AutoCloseable {
    private static final String CONTENT_LENGTH = "Content-Length";
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    private final FileChannel channel;
    private final WarcWriter writer;

    private ArchiveWriter(FileChannel channel) throws IOException {
        this.channel = channel;
        // Not WarcWriter(Path), which empties the file.
        this.writer = new WarcWriter(channel, WarcCompression.GZIP);
    }

    /**
     * Where a record went.
     *
     * @param id {@code urn:uuid:…}
     * @param offset of the response or revisit record, in bytes
     * @param length of that record, in bytes as stored
     */
    public record Place(String id, long offset, long length) {}

    /** Opens a file to write behind {@code end}; what stands there already is cut off. */
    public static ArchiveWriter open(Path file, long end) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        channel.truncate(end);
        channel.position(end);
        return new ArchiveWriter(channel);
    }

    /** Says who wrote the file and how; the first record of a file. */
    public void describe(String fileName, Map<String, List<String>> fields) throws IOException {
        writer.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .filename(fileName)
                .fields(fields)
                .build());
    }

    /**
     * Appends request, metadata and response (or revisit) records. The response comes last: where it is whole after a
     * kill, what was found out about it is whole too.
     *
     * @param revisit the earlier record that holds the body, or null to store it
     */
    public Place append(Exchange exchange, CaptureNotes notes, @Nullable Revisit revisit) throws IOException {
        UUID id = UUID.randomUUID();
        URI uri = URI.create("urn:uuid:" + id);
        writer.write(new WarcRequest.Builder(exchange.request().url())
                .version(MessageVersion.WARC_1_1)
                .date(exchange.date())
                .concurrentTo(uri)
                .body(MediaType.HTTP_REQUEST, requestBytes(exchange.request()))
                .build());
        writer.write(new WarcMetadata.Builder()
                .version(MessageVersion.WARC_1_1)
                .targetURI(exchange.request().url())
                .date(exchange.date())
                .concurrentTo(uri)
                .fields(notes.fields())
                .build());
        long offset = channel.position();
        writer.write(revisit == null ? response(exchange, id) : revisit(exchange, id, revisit));
        return new Place(uri.toString(), offset, channel.position() - offset);
    }

    /** Bytes in the file so far. */
    public long end() throws IOException {
        return channel.position(); // the writer's own count forgets where it began
    }

    /** Returns when all bytes are on the disk. */
    public void force() throws IOException {
        channel.force(false);
    }

    private static WarcRecord response(Exchange exchange, UUID id) throws IOException {
        byte[] head = head(exchange);
        WarcResponse.Builder builder = new WarcResponse.Builder(
                        exchange.request().url())
                .body(MediaType.HTTP_RESPONSE, joined(head, exchange.body()))
                .payloadDigest(digest(exchange.body()));
        if (exchange.truncated()) {
            builder.truncated(WarcTruncationReason.LENGTH);
        }
        return common(builder, exchange, id).build();
    }

    private static WarcRecord revisit(Exchange exchange, UUID id, Revisit revisit) throws IOException {
        URI profile =
                revisit.notModified() ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
        WarcRevisit.Builder builder = new WarcRevisit.Builder(exchange.request().url(), profile)
                .refersTo(URI.create(revisit.recordId()), revisit.url(), Instant.parse(revisit.date()))
                .body(MediaType.HTTP_RESPONSE, head(exchange));
        if (!revisit.notModified()) {
            builder.payloadDigest(digest(exchange.body()));
        }
        return common(builder, exchange, id).build();
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B common(
            B builder, Exchange exchange, UUID id) {
        if (exchange.address() != null) {
            builder.ipAddress(exchange.address());
        }
        return builder.version(MessageVersion.WARC_1_1).recordId(id).date(exchange.date());
    }

    private static WarcDigest digest(byte[] body) {
        try {
            return new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** Status line and headers; those that no longer fit the body as stored are renamed. */
    private static byte[] head(Exchange exchange) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(String.format(Locale.ROOT, "%03d", exchange.status()))
                .append(' ')
                .append(exchange.reason())
                .append("\r\n");
        for (Header header : exchange.headers()) {
            boolean stale = header.name().equalsIgnoreCase(TRANSFER_ENCODING)
                    || (header.name().equalsIgnoreCase(CONTENT_LENGTH)
                            && !header.value().equals(Integer.toString(exchange.body().length)));
            line(head, stale ? "X-Crawler-" + header.name() : header.name(), header.value());
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] requestBytes(Exchange.Request request) {
        URI uri = URI.create(ascii(request.url()));
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String method = request.body() == null ? "GET" : "POST";
        StringBuilder head = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\n");
        request.headers().forEach(header -> line(head, header.name(), header.value()));
        head.append("\r\n").append(request.body() == null ? "" : request.body());
        return head.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Addresses go out escaped; what could not be escaped is no part of a request line. */
    private static String ascii(String url) {
        try {
            return URI.create(url).toASCIIString();
        } catch (IllegalArgumentException e) {
            return url.replaceAll("[^!-~]|[\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})", "_")
                    .replaceAll("[\\[\\]]", "_");
        }
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static byte[] joined(byte[] head, byte[] body) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(head.length + body.length);
        both.writeBytes(head);
        both.writeBytes(body);
        return both.toByteArray();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        channel.close();
    }
}
