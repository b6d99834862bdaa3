package nianbao.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nianbao.codebook.Codebook;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.ReportRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a report with all three statistics tables costs from bytes to values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class TableBenchmark {
    private static final int PAGE_BYTES = 60_000;

    private ReportExtractor extractor;
    private RawFile page;
    private RawFile pdf;

    @Setup
    public void prepare() throws IOException {
        extractor = new ReportExtractor(Codebook.builtIn());
        page = new RawFile("a.html", null, padded(Files.readString(Path.of("corpus/sanmenxia-government/2024.html"))));
        Path published = Path.of("../shared/reports/huaian-2024.pdf");
        Path own = Path.of("corpus/pengzhou-health/2023.pdf");
        pdf = new RawFile("a.pdf", null, Files.readAllBytes(Files.exists(published) ? published : own));
    }

    /** Published pages have style attributes where the corpus has none. */
    private static byte[] padded(String html) {
        int cells = html.split("<td", -1).length - 1;
        int missing = Math.max(0, PAGE_BYTES - html.getBytes(StandardCharsets.UTF_8).length) / cells;
        String style = " style=\"" + "x".repeat(Math.max(0, missing - 9)) + "\"";
        return html.replace("<td", "<td" + style).getBytes(StandardCharsets.UTF_8);
    }

    /** A web page of 60 KB. */
    @Benchmark
    public ReportRecord webPage() throws UnreadableException {
        return extractor.extract(page);
    }

    /** A ruled PDF: a published one of six pages where it is there, else one of three. */
    @Benchmark
    public ReportRecord ruledPdf() throws UnreadableException {
        return extractor.extract(pdf);
    }
}
