package nianbao.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nianbao.export.Column;
import nianbao.export.DataFile;
import nianbao.export.DataSetSchema;
import nianbao.export.DataSetWriter;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.spark.api.java.JavaPairRDD;

/** The folder a job writes its data set into; whole once {@value #DONE} stands in it. Runs on the driver. */
final class DataSetFolder {
    private static final String DONE = "_SUCCESS";
    private static final String STAGE = "stage";
    private static final List<DataFile> FIXED = List.of(DataFile.CODEBOOK, DataFile.CROSSWALK);

    private final Path folder;
    private final FileSystem system;
    private final Configuration hadoop;

    DataSetFolder(String address, Configuration hadoop) throws IOException {
        this.hadoop = hadoop;
        Path given = new Path(address);
        this.system = given.getFileSystem(hadoop);
        this.folder = system.makeQualified(given);
    }

    Path path() {
        return folder;
    }

    /** True if something stands there already. */
    boolean isTaken() throws IOException {
        if (!system.exists(folder)) {
            return false;
        }
        FileStatus[] children = system.listStatus(folder);
        return !system.getFileStatus(folder).isDirectory() || children.length > 0;
    }

    /** Where results stand between reading and writing. */
    Path stage() {
        return new Path(folder, STAGE);
    }

    /** Writes rows that come year by year in each task. */
    void write(JavaPairRDD<TablePlace, byte[]> rows) throws IOException {
        Job job = Job.getInstance(hadoop);
        job.setOutputFormatClass(TableOutput.class);
        job.setOutputKeyClass(TablePlace.class);
        job.setOutputValueClass(byte[].class);
        job.getConfiguration().setBoolean("mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
        FileOutputFormat.setOutputPath(job, folder);
        rows.saveAsNewAPIHadoopDataset(job.getConfiguration());
    }

    /** Gives a table without rows its header, so that every table is there. */
    void complete(TablePlace place) throws IOException {
        if (!system.exists(new Path(folder, TableFile.PARQUET + "/" + place.table()))) {
            TablePlace whole = new TablePlace(place.table(), place.columns(), "", false, place.csv());
            TableFile.create(whole, folder, "part-empty", hadoop).close();
        }
    }

    /** Writes codebook and crosswalk. */
    void writeFixed(DataSetSchema schema) throws IOException {
        java.nio.file.Path local = Files.createTempDirectory("nianbao");
        try {
            new DataSetWriter(local, schema).close();
            for (DataFile file : FIXED) {
                List<Column> columns = file.columns();
                TablePlace place = new TablePlace(file.stem(), columns, "", false, true);
                byte[] content = Files.readAllBytes(local.resolve(file.fileName()));
                int header = new String(content, StandardCharsets.UTF_8).indexOf('\n') + 1;
                try (TableFile table = TableFile.create(place, folder, "part-0", hadoop)) {
                    table.write(Arrays.copyOfRange(content, header, content.length));
                }
            }
        } finally {
            remove(local);
        }
    }

    private static void remove(java.nio.file.Path local) throws IOException {
        try (Stream<java.nio.file.Path> all = Files.walk(local)) {
            for (java.nio.file.Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Removes the stage and says that the data set is whole. */
    void finish() throws IOException {
        system.delete(new Path(folder, STAGE), true);
        system.create(new Path(folder, DONE), true).close();
    }
}
