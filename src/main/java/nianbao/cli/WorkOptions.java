package nianbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.codebook.CrosswalkRow;
import nianbao.codebook.Indicator;
import nianbao.codebook.RuleException;
import nianbao.compare.ReportFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that read or write data by the rules. */
final class WorkOptions extends CommonOptions {
    @Option(names = "--rules", paramLabel = "DIR")
    @Nullable
    Path rules;

    @Option(names = "--log", paramLabel = "FILE")
    @Nullable
    Path log;

    @Option(names = "--quiet")
    boolean quiet;

    /** To be called first: refuses a missing rules folder and opens the log. */
    void begin(Messages messages) {
        if (rules != null && !Files.isDirectory(rules)) {
            throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("rules.missing", rules));
        }
        Log.open(log, messages);
    }

    /** What {@code --filter} chooses; refuses what is no condition, and indicators that the rules have not. */
    ReportFilter filter(List<String> conditions, Engine.Rules rules, Messages messages) {
        ReportFilter filter;
        try {
            filter = ReportFilter.of(conditions);
        } catch (IllegalArgumentException e) {
            throw usage(messages.text("compare.filter", String.valueOf(e.getMessage())));
        }
        Set<String> known = Stream.concat(
                        rules.indicators().stream().map(Indicator::code),
                        rules.crosswalk().stream().map(CrosswalkRow::harmonized))
                .collect(Collectors.toSet());
        List<String> unknown = filter.unknownIndicators(known);
        if (!unknown.isEmpty()) {
            throw usage(messages.text("compare.filter.indicator", String.join(", ", unknown)));
        }
        return filter;
    }

    /** The rules in force. */
    Engine.Rules rules(Engine engine) {
        try {
            return engine.rules(rules);
        } catch (RuleException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }
}
