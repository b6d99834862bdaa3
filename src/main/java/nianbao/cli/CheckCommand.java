package nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nianbao.check.AcrossJudgement;
import nianbao.compare.CompareException;
import nianbao.compare.Comparison;
import nianbao.compare.ReportFilter;
import nianbao.csv.CsvException;
import nianbao.export.DataFile;
import nianbao.pipeline.BatchException;
import nianbao.pipeline.Recheck;
import nianbao.pipeline.RecheckPart;
import nianbao.pipeline.RecheckSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nianbao check}: runs the checks of a data set anew. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Engine engine;
    private final Messages messages;

    @Parameters(paramLabel = "DIR")
    Path folder = Path.of("");

    @Option(names = "--aliases", paramLabel = "FILE")
    @Nullable
    Path aliases;

    @Option(names = "--parents", paramLabel = "FILE")
    @Nullable
    Path parents;

    @Option(names = "--filter", paramLabel = "KEY=VALUE")
    List<String> conditions = new ArrayList<>();

    @Option(names = "--by-report", paramLabel = "FILE")
    @Nullable
    Path byReport;

    @Mixin
    WorkOptions options = new WorkOptions();

    CheckCommand(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        options.begin(messages);
        boolean isDataSet = Stream.of(DataFile.REPORTS, DataFile.INDICATORS)
                .allMatch(file -> Files.isRegularFile(folder.resolve(file.fileName())));
        if (!isDataSet) {
            throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("compare.no.data", folder));
        }
        for (Path file : Stream.of(aliases, parents).flatMap(Stream::ofNullable).toList()) {
            if (!Files.isRegularFile(file)) {
                throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("no.such.input", file));
            }
        }
        Engine.Rules rules = options.rules(engine);
        RecheckSummary summary = check(rules, options.filter(conditions, rules, messages));
        if (!options.quiet) {
            print(summary);
        }
        return summary.errors() > 0 ? ExitStatus.DONE_WITH_ERRORS : ExitStatus.DONE;
    }

    private RecheckSummary check(Engine.Rules rules, ReportFilter filter) {
        try {
            Comparison comparison = new DataSetComparison(rules, options.dataLanguage())
                    .of(List.of(folder), aliases, filter.ofAllReports());
            if (!conditions.isEmpty() && comparison.reportIds(filter).isEmpty()) {
                throw new CommandException(ExitStatus.NOTHING_DONE, messages.text("check.nothing"));
            }
            List<AcrossJudgement> across = comparison.across(rules.codebook().checkRules(), parents);
            RecheckPart part = conditions.isEmpty()
                    ? RecheckPart.ALL
                    : new RecheckPart(comparison.reportIds(filter), filter.indicators());
            return new Recheck(rules.codebook(), options.dataLanguage(), across).run(folder, part, byReport);
        } catch (BatchException e) {
            String key = e.reason() == BatchException.Reason.LOCKED ? "out.locked" : "out.unwritable";
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text(key, folder, String.valueOf(e.getMessage())));
        } catch (CompareException | CsvException | IOException e) {
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text("evaluate.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private void print(RecheckSummary summary) {
        options.out().println(messages.text("check.head"));
        summary.byRule()
                .forEach((rule, counts) -> options.out()
                        .println(String.format(
                                Locale.ROOT,
                                "%-30s %8d %11d %11d",
                                rule,
                                counts.holds(),
                                counts.unknown(),
                                counts.findings())));
        options.out()
                .println(messages.text(
                        "check.summary", summary.reports(), summary.errors(), summary.warnings(), summary.notes()));
        if (!conditions.isEmpty()) {
            options.out().println(messages.text("check.part"));
        }
        Path next = byReport == null ? folder.resolve(DataFile.FINDINGS.fileName()) : byReport;
        options.out().println(messages.text("check.next", next));
        options.out().flush();
    }
}
