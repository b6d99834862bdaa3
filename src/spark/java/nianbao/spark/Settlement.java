package nianbao.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.export.PanelRow;
import nianbao.pipeline.Outcomes;
import nianbao.pipeline.PanelIndex;
import nianbao.pipeline.StoredResult.Outline;
import nianbao.source.CodePointOrder;
import nianbao.spark.Decisions.Role;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the driver what becomes of every result, with the classes that decide it for {@code extract}. Holds some
 * 300 bytes a result, none of its rows.
 */
final class Settlement {
    private final Stage stage;
    private final long bucketBytes;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> bucketOfYear = new HashMap<>();
    private final Map<Integer, Long> bytesOfBucket = new HashMap<>();
    private int buckets = 1; // the first is for failures
    private int skipped;
    private int failures;
    private int reports;

    private record Entry(
            long id,
            String location,
            boolean failed,
            long content,
            List<String> years,
            int bytes,
            @Nullable String parent) {}

    /** @param bucketBytes how much one task writes at most, in bytes of the stage; one report may be more */
    Settlement(Stage stage, long bucketBytes) {
        this.stage = stage;
        this.bucketBytes = bucketBytes;
    }

    /** Files passed over, once settled. */
    int skipped() {
        return skipped;
    }

    /** Rows of failures.csv, once settled. */
    int failures() {
        return failures;
    }

    /** Rows of reports.csv, once settled. */
    int reports() {
        return reports;
    }

    /** Different years, "none" counted as one, once settled. */
    int years() {
        return bucketOfYear.size();
    }

    /** How many parts of so many bytes the results make, once settled. */
    int parts(long bytes) {
        return (int) (entries.stream().mapToLong(Entry::bytes).sum() / bytes) + 1;
    }

    Decisions settle() throws IOException {
        read();
        Outcomes outcomes = outcomes();
        Decisions decisions =
                new Decisions(entries.stream().mapToLong(Entry::id).sorted().toArray());
        int place = 0;
        BitSet repeated = new BitSet();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            OptionalInt owner = outcomes.reportOf(i);
            int[] buckets = {0};
            if (owner.isEmpty()) {
                failures++;
                decisions.set(entry.id, Role.FAILED, place, buckets);
            } else if (owner.getAsInt() == i) {
                reports += entry.years.size();
                buckets = buckets(entry);
                decisions.set(entry.id, Role.REPORT, place, buckets);
            } else {
                Entry first = entries.get(owner.getAsInt());
                repeated.set(owner.getAsInt());
                buckets = decisions.bucketsOf(first.id);
                decisions.set(entry.id, Role.REPEATED, place, buckets);
                decisions.setYears(entry.id, first.years);
            }
            place += buckets.length;
            parent(entry, outcomes).ifPresent(of -> decisions.setParent(entry.id, reportId(of, 0)));
        }
        outlines(outcomes, repeated, decisions);
        return decisions;
    }

    private void read() throws IOException {
        Map<List<String>, List<String>> years = new HashMap<>(); // one copy of each
        stage.outlines(result -> {
            StageHead head = result.head();
            skipped += head.skipped();
            if (head.skipped() == 0) {
                entries.add(new Entry(
                        head.id(),
                        head.location(),
                        head.failed(),
                        StageRow.content(head.fileId()),
                        years.computeIfAbsent(head.years(), same -> same),
                        head.contentBytes(),
                        head.parent()));
            }
        });
        entries.sort(
                Comparator.comparing(Entry::location, CodePointOrder.INSTANCE).thenComparing(Entry::id));
    }

    private Outcomes outcomes() {
        Outcomes outcomes = new Outcomes(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.content != 0) {
                outcomes.isRepeated(i, entry.content);
            }
            outcomes.set(i, entry.failed, i);
        }
        outcomes.settle();
        return outcomes;
    }

    /** The bucket of each of an input's reports; its bytes are taken to be theirs in equal parts. */
    private int[] buckets(Entry entry) {
        return entry.years.stream()
                .mapToInt(year -> bucket(year, entry.bytes / entry.years.size()))
                .toArray();
    }

    /** The bucket of a report: one year's, a new one when the last is full. */
    private int bucket(String year, int ofReport) {
        Integer bucket = bucketOfYear.get(year);
        long bytes = bucket == null ? Long.MAX_VALUE : bytesOfBucket.getOrDefault(bucket, 0L);
        if (bucket == null || bytes > bucketBytes) {
            bucket = buckets++;
            bytes = 0;
            bucketOfYear.put(year, bucket);
        }
        bytesOfBucket.put(bucket, bytes + ofReport);
        return bucket;
    }

    /** The place of the input whose first report an input is attached to. */
    private OptionalInt parent(Entry entry, Outcomes outcomes) {
        if (entry.parent == null) {
            return OptionalInt.empty();
        }
        int low = 0;
        int high = entries.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (CodePointOrder.INSTANCE.compare(entries.get(middle).location, entry.parent) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return entries.get(low).location.equals(entry.parent) ? outcomes.reportOf(low) : OptionalInt.empty();
    }

    private String reportId(int place, int part) {
        return StageRow.reportId(entries.get(place).content, part);
    }

    /** Decides what needs more than a result's own columns. */
    private void outlines(Outcomes outcomes, BitSet repeated, Decisions decisions) throws IOException {
        long[] ids = entries.stream().mapToLong(Entry::id).toArray();
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            places.put(ids[i], i);
        }
        Map<Integer, String> addresses = new HashMap<>();
        PanelIndex panel = new PanelIndex();
        stage.outlines(result -> {
            int place = places.getOrDefault(result.head().id(), -1);
            OptionalInt owner = place < 0 || result.head().failed() ? OptionalInt.empty() : outcomes.reportOf(place);
            if (owner.isPresent() && owner.getAsInt() == place) {
                List<Outline> outlines = result.outlines();
                addToPanel(panel, place, outlines);
                if (repeated.get(place)) {
                    addresses.put(place, outlines.get(0).url());
                }
            }
        });
        panel.settle();
        for (int i = 0; i < ids.length; i++) {
            for (int part = 0; part < entries.get(i).years.size(); part++) {
                Optional<PanelIndex.Entry> kept = panel.keptInstead(i, part);
                if (kept.isPresent()) {
                    String reportId = reportId(kept.get().index(), kept.get().part());
                    decisions.setShownInstead(ids[i], part, reportId);
                }
            }
            OptionalInt owner = outcomes.reportOf(i);
            String address = owner.isPresent() && owner.getAsInt() != i ? addresses.get(owner.getAsInt()) : null;
            if (address != null) {
                decisions.setAddress(ids[i], address);
            }
        }
    }

    private static void addToPanel(PanelIndex panel, int place, List<Outline> outlines) {
        for (int part = 0; part < outlines.size(); part++) {
            PanelRow shown = outlines.get(part).panel();
            if (shown != null) {
                panel.add(place, part, shown);
            }
        }
    }
}
