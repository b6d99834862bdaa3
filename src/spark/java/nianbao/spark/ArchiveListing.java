package nianbao.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.source.MediaType;
import nianbao.source.Provenance;
import nianbao.source.WarcPages;
import nianbao.source.warc.Capture;
import nianbao.spark.ArchiveSplit.Scanned;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Lists the pages of web archives: executors look through stretches of them, the driver puts those together. A large
 * archive is looked through by several tasks and its pages are read by as many as there are, record by record.
 */
final class ArchiveListing {
    private final JavaSparkContext spark;
    private final long splitBytes;
    private final List<SparkInput> found = new ArrayList<>();
    private final Map<String, SparkInput> archives = new HashMap<>();
    private int skipped;

    ArchiveListing(JavaSparkContext spark, long splitBytes) {
        this.spark = spark;
        this.splitBytes = splitBytes;
    }

    /** The pages found, and what cannot be read. */
    List<SparkInput> found() {
        return found;
    }

    /** Records that are no input. */
    int skipped() {
        return skipped;
    }

    /** Looks through all archives. */
    void list(List<SparkInput> all) {
        all.forEach(archive -> archives.put(archive.location(), archive));
        Map<String, List<Scanned>> scans = scanned(all.stream()
                .flatMap(a -> ArchiveSplit.of(a, splitBytes).stream())
                .toList());
        List<ArchiveSplit> whole = all.stream()
                .filter(archive -> !isChain(scans.getOrDefault(archive.location(), List.of())))
                .flatMap(archive -> ArchiveSplit.of(archive, Long.MAX_VALUE).stream())
                .toList();
        scans.putAll(scanned(whole));
        WarcPages pages = new WarcPages();
        for (SparkInput archive : all) {
            add(archive.location(), scans.getOrDefault(archive.location(), List.of()), pages);
        }
        pages.list(new Listener());
    }

    private Map<String, List<Scanned>> scanned(List<ArchiveSplit> splits) {
        Map<String, List<Scanned>> byArchive = new HashMap<>();
        if (!splits.isEmpty()) {
            SerializableConfiguration hadoop = new SerializableConfiguration(spark.hadoopConfiguration());
            spark.parallelize(splits, splits.size())
                    .map(split -> split.scan(hadoop.value()))
                    .collect()
                    .forEach(scan -> byArchive
                            .computeIfAbsent(scan.split().location(), location -> new ArrayList<>())
                            .add(scan));
        }
        byArchive
                .values()
                .forEach(scans -> scans.sort(Comparator.comparing(s -> s.split().from())));
        return byArchive;
    }

    /**
     * True if every stretch begins where the one before it ends, so that nothing can be missing or twice. Where it is
     * not, an archive within the archive may look like records, or the archive is not packed record by record.
     */
    private static boolean isChain(List<Scanned> scans) {
        long expected = 0;
        for (Scanned scan : scans) {
            boolean isEnd = expected < 0;
            boolean isBehind = expected >= scan.split().end();
            long due = isEnd || isBehind ? -1 : expected;
            if (scan.first() != due || scan.damagedAt() >= 0 || !scan.reason().isEmpty()) {
                return scans.size() == 1;
            }
            expected = due < 0 ? expected : scan.next();
        }
        return true;
    }

    private void add(String location, List<Scanned> scans, WarcPages pages) {
        Map<String, String> kinds = new HashMap<>(); // what is said of a page may stand in the next stretch
        Map<String, String> vias = new HashMap<>();
        for (Scanned scan : scans) {
            kinds.putAll(scan.kinds());
            vias.putAll(scan.vias());
        }
        for (Scanned scan : scans) {
            for (Capture capture : scan.captures()) {
                pages.add(location, capture, kinds.getOrDefault(capture.id(), ""), vias.get(capture.id()));
            }
            if (!scan.reason().isEmpty()) {
                found.add(SparkInput.refused(location, scan.reason(), scan.trouble()));
            } else if (scan.damagedAt() >= 0) {
                found.add(SparkInput.refused(location, WarcPages.damaged(scan.damagedAt()), ""));
            }
        }
        boolean isEmpty = scans.stream()
                .allMatch(scan -> scan.captures().isEmpty() && scan.reason().isEmpty() && scan.damagedAt() < 0);
        if (isEmpty) {
            found.add(SparkInput.refused(location, WarcPages.EMPTY, ""));
        }
    }

    /** Turns pages into inputs. */
    private final class Listener implements WarcPages.Listener {
        @Override
        public void page(WarcPages.Page page) {
            SparkInput archive = archives.get(page.archive());
            Provenance of = page.provenance();
            if (archive == null) {
                throw new IllegalStateException("unknown archive " + page.archive());
            } else if (page.type() == MediaType.OTHER) {
                skip();
            } else if (!page.type().readable()) {
                refuse(page.location(), page.type().unsupportedReason());
            } else {
                found.add(new SparkInput(
                        0,
                        page.location(),
                        archive.file(),
                        0,
                        page.offset(),
                        of.url(),
                        of.date(),
                        of.parent(),
                        "",
                        ""));
            }
        }

        @Override
        public void skip() {
            skipped++;
        }

        @Override
        public void refuse(String location, String reason) {
            found.add(SparkInput.refused(location, reason, ""));
        }
    }
}
