package nianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nianbao.codebook.RuleException;
import nianbao.csv.CsvException;
import nianbao.evaluate.DataSetReadings;
import nianbao.evaluate.Evaluation;
import nianbao.evaluate.EvaluationFiles;
import nianbao.evaluate.Floors;
import nianbao.evaluate.GoldException;
import nianbao.evaluate.GoldReport;
import nianbao.evaluate.GoldSet;
import nianbao.evaluate.Reading;
import nianbao.evaluate.ScoreTable;
import nianbao.evaluate.Words;
import nianbao.pipeline.Extractor;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nianbao evaluate}: scores extraction against labelled reports. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    private final Engine engine;
    private final Messages messages;

    @Option(names = "--gold", paramLabel = "DIR", required = true)
    Path gold = Path.of("");

    @Option(names = "--data", paramLabel = "DIR")
    @Nullable
    Path data;

    @Option(names = "--min-f1", paramLabel = "X")
    @Nullable
    BigDecimal minF1;

    @Option(names = "--floors", paramLabel = "FILE")
    @Nullable
    Path floors;

    @Option(names = "--out", paramLabel = "DIR")
    Path out = Path.of("evaluation");

    @Option(names = "--rules", paramLabel = "DIR")
    @Nullable
    Path rules;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    EvaluateCommand(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Log.open(null, messages);
        checkUsage();
        try {
            GoldSet labelled = GoldSet.read(gold);
            Floors pinned = floors == null ? null : Floors.read(floors);
            Evaluation evaluation = Evaluation.of(labelled.reports(), reader());
            Words words = Words.of(messages.language());
            PrintWriter console = printer();
            console.println(messages.text("evaluate.reports", evaluation.reports(), labelled.digest()));
            new ScoreTable(words).lines(evaluation).forEach(console::println);
            write(evaluation, words);
            console.println(messages.text("evaluate.files", out));
            return status(evaluation, labelled, pinned);
        } catch (GoldException | CsvException e) {
            throw new CommandException(
                    ExitStatus.WRONG_USAGE, messages.text("evaluate.gold.wrong", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text("evaluate.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private void checkUsage() {
        if (!Files.exists(gold)) {
            throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("evaluate.gold.missing", gold));
        }
        folder(data, "evaluate.data.missing");
        folder(rules, "rules.missing");
        if (floors != null && !Files.isRegularFile(floors)) {
            throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("no.such.input", floors));
        }
        if (minF1 != null && (minF1.signum() < 0 || minF1.compareTo(BigDecimal.ONE) > 0)) {
            throw usage("evaluate.floor.range", minF1);
        }
        if (out.toAbsolutePath().normalize().startsWith(gold.toAbsolutePath().normalize())) {
            throw usage("evaluate.out.is.gold", out);
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new CommandException(ExitStatus.NOTHING_DONE, messages.text("out.is.file", out));
        }
    }

    private void folder(@Nullable Path folder, String key) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandException(ExitStatus.WRONG_USAGE, messages.text(key, folder));
        }
    }

    private ParameterException usage(String key, Object value) {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return new ParameterException(spec.commandLine(), messages.text(key, value));
    }

    private Function<GoldReport, Reading> reader() throws IOException {
        if (data != null) {
            return DataSetReadings.read(data)::of;
        }
        try {
            Extractor extractor = engine.rules(rules).extractor(messages.language());
            return report -> read(extractor, report);
        } catch (RuleException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** A report that cannot be read counts as one of which nothing was read. */
    private static Reading read(Extractor extractor, GoldReport report) {
        String file = report.file();
        String location = file == null ? report.name() + ".txt" : file;
        try {
            return Reading.of(extractor.extract(
                    new RawFile(location, null, report.content().bytes())));
        } catch (UnreadableException e) {
            return Reading.NOTHING;
        }
    }

    private void write(Evaluation evaluation, Words words) {
        try {
            new EvaluationFiles(words).write(evaluation, out);
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text("out.unwritable", out, String.valueOf(e.getMessage())));
        }
    }

    private int status(Evaluation evaluation, GoldSet labelled, @Nullable Floors pinned) {
        int status = ExitStatus.DONE;
        BigDecimal reached = evaluation.leastF1();
        if (minF1 != null && reached.compareTo(minF1) < 0) {
            printer().println(messages.text("evaluate.below", reached.toPlainString(), minF1.toPlainString()));
            status = ExitStatus.DONE_WITH_ERRORS;
        }
        List<Floors.Miss> misses = pinned == null ? List.of() : pinned.misses(evaluation, labelled.digest());
        for (Floors.Miss miss : misses) {
            printer()
                    .println(messages.text(
                            "evaluate.floor.missed", miss.score(), miss.measure(), miss.floor(), miss.reached()));
            status = ExitStatus.DONE_WITH_ERRORS;
        }
        return status;
    }

    private PrintWriter printer() {
        return spec == null
                ? new PrintWriter(PrintWriter.nullWriter())
                : spec.commandLine().getOut();
    }
}
