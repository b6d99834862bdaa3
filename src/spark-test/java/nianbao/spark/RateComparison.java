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
 * The Spark job in local mode beside {@code extract --jobs 2}: the same files, a new process each, 1 GiB of heap each.
 * Arguments: a folder of reports, and the options that Spark needs of Java.
 */
public final class RateComparison {
    private static final double NANOS = 1e9;

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
        List<String> opens = Arrays.asList(arguments[1].split(" "));
        double extract = run.rate(
                "extract --jobs 2", List.of(), "nianbao.cli.Nianbao", "extract", "--quiet", "--fresh", "--jobs", "2");
        List<String> options = new ArrayList<>(opens);
        options.add("-Dspark.master=local[2]");
        options.add("-Dspark.ui.enabled=false");
        options.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
        double spark = run.rate("Spark local[2]", options, "nianbao.spark.ExtractJob");
        out.printf(Locale.ROOT, "ratio %.2f%n", spark / extract);
    }

    private double rate(String name, List<String> options, String... program) throws IOException, InterruptedException {
        Path data = work.resolve("data");
        remove(data);
        Files.createDirectories(work);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(program));
        command.addAll(List.of(pages.toString(), "--out", data.toString()));
        long start = System.nanoTime();
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        double seconds = (System.nanoTime() - start) / NANOS;
        out.printf(
                Locale.ROOT,
                "%s: %d reports in %.1f s, %.0f reports/s, start and end included; status %d%n",
                name,
                count,
                seconds,
                count / seconds,
                status);
        return count / seconds;
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
