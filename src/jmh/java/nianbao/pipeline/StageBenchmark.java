package nianbao.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nianbao.bench.OnePage;
import nianbao.codebook.Codebook;
import nianbao.codebook.Indicator;
import nianbao.codebook.MentionRules;
import nianbao.codebook.MetadataLabel;
import nianbao.document.Document;
import nianbao.quantity.MeasureWords;
import nianbao.quantity.NumberWords;
import nianbao.quantity.QuantityScanner;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.recognize.mention.MentionContext;
import nianbao.recognize.mention.MentionRecognizer;
import nianbao.recognize.mention.Mentions;
import nianbao.recognize.metadata.MetadataRecognizer;
import nianbao.recognize.metadata.MetadataResult;
import nianbao.recognize.section.SectionRecognizer;
import nianbao.record.ReportRecord;
import nianbao.record.Section;
import nianbao.text.ReportText;
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

/** What each stage costs on one generated page of 50 KB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseParallelGC"})
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class StageBenchmark {
    private ReportExtractor extractor;
    private Readers readers;
    private MetadataRecognizer metadataRecognizer;
    private SectionRecognizer sectionRecognizer;
    private MentionRecognizer mentionRecognizer;
    private RawFile file;
    private Document document;
    private ReportText text;
    private MentionContext context;

    /** Makes the stages and what goes into each. */
    @Setup
    public void prepare() throws IOException, UnreadableException {
        Codebook codebook = Codebook.builtIn();
        extractor = new ReportExtractor(codebook);
        sectionRecognizer = new SectionRecognizer(codebook.headings()::typeOf);
        readers = new Readers(new RulePageVocabulary(
                sectionRecognizer, codebook.pagePatterns(), catalogueLabels(codebook), Set.of()));
        metadataRecognizer = new MetadataRecognizer(codebook.metadata());
        mentionRecognizer = mentionRecognizer(codebook);
        file = new RawFile("page.html", null, OnePage.bytes(1));
        document = readers.read(file);
        text = ReportText.of(document);
        List<Section> found = sectionRecognizer.recognize(document, text.spaced());
        context =
                new MentionContext(document, text.compact(), found, "narrative", OptionalInt.of(2015), List.of(), true);
    }

    private static List<String> catalogueLabels(Codebook codebook) {
        return codebook.metadata().labels().stream()
                .filter(label -> label.kind() == MetadataLabel.Kind.CATALOGUE)
                .map(MetadataLabel::label)
                .toList();
    }

    private static MentionRecognizer mentionRecognizer(Codebook codebook) {
        MentionRules rules = codebook.mentionRules();
        Function<String, Indicator> indicators =
                code -> codebook.indicator(code).orElseThrow();
        return new MentionRecognizer(
                rules,
                new QuantityScanner(new MeasureWords(rules.measureWords()), new NumberWords(rules.numberWords())),
                ReportExtractor.segmenter(rules.contextWords()),
                indicators);
    }

    /** HTML to document. */
    @Benchmark
    public Document read() throws UnreadableException {
        return readers.read(file);
    }

    /** Both foldings of the text. */
    @Benchmark
    public ReportText fold() {
        return ReportText.of(document);
    }

    @Benchmark
    public MetadataResult metadata() {
        return metadataRecognizer.recognize(document, text.compact());
    }

    @Benchmark
    public List<Section> sections() {
        return sectionRecognizer.recognize(document, text.spaced());
    }

    /** Counts and zeros in running text. */
    @Benchmark
    public Mentions mentions() {
        return mentionRecognizer.recognize(context);
    }

    /** One report from bytes to record. */
    @Benchmark
    public ReportRecord extract() throws UnreadableException {
        return extractor.extract(file);
    }
}
