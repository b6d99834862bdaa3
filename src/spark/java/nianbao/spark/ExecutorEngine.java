package nianbao.spark;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Codebook;
import nianbao.export.DataSetSchema;
import nianbao.export.Exporter;
import nianbao.export.PanelLabels;
import nianbao.export.Wording;
import nianbao.pipeline.ReportExtractor;
import nianbao.pipeline.ResultReader;
import nianbao.pipeline.WordCounter;

/** The program's stages, made once in each executor's process and shared by its tasks. */
final class ExecutorEngine {
    /** What is made of rules depends on them alone; a process has those of one job, a test's of several. */
    private static final ConcurrentMap<OwnRules, Codebook> CODEBOOKS = new ConcurrentHashMap<>();

    private static final ConcurrentMap<OwnRules, ReportExtractor> EXTRACTORS = new ConcurrentHashMap<>();
    private static final ConcurrentMap<OwnRules, WordCounter> COUNTERS = new ConcurrentHashMap<>();

    private ExecutorEngine() {}

    /**
     * Begins to make the stages of the built-in rules, for a process that is both driver and executor: that takes about as
     * long as Spark takes to start on another core. Whoever needs them first waits for them.
     */
    static void prepare() {
        Thread thread = new Thread(() -> EXTRACTORS.computeIfAbsent(OwnRules.NONE, ExecutorEngine::extractor), "rules");
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads reports. */
    static ResultReader reader(JobSettings settings) {
        OwnRules rules = settings.rules();
        ReportExtractor extractor = EXTRACTORS.computeIfAbsent(rules, ExecutorEngine::extractor);
        WordCounter words = settings.terms() ? COUNTERS.computeIfAbsent(rules, ExecutorEngine::counter) : null;
        return new ResultReader(
                extractor, new Exporter(codebook(rules).indicators(), Wording.of(settings.language()), words));
    }

    private static Codebook codebook(OwnRules rules) {
        return CODEBOOKS.computeIfAbsent(rules, OwnRules::codebook);
    }

    private static ReportExtractor extractor(OwnRules rules) {
        Codebook codebook = codebook(rules);
        return new ReportExtractor(codebook, rules.corrections(codebook));
    }

    private static WordCounter counter(OwnRules rules) {
        return new WordCounter(codebook(rules).mentionRules().contextWords());
    }

    /**
     * Reads the rules and corrections of a job, so that the driver names a wrong one before any task runs.
     *
     * @throws nianbao.codebook.RuleException if a rule is wrong
     * @throws nianbao.csv.CsvException if a correction is
     */
    static void checkRules(OwnRules rules) {
        rules.corrections(codebook(rules));
    }

    /** What the tables look like: without byte-order marks, which only stand at the begin of whole files. */
    static DataSetSchema schema(JobSettings settings) {
        Codebook codebook = codebook(settings.rules());
        return new DataSetSchema(
                codebook.indicators(),
                codebook.crosswalk(),
                PanelLabels.CODES,
                false,
                settings.terms(),
                Wording.of(settings.language()));
    }

    /** The checks of findings. */
    static CheckRules checkRules(JobSettings settings) {
        return codebook(settings.rules()).checkRules();
    }
}
