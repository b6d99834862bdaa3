package nianbao.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What becomes of every result, known only when all are read: which of several inputs with the same bytes names the
 * report, which page an attachment belongs to, which report panel.csv shows. Some 30 bytes a result; sent to executors.
 */
final class Decisions implements Serializable {
    private static final long serialVersionUID = 1;

    /** What becomes of a result. */
    enum Role {
        /** It is the report. */
        REPORT,
        /** It repeats a report and is one more row of sources.csv. */
        REPEATED,
        /** It is a row of failures.csv. */
        FAILED
    }

    private final long[] ids;
    private final int[] places;
    private final int[] buckets;
    private final Role[] roles;
    private final Map<Long, String> parents = new HashMap<>();
    private final Map<Long, String> shownInstead = new HashMap<>();
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
     * @param place among all inputs in code point order of their locations
     * @param bucket number of the task that writes it
     */
    void set(long id, Role role, int place, int bucket) {
        int at = at(id);
        roles[at] = role;
        places[at] = place;
        buckets[at] = bucket;
        bucketCount = Math.max(bucketCount, bucket + 1);
    }

    void setParent(long id, String reportId) {
        parents.put(id, reportId);
    }

    void setShownInstead(long id, String reportId) {
        shownInstead.put(id, reportId);
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

    /** Orders results by bucket and, within it, by place. */
    long order(long id) {
        int at = at(id);
        return ((long) buckets[at] << Integer.SIZE) | places[at];
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
    String shownInstead(long id) {
        return shownInstead.getOrDefault(id, "");
    }

    /** The address of the report that this result repeats, or empty. */
    String address(long id) {
        return addresses.getOrDefault(id, "");
    }
}
