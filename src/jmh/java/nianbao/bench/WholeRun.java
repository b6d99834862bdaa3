package nianbao.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import nianbao.export.DataSetSchema;
import nianbao.export.Failure;
import nianbao.export.PanelLabels;
import nianbao.export.Wording;
import nianbao.pipeline.Batch;
import nianbao.pipeline.BatchException;
import nianbao.pipeline.BatchInputs;
import nianbao.pipeline.BatchJob;
import nianbao.pipeline.BatchListener;
import nianbao.pipeline.BatchSummary;
import nianbao.pipeline.ReportExtractor;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.source.Input;
import nianbao.source.InputWalker;
import nianbao.source.Inputs;
import nianbao.source.Limits;
import nianbao.source.OpeningException;
import org.jsoup.Jsoup;

/**
 * The whole job on generated pages: reports a second with one and two threads, heap, start-up, and what reading the
 * same bytes and parsing them with jsoup alone costs. Arguments: number of pages, numbers of threads ({@code 1,2}),
 * counts to 1,000 characters of report, corpus folder, work folder.
 */
public final class WholeRun {
    private static final double MEBIBYTE = 1 << 20;
    private static final int WARM_UP_PAGES = 4000;
    private static final int FLOOR_PAGES = 2000;
    private static final int STARTS = 5;

    private final PrintStream out;
    private final Path work;
    private final ReportExtractor extractor;
    private final DataSetSchema schema;

    private WholeRun(Path work, PrintStream out) {
        Codebook codebook = Codebook.builtIn();
        this.work = work;
        this.out = out;
        this.extractor = new ReportExtractor(codebook);
        this.schema = new DataSetSchema(
                codebook.indicators(), codebook.crosswalk(), PanelLabels.CODES, true, false, Wording.of("zh"));
    }

    /** Generates the pages, warms up, measures. */
    public static void main(String[] args) throws IOException, BatchException, InterruptedException {
        int pages = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        String jobs = args.length > 1 ? args[1] : "1,2";
        int density = args.length > 2 ? Integer.parseInt(args[2]) : Pages.PUBLISHED;
        Path corpus = Path.of(args.length > 3 ? args[3] : "corpus");
        Path work =
                Path.of(args.length > 4 ? args[4] : "target/bench/whole-run").toAbsolutePath();
        Pages generator = new Pages(Passages.read(corpus), density);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        write(generator, work.resolve("warm-up"), -WARM_UP_PAGES, WARM_UP_PAGES);
        long bytes = write(generator, work.resolve("pages"), 0, pages);
        out.printf(Locale.ROOT, "%d pages, %.1f KB each%n", pages, bytes / 1000.0 / pages);
        WholeRun run = new WholeRun(work, out);
        run.batch("warm-up", 2);
        run.batch("warm-up", 1);
        double floor = run.floor();
        for (String count : jobs.split(",", -1)) {
            run.report(Integer.parseInt(count), pages, bytes, floor);
        }
        run.start();
    }

    private static long write(Pages pages, Path folder, int first, int count) throws IOException {
        remove(folder);
        Files.createDirectories(folder);
        long bytes = 0;
        for (int i = first; i < first + count; i++) {
            byte[] page = pages.page(i);
            Files.write(folder.resolve(String.format(Locale.ROOT, "%06d.html", Math.abs(i))), page);
            bytes += page.length;
        }
        return bytes;
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

    private BatchSummary batch(String pages, int jobs) throws IOException, BatchException {
        Path data = work.resolve("data");
        remove(data);
        try (Inputs inputs = InputWalker.walk(List.of(work.resolve(pages)), Set.of())) {
            BatchJob job = new BatchJob(new Walked(inputs), extractor, schema, null, "benchmark", data, jobs, true);
            return new Batch(job, new Silent()).run();
        }
    }

    private void report(int jobs, int pages, long bytes, double floor) throws IOException, BatchException {
        Meter meter = new Meter();
        BatchSummary summary = batch("pages", jobs);
        double seconds = meter.seconds();
        double rate = pages / seconds;
        double perCpu = pages / meter.processorSeconds();
        out.printf(
                Locale.ROOT,
                "jobs %d: %.1f s, %.0f reports/s (%.0f a processor second), %.1f MB/s, %.1f times the floor, "
                        + "peak heap %.0f MiB, %.0f MiB after collection%n",
                jobs,
                seconds,
                rate,
                perCpu,
                bytes / 1e6 / seconds,
                floor / perCpu,
                Meter.peakHeapBytes() / MEBIBYTE,
                Meter.heapAfterCollectionBytes() / MEBIBYTE);
        out.printf(
                Locale.ROOT,
                "  reports %d, not reports %d, failed %d, values %d%n",
                summary.reports(),
                summary.notReports(),
                summary.failed(),
                summary.valuesRead());
    }

    /** Pages a processor second if each is only read and parsed. */
    private double floor() throws IOException {
        double best = 0;
        try (Inputs inputs = InputWalker.walk(List.of(work.resolve("pages")), Set.of())) {
            List<Input> pages =
                    inputs.items().subList(0, Math.min(inputs.items().size(), FLOOR_PAGES));
            for (int round = 0; round < 3; round++) {
                Meter meter = new Meter(); // behind the walk, which is no part of a page
                for (Input page : pages) {
                    byte[] bytes = Walked.bytes(page);
                    Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "").body();
                }
                best = Math.max(best, pages.size() / meter.seconds());
            }
        } catch (UnreadableException e) {
            throw new IOException(e);
        }
        out.printf(Locale.ROOT, "floor (reading and jsoup alone): %.0f pages/s on one core%n", best);
        return best;
    }

    /** From the start of a new process to the end of one page's whole data set. */
    private void start() throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            remove(work.resolve("one"));
            Meter meter = new Meter();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-XX:+UseParallelGC",
                            "-XX:InlineSmallCode=1200",
                            "-XX:MaxInlineLevel=7",
                            "-XX:FreqInlineSize=200",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "nianbao.cli.Nianbao",
                            "extract",
                            "--quiet",
                            work.resolve("pages").resolve("000000.html").toString(),
                            "--out",
                            work.resolve("one").toString())
                    .inheritIO()
                    .start();
            process.waitFor();
            seconds.add(meter.seconds());
        }
        seconds.sort(Comparator.naturalOrder());
        out.printf(Locale.ROOT, "process start to the data set of one page: %.2f s%n", seconds.get(STARTS / 2));
    }

    /** The files of a walk, as the command hands them on. */
    private record Walked(Inputs inputs) implements BatchInputs {
        static byte[] bytes(Input input) throws UnreadableException {
            try {
                return input.open(Limits.STANDARD);
            } catch (OpeningException e) {
                throw new UnreadableException("open", e.reason(), e.detail());
            }
        }

        @Override
        public int size() {
            return inputs.items().size();
        }

        @Override
        public String location(int index) {
            return inputs.items().get(index).location();
        }

        @Override
        public RawFile open(int index) throws UnreadableException {
            return new RawFile(location(index), null, bytes(inputs.items().get(index)));
        }

        @Override
        public List<Failure> unusable() {
            return List.of();
        }

        @Override
        public int skipped() {
            return inputs.skipped();
        }
    }

    /** Shows nothing. */
    private static final class Silent implements BatchListener {
        @Override
        public void inputDone(boolean failed) {}

        @Override
        public void writing() {}
    }
}
