package nianbao.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.crawl.CrawlException.Reason;
import nianbao.crawl.frontier.Frontier;
import nianbao.source.warc.ArchiveRecords;
import nianbao.source.warc.ArchiveWriter;
import nianbao.source.warc.CaptureNotes;
import nianbao.source.warc.Exchange;
import nianbao.source.warc.Revisit;
import nianbao.source.warc.Tail;
import org.jspecify.annotations.Nullable;

/**
 * The WARC files of a crawl. Bytes reach the disk before the frontier knows of them; what a killed run left behind its
 * last commit is taken over where it is whole and cut off where it is not.
 */
final class Archive implements AutoCloseable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Frontier frontier;
    private final String userAgent;
    private final long mostBytes;
    private @Nullable ArchiveWriter writer;
    private String file = "";
    private int number;

    /** @param mostBytes beyond which another file is begun */
    Archive(Path folder, Frontier frontier, String userAgent, long mostBytes) {
        this.folder = folder;
        this.frontier = frontier;
        this.userAgent = userAgent;
        this.mostBytes = mostBytes;
    }

    /** Takes over a whole answer that was on the disk but not in the frontier. */
    interface Adopter {
        void adopt(String file, Tail.Found found, long committed) throws IOException;
    }

    /** Makes files and frontier agree. */
    void recover(Adopter adopter) throws IOException, CrawlException {
        Files.createDirectories(folder);
        Map<String, Long> files = new TreeMap<>(frontier.committed());
        try (Stream<Path> found = Files.list(folder)) {
            found.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".warc.gz"))
                    .forEach(name -> files.putIfAbsent(name, 0L));
        }
        for (Map.Entry<String, Long> known : files.entrySet()) {
            recover(known.getKey(), known.getValue(), adopter);
            number = Math.max(number, numberOf(known.getKey()));
            file = known.getKey();
        }
    }

    private void recover(String name, long committed, Adopter adopter) throws IOException, CrawlException {
        Path path = folder.resolve(name);
        long size = Files.exists(path) ? Files.size(path) : 0;
        if (size < committed) {
            throw new CrawlException(Reason.DAMAGED, "warc/" + name);
        }
        if (size == committed) {
            return;
        }
        Tail tail = ArchiveRecords.tail(path, committed);
        for (Tail.Found found : tail.found()) {
            adopter.adopt(name, found, tail.end());
        }
        frontier.setCommitted(name, tail.end());
        ArchiveWriter.open(path, tail.end()).close();
    }

    private static int numberOf(String name) {
        String digits = name.replaceFirst("\\.warc\\.gz$", "").replaceFirst("^.*-", "");
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** Appends an exchange; {@link #force()} and then the frontier's commit make it count. */
    ArchiveWriter.Place append(Exchange exchange, CaptureNotes notes, @Nullable Revisit revisit) throws IOException {
        return current().append(exchange, notes, revisit);
    }

    /** The name of the file that the last exchange went to. */
    String file() {
        return file;
    }

    /** Returns when all bytes are on the disk. */
    void force() throws IOException {
        if (writer != null) {
            writer.force();
        }
    }

    /** Tells the frontier what is on the disk, in the same transaction as the pages. */
    void commit() throws IOException {
        if (writer != null) {
            frontier.setCommitted(file, writer.end());
        }
    }

    /** Begins another file if the one at hand is full; only between two batches. */
    void turnPage() throws IOException {
        if (writer != null && writer.end() > mostBytes) {
            writer.close();
            writer = null;
            file = "";
        }
    }

    private ArchiveWriter current() throws IOException {
        ArchiveWriter open = writer;
        if (open != null) {
            return open;
        }
        long end = file.isEmpty() ? 0 : frontier.committed().getOrDefault(file, 0L);
        if (file.isEmpty() || end > mostBytes) {
            number++;
            file = String.format(Locale.ROOT, "nianbao-%s-%05d.warc.gz", STAMP.format(Instant.now()), number);
            end = 0;
        }
        open = ArchiveWriter.open(folder.resolve(file), end);
        if (end == 0) {
            open.describe(
                    file,
                    Map.of(
                            "software", List.of("nianbao"),
                            "format", List.of("WARC File Format 1.1"),
                            "http-header-user-agent", List.of(userAgent),
                            "robots", List.of("obey")));
        }
        writer = open;
        return open;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
