package nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nianbao.check.AcrossJudgement;
import nianbao.compare.CompareException;
import nianbao.compare.Comparison;
import nianbao.compare.Notes;
import nianbao.compare.ReportFilter;
import nianbao.csv.CsvException;
import nianbao.export.DataFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nianbao compare}: what changed over years and what differs between agencies. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
    private static final int SUGGESTIONS_SHOWN = 20;

    private final Engine engine;
    private final Messages messages;

    @Parameters(paramLabel = "DIR", arity = "1..*")
    List<Path> folders = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Option(names = "--filter", paramLabel = "KEY=VALUE")
    List<String> conditions = new ArrayList<>();

    @Option(names = "--aliases", paramLabel = "FILE")
    @Nullable
    Path aliases;

    @Option(names = "--parents", paramLabel = "FILE")
    @Nullable
    Path parents;

    @Option(names = "--long")
    boolean tall;

    @Mixin
    WorkOptions options = new WorkOptions();

    CompareCommand(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        options.begin(messages);
        checkUsage();
        Engine.Rules inForce = options.rules(engine);
        Comparison comparison = comparison(inForce);
        if (comparison.reports() == 0) {
            throw new CommandException(ExitStatus.NOTHING_DONE, messages.text("compare.nothing"));
        }
        int withoutText = write(comparison, inForce);
        if (!options.quiet) {
            summarize(comparison);
        }
        if (withoutText > 0) {
            say(messages.text("compare.no.text", withoutText));
        }
        return withoutText > 0 ? ExitStatus.DONE_WITH_ERRORS : ExitStatus.DONE;
    }

    private void checkUsage() {
        for (Path folder : folders) {
            if (!Files.isRegularFile(folder.resolve(DataFile.REPORTS.fileName()))
                    || !Files.isRegularFile(folder.resolve(DataFile.INDICATORS.fileName()))) {
                throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("compare.no.data", folder));
            }
            if (plain(out).equals(plain(folder))) {
                throw options.usage(messages.text("out.is.input", out));
            }
        }
        for (Path file : Stream.of(aliases, parents).flatMap(Stream::ofNullable).toList()) {
            if (!Files.isRegularFile(file)) {
                throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("no.such.input", file));
            }
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new CommandException(ExitStatus.NOTHING_DONE, messages.text("out.is.file", out));
        }
    }

    /** The folder itself, whatever links lead to it. */
    private static Path plain(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize(); // not made yet
        }
    }

    private Comparison comparison(Engine.Rules inForce) {
        ReportFilter filter = options.filter(conditions, inForce, messages);
        try {
            return new DataSetComparison(inForce, options.dataLanguage()).of(folders, aliases, filter);
        } catch (CompareException | CsvException | IOException e) {
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text("evaluate.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private int write(Comparison comparison, Engine.Rules inForce) {
        try {
            List<AcrossJudgement> across = comparison.across(inForce.codebook().checkRules(), parents);
            return comparison.write(out, Notes.of(options.dataLanguage()), across, tall);
        } catch (CompareException | CsvException e) {
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text("evaluate.unreadable", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text("out.unwritable", out, String.valueOf(e.getMessage())));
        }
    }

    private void summarize(Comparison comparison) {
        say(messages.text(
                "compare.summary",
                comparison.reports(),
                comparison.series(),
                comparison.duplicates(),
                comparison.leftOut()));
        List<String> suggestions = comparison.suggestions();
        if (!suggestions.isEmpty()) {
            say(messages.text("compare.suggestions"));
            say("agency,alias,from_year,to_year,kind");
            suggestions.stream().limit(SUGGESTIONS_SHOWN).forEach(this::say);
        }
        if (suggestions.size() > SUGGESTIONS_SHOWN) {
            say(messages.text("compare.suggestions.more", suggestions.size() - SUGGESTIONS_SHOWN));
        }
        say(messages.text("compare.files", out));
    }

    private void say(String line) {
        options.out().println(line);
    }
}
