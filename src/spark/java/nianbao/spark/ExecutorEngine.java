package nianbao.spark;

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
    private ExecutorEngine() {}

    /** Reads reports. */
    static ResultReader reader(JobSettings settings) {
        Exporter exporter = new Exporter(
                Rules.CODEBOOK.indicators(), Wording.of(settings.language()), settings.terms() ? Words.COUNTER : null);
        return new ResultReader(Recognition.EXTRACTOR, exporter);
    }

    /** What the tables look like: without byte-order marks, which only stand at the begin of whole files. */
    static DataSetSchema schema(JobSettings settings) {
        return new DataSetSchema(
                Rules.CODEBOOK.indicators(),
                Rules.CODEBOOK.crosswalk(),
                PanelLabels.CODES,
                false,
                settings.terms(),
                Wording.of(settings.language()));
    }

    /** The checks of findings. */
    static CheckRules checkRules() {
        return Rules.CODEBOOK.checkRules();
    }

    /** Made when it is first asked for. */
    private static final class Rules {
        static final Codebook CODEBOOK = Codebook.builtIn();
    }

    /** Made when it is first asked for: the driver need not read reports. */
    private static final class Recognition {
        static final ReportExtractor EXTRACTOR = new ReportExtractor(Rules.CODEBOOK);
    }

    /** Made when it is first asked for. */
    private static final class Words {
        static final WordCounter COUNTER =
                new WordCounter(Rules.CODEBOOK.mentionRules().contextWords());
    }
}
