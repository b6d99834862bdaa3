package nianbao.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nianbao.source.OpeningException;
import nianbao.source.Sniffer;
import nianbao.source.WarcPages;
import nianbao.source.warc.ArchiveScan;
import nianbao.source.warc.Capture;
import nianbao.source.warc.PackedTogetherException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A stretch of a web archive.
 *
 * @param location of the archive
 * @param file its address
 * @param from first byte; 0 is a record's begin, any other place need not be
 * @param end behind its last byte
 */
record ArchiveSplit(String location, String file, long from, long end) implements Serializable {

    /**
     * What stands in a stretch.
     *
     * @param first where its first record begins; -1 if none does
     * @param next where the first record behind it begins; -1 if none does
     * @param damagedAt where the archive stops being readable; -1 if it does not
     * @param reason why the archive cannot be read at all, for users; empty if it can
     * @param trouble the same for experts
     */
    record Scanned(
            ArchiveSplit split,
            long first,
            long next,
            long damagedAt,
            String reason,
            String trouble,
            List<Capture> captures,
            Map<String, String> kinds,
            Map<String, String> vias)
            implements Serializable {}

    /** Cuts an archive into stretches of about so many bytes; one whose records are not packed one by one stays whole. */
    static List<ArchiveSplit> of(SparkInput archive, long bytes) {
        List<ArchiveSplit> splits = new ArrayList<>();
        long size = archive.location().endsWith(".gz") ? bytes : Long.MAX_VALUE;
        for (long from = 0; from < archive.bytes(); from += Math.min(size, archive.bytes())) {
            long end = archive.bytes() - from <= size ? Long.MAX_VALUE : from + size;
            splits.add(new ArchiveSplit(archive.location(), archive.file(), from, end));
        }
        return splits;
    }

    /** Reads the records that begin in the stretch. */
    Scanned scan(Configuration hadoop) {
        try {
            Path path = new Path(file);
            FileSystem system = path.getFileSystem(hadoop);
            long size = system.getFileStatus(path).getLen();
            OptionalLong first =
                    from == 0 ? OptionalLong.of(0) : new MemberSearch(system, path).first(from, Math.min(end, size));
            return first.isEmpty() ? nothing("", "") : scan(system, path, first.getAsLong());
        } catch (PackedTogetherException e) {
            return nothing(WarcPages.PACKED_TOGETHER, OpeningException.detailOf(e));
        } catch (IOException | RuntimeException e) {
            return nothing(WarcPages.UNREADABLE, OpeningException.detailOf(e));
        }
    }

    private Scanned scan(FileSystem system, Path path, long first) throws IOException {
        try (FSDataInputStream in = system.open(path)) {
            in.seek(first);
            ArchiveScan scan = ArchiveScan.of(Channels.newChannel(in), first, end, Sniffer.HEAD_BYTES, WarcPages::type);
            return new Scanned(
                    this,
                    first,
                    scan.next().orElse(-1L),
                    scan.damagedAt().orElse(-1L),
                    "",
                    "",
                    new ArrayList<>(scan.captures()),
                    new HashMap<>(scan.kinds()),
                    new HashMap<>(scan.vias()));
        }
    }

    private Scanned nothing(String reason, String trouble) {
        return new Scanned(this, -1, -1, -1, reason, trouble, new ArrayList<>(), new HashMap<>(), new HashMap<>());
    }
}
