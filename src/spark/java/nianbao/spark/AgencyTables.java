package nianbao.spark;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nianbao.export.Column;
import nianbao.export.DataSetSchema;
import nianbao.export.PanelKey;
import nianbao.export.PanelRow;
import nianbao.source.CodePointOrder;
import nianbao.spark.Decisions.Role;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * The panel and the checks across years, from the results that the tables are written from: a group by agency, region and
 * scope, each group compared by {@code compare}'s own code.
 */
final class AgencyTables {
    private final JobSettings settings;
    private final int tasks;
    private final int slices;

    /**
     * @param tasks how many parts the agencies are divided into while they are compared
     * @param slices how many parts the rows of a year are written in
     */
    AgencyTables(JobSettings settings, int tasks, int slices) {
        this.settings = settings;
        this.tasks = tasks;
        this.slices = slices;
    }

    /**
     * Where a row goes and where it stands there.
     *
     * @param header names of the table's columns, one object for all its rows
     * @param region first part of the order
     * @param agency second part
     * @param ordinal of the row among those of its task
     */
    record Key(String table, String header, String year, String region, String agency, int ordinal)
            implements Serializable {}

    /** Orders by year, then as panel.csv is. */
    private static final class Order implements Comparator<Key>, Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public int compare(Key one, Key other) {
            int order = one.year.compareTo(other.year);
            order = order != 0 ? order : CodePointOrder.INSTANCE.compare(one.region, other.region);
            order = order != 0 ? order : CodePointOrder.INSTANCE.compare(one.agency, other.agency);
            return order != 0 ? order : Integer.compare(one.ordinal, other.ordinal);
        }
    }

    /** Divides by year and, within one, by agency. */
    private static final class ByYear extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int parts;
        private final int slices;

        ByYear(int parts, int slices) {
            this.parts = parts;
            this.slices = slices;
        }

        @Override
        public int numPartitions() {
            return parts;
        }

        @Override
        public int getPartition(Object key) {
            Key of = (Key) key;
            int slice = Math.floorMod(of.agency.hashCode(), slices);
            return Math.floorMod(31 * of.year.hashCode() + slice, parts);
        }
    }

    /**
     * The rows, year by year.
     *
     * @param years how many different ones there are
     */
    JavaPairRDD<TablePlace, byte[]> rows(JavaRDD<StageRow> results, Broadcast<Decisions> decisions, int years) {
        JobSettings of = settings;
        return results.flatMapToPair(row -> inAgency(row, decisions.value()))
                .repartitionAndSortWithinPartitions(new AgencyPlace.ByAgency(tasks), new AgencyPlace.Order())
                .mapPartitionsToPair(reports -> new AgencyBatches(reports, decisions.value(), of))
                .repartitionAndSortWithinPartitions(new ByYear(Math.max(1, years) * slices, slices), new Order())
                .mapPartitionsToPair(keyed -> placed(keyed, of));
    }

    /** A report with agency and year, and its place. */
    private static Iterator<Tuple2<AgencyPlace, StageRow>> inAgency(StageRow row, Decisions decisions) {
        PanelRow panel = decisions.role(row.id()) == Role.REPORT ? row.outline().panel() : null;
        if (panel == null) {
            return Collections.emptyIterator();
        }
        PanelKey key = panel.key();
        long order = decisions.order(row.id(), row.part());
        AgencyPlace place = new AgencyPlace(key.agency(), key.regionCode(), key.scope(), order);
        return List.of(new Tuple2<>(place, row)).iterator();
    }

    private static Iterator<Tuple2<TablePlace, byte[]>> placed(
            Iterator<Tuple2<Key, byte[]>> keyed, JobSettings settings) {
        DataSetSchema schema = ExecutorEngine.schema(settings);
        Map<String, List<Column>> columns = new HashMap<>();
        return new FlatIterator<>(keyed, row -> {
            Key key = row._1;
            List<Column> ofTable = columns.computeIfAbsent(
                    key.table, table -> ComparisonTables.columns(table, WrittenRows.first(key.header), schema));
            TablePlace place = new TablePlace(key.table, ofTable, key.year, true, true);
            return List.of(new Tuple2<>(place, row._2)).iterator();
        });
    }
}
