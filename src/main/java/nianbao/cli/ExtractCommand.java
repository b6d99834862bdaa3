package nianbao.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nianbao.check.AcrossJudgement;
import nianbao.compare.CompareException;
import nianbao.compare.ReportFilter;
import nianbao.csv.CsvException;
import nianbao.export.CorrectionsFile;
import nianbao.export.DataSetSchema;
import nianbao.export.PanelLabels;
import nianbao.export.Wording;
import nianbao.pipeline.AcrossPass;
import nianbao.pipeline.Batch;
import nianbao.pipeline.BatchException;
import nianbao.pipeline.BatchJob;
import nianbao.pipeline.BatchSummary;
import nianbao.pipeline.ProgramDigest;
import nianbao.record.Correction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code nianbao extract}: reads reports and writes the data set. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {
    /** Some 30 KiB of values each; beyond that check does it, on a machine that has the memory. */
    private static final int MOST_BESIDE_EACH_OTHER = 20_000;

    private final Engine engine;
    private final Messages messages;

    @Parameters(paramLabel = "INPUT", arity = "1..*")
    List<Path> inputs = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Option(names = "--jobs", paramLabel = "N")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--corrections", paramLabel = "FILE")
    @Nullable
    Path corrections;

    @Option(names = "--terms")
    boolean terms;

    @Option(names = "--labels", paramLabel = "zh|en")
    @Nullable
    String labels;

    @Option(names = "--no-bom")
    boolean noBom;

    @Option(names = "--fresh")
    boolean fresh;

    @Mixin
    WorkOptions options = new WorkOptions();

    ExtractCommand(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        checkUsage();
        options.begin(messages);
        warnOfLocale();
        Engine.Rules read = options.rules(engine);
        List<Correction> corrected = corrections(read);
        try (Engine.Inputs found = engine.inputs(inputs, Set.of(out))) {
            if (found.size() == 0 && found.unusable().isEmpty()) {
                throw new CommandException(ExitStatus.NOTHING_DONE, messages.text("nothing.to.read", found.skipped()));
            }
            BatchSummary summary = besideEachOther(run(job(found, read, corrected)), read);
            if (!options.quiet) {
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                new SummaryPrinter(messages, options.out()).print(summary, out, elapsed);
            }
            if (!corrected.isEmpty()) {
                new CorrectionsSummary(messages, options).print(corrected, out);
            }
            return status(summary);
        } catch (NoSuchFileException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("no.such.input", e.getFile()));
        }
    }

    private void checkUsage() {
        if (jobs < 1) {
            throw usage("jobs.range", jobs);
        }
        if (labels != null && !labels.equals("zh") && !labels.equals("en")) {
            throw usage("labels.unknown", labels);
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new CommandException(ExitStatus.NOTHING_DONE, messages.text("out.is.file", out));
        }
        for (Path input : inputs) {
            if (isSame(input, out)) {
                throw usage("out.is.input", out);
            }
        }
    }

    private static boolean isSame(Path input, Path folder) {
        try {
            return Files.exists(input) && Files.exists(folder) && Files.isSameFile(input, folder);
        } catch (IOException e) {
            return false; // one of them cannot be looked at, which is reported when it is used
        }
    }

    private ParameterException usage(String key, Object value) {
        return options.usage(messages.text(key, value));
    }

    /** A locale such as C cannot name files in Chinese; Java 17 then does not find them. */
    private void warnOfLocale() {
        String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (!Charset.isSupported(charset)
                || !Charset.forName(charset).newEncoder().canEncode("年报")) {
            options.err().println(messages.text("locale.narrow", charset));
        }
    }

    private List<Correction> corrections(Engine.Rules read) {
        Path file = corrections;
        if (file == null) {
            return List.of();
        }
        try {
            return CorrectionsFile.read(file, read.indicators());
        } catch (NoSuchFileException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("no.such.input", file));
        } catch (CsvException | IOException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }

    private BatchJob job(Engine.Inputs found, Engine.Rules read, List<Correction> corrected) {
        String language = options.dataLanguage();
        DataSetSchema schema = new DataSetSchema(
                read.indicators(),
                read.crosswalk(),
                labels == null ? PanelLabels.CODES : PanelLabels.of(labels),
                !noBom,
                terms,
                Wording.of(language));
        String fingerprint = String.join(" ", ProgramDigest.sha256(), read.digest(), language, "terms=" + terms);
        return new BatchJob(
                found,
                read.extractor(language, corrected),
                schema,
                terms ? read.terms() : null,
                fingerprint,
                out.toAbsolutePath(),
                jobs,
                fresh);
    }

    private BatchSummary run(BatchJob job) {
        Progress progress = Progress.of(job.inputs().size(), options.quiet, messages, options.err());
        Batch batch = new Batch(job, progress);
        Interruption interruption = Interruption.of(batch::stop);
        try {
            return run(batch, progress);
        } finally {
            interruption.close();
        }
    }

    /** Adds what the reports show only beside each other, if they are not too many to be held in memory at once. */
    private BatchSummary besideEachOther(BatchSummary extracted, Engine.Rules read) {
        if (extracted.reports() > MOST_BESIDE_EACH_OTHER) {
            options.err().println(messages.text("extract.many", MOST_BESIDE_EACH_OTHER, out));
            return extracted;
        }
        String language = options.dataLanguage();
        try {
            List<AcrossJudgement> across = new DataSetComparison(read, language)
                    .of(List.of(out), null, ReportFilter.of(List.of()))
                    .across(read.codebook().checkRules(), null);
            return new AcrossPass(across, language).run(out, extracted);
        } catch (BatchException e) {
            throw failure(e);
        } catch (CompareException | CsvException | IOException e) {
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text("evaluate.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private BatchSummary run(Batch batch, Progress progress) {
        try (progress) {
            return batch.run();
        } catch (BatchException e) {
            CommandException failure = failure(e);
            options.err().println(failure.getMessage()); // here, because an interrupted program may not get any further
            options.err().flush();
            throw failure.said();
        }
    }

    private CommandException failure(BatchException e) {
        return switch (e.reason()) {
            case LOCKED -> new CommandException(ExitStatus.NOTHING_DONE, messages.text("out.locked", out));
            case UNWRITABLE ->
                new CommandException(
                        ExitStatus.NOTHING_DONE, messages.text("out.unwritable", out, String.valueOf(e.getMessage())));
            case STOPPED -> new CommandException(ExitStatus.INTERRUPTED, messages.text("interrupted"));
        };
    }

    private static int status(BatchSummary summary) {
        if (summary.reports() + summary.notReports() == 0) {
            return ExitStatus.NOTHING_DONE;
        }
        return summary.failed() > 0 || summary.errors() > 0 ? ExitStatus.DONE_WITH_ERRORS : ExitStatus.DONE;
    }
}
