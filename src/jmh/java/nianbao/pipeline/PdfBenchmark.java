package nianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.codebook.Codebook;
import nianbao.document.Document;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.read.pdf.PdfReader;
import nianbao.recognize.section.SectionRecognizer;
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

/** What reading a ruled PDF of six pages costs; needs {@code ../shared/reports/huaian-2024.pdf}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PdfBenchmark {
    private PdfReader reader;
    private RawFile file;

    @Setup
    public void prepare() throws IOException {
        Codebook codebook = Codebook.builtIn();
        SectionRecognizer sections = new SectionRecognizer(codebook.headings()::typeOf);
        reader = new PdfReader(new RulePageVocabulary(sections, codebook.pagePatterns(), List.of()));
        file = new RawFile("a.pdf", null, Files.readAllBytes(Path.of("../shared/reports/huaian-2024.pdf")));
    }

    /** PDF to document. */
    @Benchmark
    public Document read() throws UnreadableException {
        return reader.read(file);
    }
}
