package nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nianbao.codebook.RuleException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nianbao rules check}: checks a researcher's own rule files. */
@Command(name = "check")
final class RulesCheckCommand implements Callable<Integer> {
    private final Engine engine;
    private final Messages messages;

    @Parameters(paramLabel = "DIR")
    Path folder = Path.of("");

    @Mixin
    CommonOptions common = new CommonOptions();

    RulesCheckCommand(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new CommandException(ExitStatus.WRONG_USAGE, messages.text("rules.missing", folder));
        }
        List<String> complaints = complaints();
        complaints.forEach(common.err()::println);
        common.out()
                .println(
                        complaints.isEmpty()
                                ? messages.text("rules.good")
                                : messages.text("rules.bad", complaints.size()));
        return complaints.isEmpty() ? ExitStatus.DONE : ExitStatus.DONE_WITH_ERRORS;
    }

    private List<String> complaints() {
        try {
            return engine.checkRules(folder);
        } catch (RuleException e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandException(ExitStatus.NOTHING_DONE, messages.text("rules.missing", folder));
        }
    }
}
