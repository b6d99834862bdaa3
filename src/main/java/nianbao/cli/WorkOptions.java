package nianbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.codebook.RuleException;
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

    /** The rules in force. */
    Engine.Rules rules(Engine engine) {
        try {
            return engine.rules(rules);
        } catch (RuleException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }
}
