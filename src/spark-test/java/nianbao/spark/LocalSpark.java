package nianbao.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** One local session for all tests: two tasks at a time, each tried up to four times. */
final class LocalSpark {
    private static final int SPLIT_BYTES = 4096;

    private LocalSpark() {}

    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2,4]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
                .config("spark.hadoop.fs.held.impl", HeldFileSystem.class.getName())
                .config("spark.hadoop.fs.held.impl.disable.cache", true)
                .getOrCreate();
    }

    /** Runs the job; stretches of web archives are so short that even small ones have many. */
    static JobSummary extract(String out, boolean terms, String... inputs) throws IOException {
        return extract(out, terms, OwnRules.NONE, inputs);
    }

    static JobSummary extract(String out, boolean terms, OwnRules rules, String... inputs) throws IOException {
        SparkSession session = session();
        DataSetFolder folder = new DataSetFolder(out, session.sparkContext().hadoopConfiguration());
        JobSettings settings = new JobSettings("zh", terms, folder.path().toString(), rules);
        return new DataSetJob(JavaSparkContext.fromSparkContext(session.sparkContext()), settings, folder, SPLIT_BYTES)
                .run(List.of(inputs));
    }

    static JobSummary extract(Path out, Path... inputs) throws IOException {
        String[] addresses = new String[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            addresses[i] = inputs[i].toString();
        }
        return extract(out.toString(), false, addresses);
    }
}
