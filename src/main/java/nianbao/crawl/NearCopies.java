package nianbao.crawl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.crawl.frontier.FrontierReport.Print;
import org.jspecify.annotations.Nullable;

/** Finds pages whose texts are nearly the same, so that a user may look at them. They stay what they are: reports. */
final class NearCopies {
    /** Of 44,850 pairs of different reports one was as near as that. */
    private static final int MOST_BITS = 3;

    /** Two fingerprints that differ in three bits agree in at least one of four quarters. */
    private static final int QUARTERS = 4;

    private static final int QUARTER_BITS = Long.SIZE / QUARTERS;
    private static final long QUARTER = (1L << QUARTER_BITS) - 1;

    private NearCopies() {}

    /** For each possible copy the nearest page found before it. */
    static Map<String, String> of(List<Print> prints) {
        Map<String, String> copies = new LinkedHashMap<>();
        Map<Long, List<Print>> byQuarter = new HashMap<>();
        for (Print print : prints) {
            Print nearest = nearest(print, byQuarter);
            if (nearest != null) {
                copies.put(print.url(), nearest.url());
            }
            if (nearest == null || distance(nearest, print) > 0) {
                for (int quarter = 0; quarter < QUARTERS; quarter++) {
                    byQuarter
                            .computeIfAbsent(key(print, quarter), key -> new ArrayList<>())
                            .add(print);
                }
            }
        }
        return copies;
    }

    private static @Nullable Print nearest(Print print, Map<Long, List<Print>> byQuarter) {
        Print nearest = null;
        int least = MOST_BITS + 1;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            for (Print earlier : byQuarter.getOrDefault(key(print, quarter), List.of())) {
                if (distance(earlier, print) < least) {
                    least = distance(earlier, print);
                    nearest = earlier;
                }
            }
        }
        return nearest;
    }

    private static long key(Print print, int quarter) {
        long bits = (print.fingerprint() >>> (quarter * QUARTER_BITS)) & QUARTER;
        return ((long) quarter << QUARTER_BITS) | bits;
    }

    private static int distance(Print one, Print other) {
        return Long.bitCount(one.fingerprint() ^ other.fingerprint());
    }
}
