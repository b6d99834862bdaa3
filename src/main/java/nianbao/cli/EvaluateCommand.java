package nianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

    @Mixin
    WorkOptions options = new WorkOptions();

    EvaluateCommand(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        options.begin(messages);
        checkUsage();
        try {
            GoldSet labelled = GoldSet.read(gold);
            Floors pinned = floors == null ? null : Floors.read(floors);
            Evaluation evaluation = Evaluation.of(labelled.reports(), reader());
            Words words = Words.of(messages.language());
            write(evaluation, words);
            if (!options.quiet) {
                summarize(evaluation, labelled, words);
            }
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
        if (data != null && !Files.isDirectory(data)) {
            throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("evaluate.data.missing", data));
        }
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

    private ParameterException usage(String key, Object value) {
        return options.usage(messages.text(key, value));
    }

    private Function<GoldReport, Reading> reader() throws IOException {
        if (data != null) {
            return DataSetReadings.read(data)::of;
        }
        Extractor extractor = options.rules(engine).extractor(messages.language());
        return report -> read(extractor, report);
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

    private void summarize(Evaluation evaluation, GoldSet labelled, Words words) {
        PrintWriter console = options.out();
        console.println(messages.text("evaluate.reports", evaluation.reports(), labelled.digest()));
        new ScoreTable(words).lines(evaluation).forEach(console::println);
        console.println(messages.text("evaluate.files", out));
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
            options.out().println(messages.text("evaluate.below", reached.toPlainString(), minF1.toPlainString()));
            status = ExitStatus.DONE_WITH_ERRORS;
        }
        List<Floors.Miss> misses = pinned == null ? List.of() : pinned.misses(evaluation, labelled.digest());
        for (Floors.Miss miss : misses) {
            options.out()
                    .println(messages.text(
                            "evaluate.floor.missed", miss.score(), miss.measure(), miss.floor(), miss.reached()));
            status = ExitStatus.DONE_WITH_ERRORS;
        }
        return status;
    }
}
