package nianbao.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.csv.CsvWriter;
import nianbao.export.Column;
import nianbao.export.DataFile;
import nianbao.export.DataSetSchema;
import nianbao.source.CodePointOrder;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Tuple2;

/**
 * The panel and the checks across years, from the tables written before: a group by agency, each group compared by
 * {@code compare}'s own code.
 */
final class AgencyTables {
    /** Columns that no comparison looks at, but which are long. */
    private static final Set<String> UNCOMPARED = Set.of("quote", "rule", "confidence", "section");

    private final SparkSession spark;
    private final JobSettings settings;
    private final int tasks;

    /** @param tasks how many parts the agencies are divided into */
    AgencyTables(SparkSession spark, JobSettings settings, int tasks) {
        this.spark = spark;
        this.settings = settings;
        this.tasks = tasks;
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

    /** The rows, year by year. */
    JavaPairRDD<TablePlace, byte[]> rows(int years) {
        HashPartitioner byAgency = new HashPartitioner(tasks);
        JobSettings of = settings;
        return table(DataFile.REPORTS)
                .cogroup(table(DataFile.INDICATORS), texts(), byAgency)
                .mapPartitionsToPair(agencies -> new AgencyBatches(agencies, of))
                .repartitionAndSortWithinPartitions(new ByYear(Math.max(1, years) * tasks, tasks), new Order())
                .mapPartitionsToPair(keyed -> placed(keyed, of));
    }

    /** The rows of a written table by agency, as lines of CSV; those without agency or year are left out. */
    private JavaPairRDD<String, String> table(DataFile file) {
        String[] names = file.columns().stream().map(Column::name).toArray(String[]::new);
        int agency = List.of(names).indexOf("agency");
        JavaRDD<Row> read = written(file).selectExpr(quoted(names)).javaRDD();
        return read.mapToPair(row -> new Tuple2<>(row.getString(agency), line(row)));
    }

    private Dataset<Row> written(DataFile file) {
        return spark.read()
                .option("header", true)
                .option("multiLine", true)
                .option("escape", "\"")
                .option("encoding", "UTF-8")
                .csv(settings.out() + "/" + TableFile.CSV + "/" + file.stem())
                .filter(functions
                        .col("agency")
                        .isNotNull()
                        .and(functions.col("report_year").isNotNull()));
    }

    /** The texts of the reports of {@link #table}, by agency. */
    private JavaPairRDD<String, ReportText> texts() {
        JavaRDD<Row> read = spark.read()
                .parquet(settings.out() + "/" + TableFile.PARQUET + "/" + DataSetTables.TEXTS)
                .join(written(DataFile.REPORTS).select("report_id", "agency"), "report_id")
                .select("agency", "report_id", "text")
                .javaRDD();
        return read.mapToPair(row -> new Tuple2<>(row.getString(0), ReportText.of(row.getString(1), row.getString(2))));
    }

    private static String[] quoted(String... names) {
        List<String> quoted = new ArrayList<>();
        for (String name : names) {
            quoted.add(UNCOMPARED.contains(name) ? "'' AS `" + name + "`" : "`" + name + "`");
        }
        return quoted.toArray(String[]::new);
    }

    /** Guards are there still, so none is added. */
    private static String line(Row row) {
        StringBuilder line = new StringBuilder();
        CsvWriter csv = new CsvWriter(line);
        for (int i = 0; i < row.size(); i++) {
            csv.plain(row.isNullAt(i) ? "" : row.getString(i));
        }
        csv.endRow();
        return line.toString();
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
