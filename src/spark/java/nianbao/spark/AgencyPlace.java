package nianbao.spark;

import java.io.Serializable;
import java.util.Comparator;
import nianbao.source.CodePointOrder;
import org.apache.spark.Partitioner;

/**
 * Where a report stands among those that are compared: reports of one agency, region and scope side by side.
 *
 * @param order among all results
 */
record AgencyPlace(String agency, String region, String scope, long order) implements Serializable {
    /** True if both reports are compared with each other. */
    boolean isBeside(AgencyPlace other) {
        return agency.equals(other.agency) && region.equals(other.region) && scope.equals(other.scope);
    }

    /** Orders by agency, region and scope. */
    static final class Order implements Comparator<AgencyPlace>, Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public int compare(AgencyPlace one, AgencyPlace other) {
            int order = CodePointOrder.INSTANCE.compare(one.agency, other.agency);
            order = order != 0 ? order : CodePointOrder.INSTANCE.compare(one.region, other.region);
            order = order != 0 ? order : CodePointOrder.INSTANCE.compare(one.scope, other.scope);
            return order != 0 ? order : Long.compare(one.order, other.order);
        }
    }

    /** Divides by agency, so that all rows of a name come from one task, in order. */
    static final class ByAgency extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int parts;

        ByAgency(int parts) {
            this.parts = parts;
        }

        @Override
        public int numPartitions() {
            return parts;
        }

        @Override
        public int getPartition(Object key) {
            return Math.floorMod(((AgencyPlace) key).agency.hashCode(), parts);
        }
    }
}
