package nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nianbao.check.AcrossFinding;
import nianbao.compare.CompareException;
import nianbao.compare.Comparison;
import nianbao.compare.ReportFilter;
import nianbao.csv.CsvException;
import nianbao.export.DataFile;
import nianbao.export.DataSetSchema;
import nianbao.export.FindingRows;
import nianbao.export.PanelLabels;
import nianbao.export.StoredReport.StoredFinding;
import nianbao.export.Wording;
import nianbao.pipeline.BatchException;
import nianbao.pipeline.Recheck;
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
        RecheckSummary summary = check(options.rules(engine));
        if (!options.quiet) {
            print(summary);
        }
        return summary.errors() > 0 ? ExitStatus.DONE_WITH_ERRORS : ExitStatus.DONE;
    }

    private RecheckSummary check(Engine.Rules rules) {
        try {
            return new Recheck(rules.codebook(), Wording.of(options.dataLanguage()), across(rules)).run(folder);
        } catch (BatchException e) {
            String key = e.reason() == BatchException.Reason.LOCKED ? "out.locked" : "out.unwritable";
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text(key, folder, String.valueOf(e.getMessage())));
        } catch (CompareException | CsvException | IOException e) {
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text("evaluate.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private Map<String, List<StoredFinding>> across(Engine.Rules rules) throws IOException {
        DataSetSchema schema = new DataSetSchema(
                rules.indicators(),
                rules.crosswalk(),
                PanelLabels.CODES,
                true,
                false,
                Wording.of(options.dataLanguage()));
        Comparison comparison = Comparison.of(List.of(folder), aliases, ReportFilter.of(List.of()), schema);
        int language = options.dataLanguage().equals("en") ? 1 : 0;
        Map<String, List<StoredFinding>> byReport = new HashMap<>();
        for (AcrossFinding finding : comparison.across(rules.codebook().checkRules(), parents)) {
            byReport.computeIfAbsent(finding.reportId(), id -> new ArrayList<>())
                    .add(FindingRows.acrossReports(List.of(
                            finding.reportId(),
                            finding.rule(),
                            finding.severity(),
                            finding.sentences().get(language),
                            finding.left(),
                            finding.right(),
                            finding.difference(),
                            String.join(";", finding.evidence()))));
        }
        return byReport;
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
        options.out().println(messages.text("check.next", folder.resolve(DataFile.FINDINGS.fileName())));
        options.out().flush();
    }
}
