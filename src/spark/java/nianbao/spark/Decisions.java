package nianbao.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of every result, known only when all are read: which of several inputs with the same bytes names the
 * report, which page an attachment belongs to, which report panel.csv shows. Some 30 bytes a result, 100 if it repeats another; sent to executors.
 */
final class Decisions implements Serializable {
    private static final long serialVersionUID = 1;

    /** What becomes of a result. */
    enum Role {
        /** It is a report, or several. */
        REPORT,
        /** It repeats them and is one more row of sources.csv for each. */
        REPEATED,
        /** It is a row of failures.csv. */
        FAILED
    }

    private final long[] ids;
    private final int[] places;
    private final int[] buckets;
    private final Role[] roles;
    /** Buckets of the second report of a file and those behind it. */
    private final Map<Long, int[]> further = new HashMap<>();
    /** Years of the reports that a result repeats; one object for all that are alike. */
    private final Map<Long, List<String>> years = new HashMap<>();

    private final Map<Long, String> parents = new HashMap<>();
    private final Map<Integer, String> shownInstead = new HashMap<>();
    private final Map<Long, String> addresses = new HashMap<>();
    private int bucketCount;

    /** @param ids of all results, ascending; not copied */
    Decisions(long[] ids) {
        this.ids = ids;
        this.places = new int[ids.length];
        this.buckets = new int[ids.length];
        this.roles = new Role[ids.length];
    }

    /**
     * Settles a result.
     *
     * @param place of its first report among the reports of all inputs in code point order of their locations
     * @param bucketOf number of the task that writes each of its reports; one for a failure
     */
    void set(long id, Role role, int place, int... bucketOf) {
        int at = at(id);
        roles[at] = role;
        places[at] = place;
        buckets[at] = bucketOf[0];
        if (bucketOf.length > 1) {
            further.put(id, Arrays.copyOfRange(bucketOf, 1, bucketOf.length));
        }
        for (int bucket : bucketOf) {
            bucketCount = Math.max(bucketCount, bucket + 1);
        }
    }

    /** The tasks that write the reports of a result. */
    int[] bucketsOf(long id) {
        int[] rest = further.getOrDefault(id, new int[0]);
        int[] all = new int[1 + rest.length];
        all[0] = buckets[at(id)];
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    /** Notes the years of the reports that a result repeats. */
    void setYears(long id, List<String> ofReports) {
        years.put(id, ofReports);
    }

    void setParent(long id, String reportId) {
        parents.put(id, reportId);
    }

    void setShownInstead(long id, int part, String reportId) {
        shownInstead.put(places[at(id)] + part, reportId);
    }

    void setAddress(long id, String address) {
        addresses.put(id, address);
    }

    private int at(long id) {
        int at = Arrays.binarySearch(ids, id);
        if (at < 0) {
            throw new IllegalStateException("result " + id + " was not there before");
        }
        return at;
    }

    Role role(long id) {
        return roles[at(id)];
    }

    /** The years of the reports that a result repeats. */
    List<String> years(long id) {
        return years.getOrDefault(id, List.of());
    }

    /** Orders reports by bucket and, within it, by place. */
    long order(long id, int part) {
        int at = at(id);
        int bucket = part == 0 ? buckets[at] : bucketsOf(id)[part];
        return ((long) bucket << Integer.SIZE) | (places[at] + part);
    }

    /** The bucket of a result with this order. */
    static int bucket(long order) {
        return (int) (order >>> Integer.SIZE);
    }

    int buckets() {
        return bucketCount;
    }

    /** The id of the report that this one is attached to, or empty. */
    String parent(long id) {
        return parents.getOrDefault(id, "");
    }

    /** The id of the report that the panel shows instead of this one, or empty. */
    String shownInstead(long id, int part) {
        return shownInstead.getOrDefault(places[at(id)] + part, "");
    }

    /** The address of the report that this result repeats, or empty. */
    String address(long id) {
        return addresses.getOrDefault(id, "");
    }
}
