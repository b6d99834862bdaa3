package nianbao.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nianbao.codebook.RuleException;
import nianbao.csv.CsvException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code spark-submit --class nianbao.spark.ExtractJob nianbao-spark.jar INPUT… --out URI}: what {@code nianbao extract}
 * does, on Apache Spark. A job that wrote its data set ends with 0 even if some inputs failed, since a cluster would
 * start it again otherwise.
 */
@Command(name = "ExtractJob", mixinStandardHelpOptions = true, resourceBundle = "nianbao.spark.messages")
public final class ExtractJob implements Callable<Integer> {
    private static final int WRONG_USAGE = 2;
    private static final int NOTHING_DONE = 3;

    /** 128 MiB, as a block of HDFS. */
    private static final int SPLIT_MEBIBYTES = 128;

    private static final String LOCAL_FILES = "spark.hadoop.fs.file.impl";

    @Parameters(paramLabel = "INPUT", arity = "1..*", descriptionKey = "inputs")
    List<String> inputs = new ArrayList<>();

    @Option(names = "--out", paramLabel = "URI", required = true, descriptionKey = "out")
    String out = "";

    @Option(names = "--terms", descriptionKey = "terms")
    boolean terms;

    @Option(names = "--rules", paramLabel = "URI", descriptionKey = "rules")
    String rules = "";

    @Option(names = "--corrections", paramLabel = "URI", descriptionKey = "corrections")
    String corrections = "";

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    String language = "zh";

    @Option(names = "--split", paramLabel = "MIB", descriptionKey = "split")
    int splitMebibytes = SPLIT_MEBIBYTES;

    @Spec
    @Nullable
    CommandSpec spec;

    /** Runs the job in a session of its own. */
    public static void main(String[] arguments) {
        int status = new CommandLine(new ExtractJob()).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public Integer call() {
        if (splitMebibytes < 1) {
            return say(WRONG_USAGE, "split.range", splitMebibytes);
        }
        if (!language.equals("zh") && !language.equals("en")) {
            return say(WRONG_USAGE, "lang.unknown", language);
        }
        SparkConf conf = conf();
        if (rules.isEmpty()
                && corrections.isEmpty()
                && conf.get("spark.master", "").startsWith("local")) {
            ExecutorEngine.prepare();
        }
        try (JavaSparkContext context = JavaSparkContext.fromSparkContext(SparkContext.getOrCreate(conf))) {
            return run(context);
        }
    }

    private static SparkConf conf() {
        return new SparkConf().setAppName("nianbao").setIfMissing(LOCAL_FILES, LocalFiles.class.getName());
    }

    private int run(JavaSparkContext context) {
        try {
            DataSetFolder folder = new DataSetFolder(out, context.hadoopConfiguration());
            if (folder.isTaken()) {
                return say(NOTHING_DONE, "out.taken", out);
            }
            OwnRules own = OwnRules.of(rules, corrections, context.hadoopConfiguration());
            ExecutorEngine.checkRules(own);
            JobSettings settings =
                    new JobSettings(language, terms, folder.path().toString(), own);
            JobSummary summary = new DataSetJob(context, settings, folder, (long) splitMebibytes << 20).run(inputs);
            return say(
                    0,
                    "summary",
                    summary.inputs(),
                    summary.reports(),
                    summary.failures(),
                    summary.skipped(),
                    summary.readTasks(),
                    summary.writeTasks(),
                    out);
        } catch (FileNotFoundException e) {
            return say(WRONG_USAGE, "no.such.input", String.valueOf(e.getMessage()));
        } catch (RuleException | CsvException e) {
            return say(WRONG_USAGE, "wrong.rule", String.valueOf(e.getMessage()));
        } catch (NothingToReadException e) {
            return say(NOTHING_DONE, "nothing.to.read");
        } catch (IOException | UncheckedIOException e) {
            return say(NOTHING_DONE, "unwritable", String.valueOf(e.getMessage()));
        }
    }

    private int say(int status, String key, Object... figures) {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        ResourceBundle messages = ResourceBundle.getBundle("nianbao.spark.messages", locale);
        PrintWriter to =
                status == 0 ? spec.commandLine().getOut() : spec.commandLine().getErr();
        to.println(new MessageFormat(messages.getString(key), Locale.ROOT).format(figures));
        to.flush();
        return status;
    }
}
