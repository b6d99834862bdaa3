package nianbao.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.export.PanelKey;
import nianbao.export.PanelRow;

/** Decides which report of each agency and year panel.csv shows: the latest, then the first by source. */
public final class PanelIndex {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> pool = new HashMap<>();
    private final List<Entry> kept = new ArrayList<>();
    private final LongTable keptInstead = new LongTable();

    /**
     * A report that may have a row.
     *
     * @param index of its input
     * @param part 0-based place of the report in its file
     */
    public record Entry(PanelKey key, String date, int index, int part) {}

    /** Adds a report; index and part as in {@link Entry}. */
    public void add(int index, int part, PanelRow row) {
        PanelKey key = row.key();
        PanelKey shared =
                new PanelKey(pooled(key.regionCode()), pooled(key.agency()), pooled(key.scope()), pooled(key.year()));
        entries.add(new Entry(shared, pooled(row.date()), index, part));
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
                .thenComparing(Entry::index)
                .thenComparing(Entry::part));
        for (Entry entry : entries) {
            Entry last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last != null && last.key().equals(entry.key())) {
                keptInstead.put(place(entry.index(), entry.part()), kept.size() - 1);
            } else {
                kept.add(entry);
            }
        }
        return kept;
    }

    /** The report that is shown instead of this one; empty if it is shown itself. */
    public Optional<Entry> keptInstead(int index, int part) {
        OptionalLong at = keptInstead.get(place(index, part));
        return at.isEmpty() ? Optional.empty() : Optional.of(kept.get((int) at.getAsLong()));
    }

    private static long place(int index, int part) {
        return ((long) index << Integer.SIZE) | part;
    }
}
