package nianbao.source.warc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Single records of a WARC file. */
public final class ArchiveRecords {
    private static final int DRAINED = 1 << 13;

    private ArchiveRecords() {}

    /**
     * The decoded body of the response at an offset, at most {@code most} bytes and one.
     *
     * @throws IOException if there is no response, it is damaged or it cannot be decoded
     */
    public static byte[] payload(Path file, long offset, int most) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(offset);
            return payload(channel, most);
        }
    }

    /**
     * As {@link #payload(Path, long, int)}, of a channel that stands at the record; closes it.
     *
     * @throws IOException if there is no response or it cannot be decoded
     */
    public static byte[] payload(ReadableByteChannel channel, int most) throws IOException {
        try (GzipMembers members = new GzipMembers(channel)) {
            if (!members.isCompressed()) {
                return payload(members.plain(), most);
            }
            InputStream member = members.next();
            byte[] payload = payload(member, most);
            boolean isWhole = payload.length > most || hasSoundEnd(member, most);
            if (!isWhole) {
                throw new IOException("record goes on behind its page");
            }
            return payload;
        } catch (RuntimeException e) {
            throw new IOException("unreadable record", e);
        }
    }

    private static byte[] payload(InputStream record, int most) throws IOException {
        if (new WarcReader(record).next().orElse(null) instanceof WarcResponse response) {
            return Payload.decoded(response.http()).readNBytes(most + 1);
        }
        throw new IOException("no response record");
    }

    /** Reads the rest of a member; its end fails if the checksum is wrong. */
    private static boolean hasSoundEnd(InputStream member, int most) throws IOException {
        byte[] rest = new byte[DRAINED];
        long left = most;
        int count = member.read(rest);
        while (count >= 0 && left >= 0) {
            left -= count;
            count = member.read(rest);
        }
        return count < 0;
    }

    /**
     * The whole responses behind an offset, up to the first that is damaged or ends early. Request and metadata records
     * whose response is missing do not count.
     *
     * @param file of one writer, {@link ArchiveWriter}
     */
    public static Tail tail(Path file, long from) throws IOException {
        List<Tail.Found> found = new ArrayList<>();
        long end = from;
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(from);
            end = read(channel, from, found);
        }
        return new Tail(found, end);
    }

    private static long read(FileChannel channel, long from, List<Tail.Found> found) throws IOException {
        long end = from;
        String tls = "";
        try (WarcReader reader = new WarcReader(channel)) {
            Optional<WarcRecord> record = reader.next();
            while (record.isPresent()) {
                long offset = reader.position();
                boolean isAhead = record.get() instanceof WarcRequest || record.get() instanceof WarcMetadata;
                tls = record.get() instanceof WarcMetadata notes
                        ? notes.fields().first(CaptureNotes.TLS).orElse("")
                        : tls;
                Tail.Found response = whole(record.get(), offset, tls);
                record.get().body().consume();
                record = reader.next(); // fails if the record at hand has no sound end
                if (!isAhead) {
                    end = record.isPresent() ? reader.position() : channel.size();
                }
                if (response != null) {
                    found.add(response);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return end; // a torn tail: everything before it is sound
        }
        return end;
    }

    private static Tail.@org.jspecify.annotations.Nullable Found whole(WarcRecord record, long offset, String tls)
            throws IOException {
        if (!(record instanceof WarcResponse response)) {
            return null;
        }
        HttpResponse http = response.http();
        byte[] body = http.body().stream().readAllBytes();
        Optional<WarcDigest> digest = response.payloadDigest();
        if (digest.isEmpty() || !Arrays.equals(digest.get().bytes(), sha1(body))) {
            return null;
        }
        List<Header> headers = new ArrayList<>();
        http.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
        Exchange exchange = new Exchange(
                new Exchange.Request(response.target(), List.of(), null),
                response.date(),
                response.ipAddress().orElse(null),
                http.status(),
                http.reason(),
                headers,
                body,
                response.truncated() != WarcTruncationReason.NOT_TRUNCATED);
        return new Tail.Found(exchange, new ArchiveWriter.Place(response.id().toString(), offset, 0), tls);
    }

    private static byte[] sha1(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
