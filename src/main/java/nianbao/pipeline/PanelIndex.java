package nianbao.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nianbao.export.PanelKey;
import nianbao.export.PanelRow;

/** Decides which report of each agency and year panel.csv shows: the latest, then the first by source. */
public final class PanelIndex {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> pool = new HashMap<>();
    private final LongTable keptInstead = new LongTable();

    /** A report that may have a row; {@code index} is its input's. */
    public record Entry(PanelKey key, String date, int index) {}

    public void add(int index, PanelRow row) {
        PanelKey key = row.key();
        PanelKey shared =
                new PanelKey(pooled(key.regionCode()), pooled(key.agency()), pooled(key.scope()), pooled(key.year()));
        entries.add(new Entry(shared, pooled(row.date()), index));
    }

    /** One copy of each string: agencies, years and dates repeat over a million reports. */
    private String pooled(String value) {
        return pool.computeIfAbsent(value, same -> same);
    }

    /** Sorts the rows by key and drops all but one of each; no report is added afterwards. */
    public List<Entry> settle() {
        pool.clear();
        entries.sort(Comparator.comparing(Entry::key)
                .thenComparing(Entry::date, Comparator.reverseOrder())
                .thenComparing(Entry::index));
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            Entry last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last != null && last.key().equals(entry.key())) {
                keptInstead.put(entry.index(), last.index());
            } else {
                kept.add(entry);
            }
        }
        return kept;
    }

    /** The input whose report is shown instead of this input's; empty if its own is. */
    public OptionalLong keptInstead(int index) {
        return keptInstead.get(index);
    }
}
