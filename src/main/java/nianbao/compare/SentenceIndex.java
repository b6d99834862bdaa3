package nianbao.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The sentences of all reports, as hashes, without those of the official template, which stand in many agencies'
 * reports. One text is held at a time.
 */
final class SentenceIndex {
    /** A sentence of at least so many agencies is the template's; not measured on any corpus. */
    private static final int TEMPLATE_AGENCIES = 5;

    /** In a large data set a sentence of one agency in this number is the template's; not measured either. */
    private static final int TEMPLATE_ONE_IN = 20;

    private static final long[] NONE = {};

    /** Ascending, by report. */
    private final Map<String, long[]> sentences = new HashMap<>();

    /** Of reports that share equally many sentences so many are looked at; not measured on any corpus. */
    private static final int MOST_TIES = 16;

    private final Map<String, List<StoredReport>> nearest = new HashMap<>();

    private SentenceIndex() {}

    /** Reads the texts of all reports; one that is missing is left out. */
    static SentenceIndex read(List<Series> all) throws IOException {
        SentenceIndex index = new SentenceIndex();
        Map<Integer, List<StoredReport>> byYear = new TreeMap<>();
        for (Series series : all) {
            for (StoredReport report : series.reports()) {
                byYear.computeIfAbsent(report.year(), year -> new ArrayList<>()).add(report);
                if (report.hasText()) {
                    index.sentences.put(report.id(), SentenceSet.hashes(report.text()));
                }
            }
        }
        index.leaveTemplateOut(all);
        byYear.values().forEach(index::findNearest);
        return index;
    }

    private void leaveTemplateOut(List<Series> all) {
        long[] ofAgencies = all.stream()
                .flatMapToLong(series -> series.reports().stream()
                        .flatMapToLong(report -> LongStream.of(of(report)))
                        .distinct())
                .sorted()
                .toArray();
        int many = Math.max(TEMPLATE_AGENCIES, all.size() / TEMPLATE_ONE_IN);
        LongStream.Builder found = LongStream.builder();
        for (int i = many - 1; i < ofAgencies.length; i++) {
            if (ofAgencies[i] == ofAgencies[i - many + 1]) {
                found.add(ofAgencies[i]);
            }
        }
        long[] template = found.build().distinct().toArray();
        sentences.replaceAll((id, hashes) -> LongStream.of(hashes)
                .filter(hash -> Arrays.binarySearch(template, hash) < 0)
                .toArray());
    }

    /** Finds for each report the one of another agency that shares most sentences, all in order if several. */
    private void findNearest(List<StoredReport> ofYear) {
        Map<Long, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < ofYear.size(); i++) {
            for (long hash : of(ofYear.get(i))) {
                places.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(i);
            }
        }
        for (StoredReport report : ofYear) {
            int[] shared = new int[ofYear.size()];
            for (long hash : of(report)) {
                places.getOrDefault(hash, List.of()).forEach(other -> shared[other]++);
            }
            List<StoredReport> most = new ArrayList<>(1);
            int mostShared = 1;
            for (int other = 0; other < shared.length; other++) {
                if (shared[other] >= mostShared && !sameAgency(report, ofYear.get(other))) {
                    if (shared[other] > mostShared) {
                        most.clear();
                        mostShared = shared[other];
                    }
                    if (most.size() < MOST_TIES) {
                        most.add(ofYear.get(other));
                    }
                }
            }
            if (!most.isEmpty()) {
                nearest.put(report.id(), List.copyOf(most));
            }
        }
    }

    private static boolean sameAgency(StoredReport one, StoredReport other) {
        return one.agency().equals(other.agency()) && one.regionCode().equals(other.regionCode());
    }

    /** True if the report's text could be read. */
    boolean holds(StoredReport report) {
        return sentences.containsKey(report.id());
    }

    /** How many sentences of its own the report has; none if its text is missing. */
    int count(StoredReport report) {
        return of(report).length;
    }

    /** How many of the report's sentences the other has too. */
    int shared(StoredReport report, StoredReport other) {
        return SentenceSet.shared(of(report), of(other));
    }

    private long[] of(StoredReport report) {
        return sentences.getOrDefault(report.id(), NONE);
    }

    /**
     * The report of another agency on the same year that shares most sentences; the first {@value #MOST_TIES} in
     * order if several.
     */
    List<StoredReport> nearest(StoredReport report) {
        return nearest.getOrDefault(report.id(), List.of());
    }
}
