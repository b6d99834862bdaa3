package nianbao.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sentences of all reports without those of the official template, which stand in many agencies' reports. */
final class SentenceIndex {
    /** A sentence of at least so many agencies is the template's; not measured on any corpus. */
    private static final int TEMPLATE_AGENCIES = 5;

    /** In a large data set a sentence of one agency in this number is the template's; not measured either. */
    private static final int TEMPLATE_ONE_IN = 20;

    private final Map<String, Set<String>> sentences = new LinkedHashMap<>();
    private final Map<Integer, Map<String, List<StoredReport>>> byYear = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    private SentenceIndex() {}

    /** Reads the texts of all reports; one that is missing is left out. */
    static SentenceIndex read(List<Series> all) throws IOException {
        SentenceIndex index = new SentenceIndex();
        for (Series series : all) {
            for (StoredReport report : series.reports()) {
                if (Files.isRegularFile(report.text())) {
                    index.sentences.put(report.id(), SentenceSet.of(Files.readString(report.text())));
                }
            }
        }
        index.leaveTemplateOut(all);
        all.forEach(series -> series.reports().forEach(index::add));
        return index;
    }

    private void leaveTemplateOut(List<Series> all) {
        Map<String, Integer> agencies = new HashMap<>();
        for (Series series : all) {
            Set<String> ofAgency = new HashSet<>();
            series.reports().forEach(report -> ofAgency.addAll(of(report)));
            ofAgency.forEach(sentence -> agencies.merge(sentence, 1, Integer::sum));
        }
        int many = Math.max(TEMPLATE_AGENCIES, all.size() / TEMPLATE_ONE_IN);
        sentences.values().forEach(set -> set.removeIf(sentence -> agencies.getOrDefault(sentence, 0) >= many));
    }

    private void add(StoredReport report) {
        order.put(report.id(), order.size());
        Map<String, List<StoredReport>> ofYear = byYear.computeIfAbsent(report.year(), year -> new HashMap<>());
        of(report)
                .forEach(sentence ->
                        ofYear.computeIfAbsent(sentence, s -> new ArrayList<>()).add(report));
    }

    /** True if the report's text could be read. */
    boolean holds(StoredReport report) {
        return sentences.containsKey(report.id());
    }

    /** The report's sentences; none if its text is missing. */
    Set<String> of(StoredReport report) {
        return sentences.getOrDefault(report.id(), Set.of());
    }

    /** The report of another agency on the same year that shares most sentences, the first in order if several. */
    Optional<StoredReport> nearest(StoredReport report) {
        Map<String, Integer> shared = new HashMap<>();
        Map<String, StoredReport> others = new HashMap<>();
        Map<String, List<StoredReport>> ofYear = byYear.getOrDefault(report.year(), Map.of());
        for (String sentence : of(report)) {
            for (StoredReport other : ofYear.getOrDefault(sentence, List.of())) {
                boolean same = other.agency().equals(report.agency())
                        && other.regionCode().equals(report.regionCode());
                if (!same) {
                    shared.merge(other.id(), 1, Integer::sum);
                    others.put(other.id(), other);
                }
            }
        }
        Comparator<StoredReport> mostFirst = Comparator.comparingInt(other -> -shared.getOrDefault(other.id(), 0));
        return others.values().stream().min(mostFirst.thenComparingInt(other -> order.getOrDefault(other.id(), 0)));
    }
}
