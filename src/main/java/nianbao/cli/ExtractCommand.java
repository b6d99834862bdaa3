package nianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nianbao.codebook.RuleException;
import nianbao.export.DataSetSchema;
import nianbao.export.PanelLabels;
import nianbao.export.Wording;
import nianbao.pipeline.Batch;
import nianbao.pipeline.BatchException;
import nianbao.pipeline.BatchJob;
import nianbao.pipeline.BatchSummary;
import nianbao.pipeline.ProgramDigest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nianbao extract}: reads reports and writes the data set. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {
    private final Engine engine;
    private final Messages messages;

    @Parameters(paramLabel = "INPUT", arity = "1..*")
    List<Path> inputs = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Option(names = "--jobs", paramLabel = "N")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--rules", paramLabel = "DIR")
    @Nullable
    Path rules;

    @Option(names = "--terms")
    boolean terms;

    @Option(names = "--labels", paramLabel = "zh|en")
    @Nullable
    String labels;

    @Option(names = "--no-bom")
    boolean noBom;

    @Option(names = "--fresh")
    boolean fresh;

    @Option(names = "--log", paramLabel = "FILE")
    @Nullable
    Path log;

    @Option(names = "--quiet")
    boolean quiet;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    ExtractCommand(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        checkUsage();
        Log.open(log, messages);
        warnOfLocale();
        Engine.Rules read = rules();
        try (Engine.Inputs found = engine.inputs(inputs, Set.of(out))) {
            if (found.size() == 0 && found.unusable().isEmpty()) {
                throw new CommandException(ExitStatus.NOTHING_DONE, messages.text("nothing.to.read", found.skipped()));
            }
            BatchSummary summary = run(job(found, read));
            if (!quiet) {
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                new SummaryPrinter(messages, out()).print(summary, out, elapsed);
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
        if (rules != null && !Files.isDirectory(rules)) {
            throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("rules.missing", rules));
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
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return new ParameterException(spec.commandLine(), messages.text(key, value));
    }

    /** A locale such as C cannot name files in Chinese; Java 17 then does not find them. */
    private void warnOfLocale() {
        String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (!Charset.isSupported(charset)
                || !Charset.forName(charset).newEncoder().canEncode("年报")) {
            err().println(messages.text("locale.narrow", charset));
        }
    }

    private Engine.Rules rules() {
        try {
            return engine.rules(rules);
        } catch (RuleException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }

    private BatchJob job(Engine.Inputs found, Engine.Rules read) {
        String language =
                common.lang == CommonOptions.Language.en ? "en" : "zh"; // text in data is Chinese unless asked
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
                read.extractor(language),
                schema,
                terms ? read.terms() : null,
                fingerprint,
                out.toAbsolutePath(),
                jobs,
                fresh);
    }

    private BatchSummary run(BatchJob job) {
        Progress progress = Progress.of(job.inputs().size(), quiet, messages, err());
        Batch batch = new Batch(job, progress);
        Interruption interruption = Interruption.of(batch::stop);
        try {
            return run(batch, progress);
        } finally {
            interruption.close();
        }
    }

    private BatchSummary run(Batch batch, Progress progress) {
        try (progress) {
            return batch.run();
        } catch (BatchException e) {
            CommandException failure = failure(e);
            err().println(failure.getMessage()); // here, because an interrupted program may not get any further
            err().flush();
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

    private PrintWriter out() {
        return spec == null
                ? new PrintWriter(PrintWriter.nullWriter())
                : spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec == null
                ? new PrintWriter(PrintWriter.nullWriter())
                : spec.commandLine().getErr();
    }
}
