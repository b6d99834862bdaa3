package nianbao.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The Spark job in local mode beside {@code extract --jobs 2} and {@code compare}, whose files the job writes too: the same
 * reports, a new process each, 1 GiB of heap each, one after the other in so many rounds, since a machine that others share
 * is faster at one time than at another. Arguments: a folder of reports, the options that Spark needs of Java, and how many
 * rounds.
 */
public final class RateComparison {
    private static final double NANOS = 1e9;

    /** As the launchers have them. */
    private static final List<String> JAVA = List.of(
            "-Xmx1g",
            "-XX:+UseParallelGC",
            "-XX:InlineSmallCode=1200",
            "-XX:MaxInlineLevel=7",
            "-XX:FreqInlineSize=200",
            "-Dfile.encoding=UTF-8");

    private final PrintStream out;
    private final Path work = Path.of("target", "spark", "rate");
    private final Path pages;
    private final long count;

    private RateComparison(Path pages, PrintStream out) throws IOException {
        this.pages = pages;
        this.out = out;
        try (Stream<Path> files = Files.walk(pages)) {
            this.count = files.filter(Files::isRegularFile).count();
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RateComparison run = new RateComparison(Path.of(arguments[0]), out);
        run.run(Arrays.asList(arguments[1].split(" ")), Integer.parseInt(arguments[2]));
    }

    private void run(List<String> opens, int rounds) throws IOException, InterruptedException {
        List<Double> besideExtract = new ArrayList<>();
        List<Double> besideBoth = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            remove(work);
            Files.createDirectories(work);
            double extract = extract();
            double compare = compare();
            double spark = spark(opens);
            besideExtract.add(extract / spark);
            besideBoth.add((extract + compare) / spark);
        }
        print("rate of Spark / rate of extract", besideExtract);
        print("rate of Spark / rate of extract and compare", besideBoth);
    }

    private double extract() throws IOException, InterruptedException {
        return seconds(
                "extract --jobs 2",
                List.of(),
                List.of("nianbao.cli.Nianbao", "extract", "--quiet", "--fresh", "--jobs", "2"),
                List.of(pages.toString(), "--out", folder("extract")));
    }

    private double compare() throws IOException, InterruptedException {
        return seconds(
                "compare",
                List.of(),
                List.of("nianbao.cli.Nianbao", "compare"),
                List.of(folder("extract"), "--out", folder("compare")));
    }

    private double spark(List<String> opens) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(opens);
        options.add("-Dspark.master=local[2]");
        options.add("-Dspark.ui.enabled=false");
        options.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
        return seconds(
                "Spark local[2]",
                options,
                List.of("nianbao.spark.ExtractJob"),
                List.of(pages.toString(), "--out", folder("spark")));
    }

    /** Each program has one of its own, since some file systems are slow at making files after removing many. */
    private String folder(String program) {
        return work.resolve(program).toString();
    }

    private void print(String name, List<Double> ratios) {
        List<Double> sorted = ratios.stream().sorted().toList();
        double median = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        out.printf(
                Locale.ROOT,
                "%s: median %.2f of %d, from %.2f to %.2f%n",
                name,
                median,
                sorted.size(),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    private double seconds(String name, List<String> options, List<String> program, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(program);
        command.addAll(arguments);
        long start = System.nanoTime();
        int status = new ProcessBuilder(command)
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD) // compare's summary is long
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - start) / NANOS;
        out.printf(
                Locale.ROOT,
                "%s: %d reports in %.1f s, %.0f reports/s, start and end included; status %d%n",
                name,
                count,
                seconds,
                count / seconds,
                status);
        return seconds;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
