package nianbao.source.warc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Lists the pages of one WARC file, compressed or not. What is damaged ends the list; the pages before it are there.
 */
public final class ArchiveScan {
    private final List<Capture> captures = new ArrayList<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> vias = new HashMap<>();
    private final Sniff sniff;
    private final int headBytes;
    private long damagedAt = -1;
    private long next = -1;

    /** Tells what a page is. */
    public interface Sniff {
        /** A name for what the page is, by its address, what the server said it is, and its first bytes. */
        String type(String url, String contentType, byte[] head);
    }

    private ArchiveScan(Sniff sniff, int headBytes) {
        this.sniff = sniff;
        this.headBytes = headBytes;
    }

    /**
     * Reads a file from end to end.
     *
     * @param headBytes how many of a page's bytes the sniffer needs
     * @throws PackedTogetherException if records share a gzip member
     * @throws IOException if the file is no WARC or cannot be read
     */
    public static ArchiveScan of(Path file, int headBytes, Sniff sniff) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return of(channel, 0, Long.MAX_VALUE, headBytes, sniff);
        }
    }

    /**
     * Reads the records of a file that begin in a stretch of it; closes the channel.
     *
     * @param channel stands at {@code from}
     * @param from where a record begins, in bytes
     * @param end no record that begins here or behind is read, in bytes
     * @param headBytes how many of a page's bytes the sniffer needs
     * @throws IOException if the file is no WARC or cannot be read
     */
    public static ArchiveScan of(ReadableByteChannel channel, long from, long end, int headBytes, Sniff sniff)
            throws IOException {
        ArchiveScan scan = new ArchiveScan(sniff, headBytes);
        try (GzipMembers members = new GzipMembers(channel)) {
            if (members.isCompressed()) {
                scan.readMembers(members, from, end);
            } else {
                scan.readPlain(new WarcReader(members.plain()), from, end);
            }
        }
        return scan;
    }

    /** The pages in file order. */
    public List<Capture> captures() {
        return List.copyOf(captures);
    }

    /** What the crawler fetched pages as, where it said so, by record id. */
    public Map<String, String> kinds() {
        return Map.copyOf(kinds);
    }

    /** The address of the page that led the crawler to a page, where it said so, by record id. */
    public Map<String, String> vias() {
        return Map.copyOf(vias);
    }

    /** Where the first record behind the stretch begins, in bytes; empty if there is none. */
    public Optional<Long> next() {
        return next < 0 ? Optional.empty() : Optional.of(next);
    }

    /** Where the file stops being readable; empty if it is sound. */
    public Optional<Long> damagedAt() {
        return damagedAt < 0 ? Optional.empty() : Optional.of(damagedAt);
    }

    /**
     * The records of a file that is not compressed.
     *
     * @param from what is to be added to the reader's positions
     */
    private void readPlain(WarcReader reader, long from, long end) throws IOException {
        long base = from - reader.position();
        long position = from;
        try {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                position = base + reader.position();
                if (position >= end) {
                    next = position;
                    return;
                }
                add(record.get(), position);
            }
        } catch (IOException | RuntimeException e) {
            stop(position, e);
        }
    }

    /** The records of a file in which each is a gzip member of its own. */
    private void readMembers(GzipMembers members, long from, long end) throws IOException {
        long position = from;
        try {
            while (members.hasNext()) {
                position = from + members.position();
                if (position >= end) {
                    next = position;
                    return;
                }
                readMember(members.next(), position);
            }
        } catch (PackedTogetherException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            stop(position, e);
        }
    }

    /** Reads a member to its end, where its checksum is looked at; of a damaged one nothing is kept. */
    private void readMember(InputStream member, long position) throws IOException {
        int before = captures.size();
        boolean sound = false;
        try (WarcReader reader = new WarcReader(member)) {
            Optional<WarcRecord> record = reader.next();
            if (record.isPresent()) {
                add(record.get(), position);
            }
            if (reader.next().isPresent()) {
                throw new PackedTogetherException();
            }
            sound = true;
        } finally {
            if (!sound) {
                captures.subList(before, captures.size()).clear();
            }
        }
    }

    private void stop(long position, Exception e) throws IOException {
        if (captures.isEmpty() && position == 0) {
            throw new IOException("no WARC record", e);
        }
        damagedAt = position;
    }

    private void add(WarcRecord record, long offset) throws IOException {
        if (record instanceof WarcResponse response && isHttp(record)) {
            add(response, offset);
        } else if (record instanceof WarcRevisit revisit) {
            add(revisit, offset);
        } else if (record instanceof WarcMetadata metadata) {
            note(metadata);
        }
    }

    private static boolean isHttp(WarcRecord record) {
        return record.contentType().base().equals(MediaType.parse("application/http"));
    }

    private void add(WarcResponse response, long offset) throws IOException {
        int status = response.http().status();
        byte[] head;
        try (InputStream body = Payload.decoded(response.http())) {
            head = body.readNBytes(headBytes);
        } catch (IOException | UncheckedIOException e) {
            head = new byte[0]; // damaged or packed in an unknown way: said when the page is opened
        }
        boolean truncated = response.truncated() != org.netpreserve.jwarc.WarcTruncationReason.NOT_TRUNCATED;
        String type = sniff.type(
                response.target(),
                response.http().headers().first("Content-Type").orElse(""),
                head);
        captures.add(new Capture(
                offset,
                idOf(response),
                response.target(),
                response.date().toString(),
                status,
                type,
                truncated,
                null,
                false));
    }

    private void add(WarcRevisit revisit, long offset) {
        String target = revisit.target();
        String earlier =
                revisit.headers().first("WARC-Refers-To-Target-URI").orElse("").replaceAll("^<|>$", "");
        captures.add(new Capture(
                offset,
                idOf(revisit),
                target,
                revisit.date().toString(),
                0,
                "",
                false,
                revisit.refersTo().map(URI::toString).orElse(""),
                earlier.equals(target)));
    }

    private void note(WarcMetadata metadata) throws IOException {
        if (metadata.concurrentTo().isEmpty()) {
            return;
        }
        String id = metadata.concurrentTo().get(0).toString();
        metadata.fields().first(CaptureNotes.KIND).ifPresent(kind -> kinds.put(id, kind));
        metadata.fields().first(CaptureNotes.VIA).ifPresent(via -> vias.put(id, via));
    }

    private static String idOf(WarcRecord record) {
        return record.headers().first("WARC-Record-ID").orElse("").replaceAll("^<|>$", "");
    }
}
