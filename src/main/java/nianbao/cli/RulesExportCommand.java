package nianbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nianbao rules export}: writes the built-in rule files out to edit. */
@Command(name = "export")
final class RulesExportCommand implements Callable<Integer> {
    private final Engine engine;
    private final Messages messages;

    @Parameters(paramLabel = "DIR")
    Path folder = Path.of("");

    @Mixin
    CommonOptions common = new CommonOptions();

    RulesExportCommand(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try {
            List<String> files = engine.exportRules(folder);
            common.out().println(messages.text("rules.exported", files.size(), folder));
            return ExitStatus.DONE;
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.NOTHING_DONE, messages.text("out.unwritable", folder, String.valueOf(e.getMessage())));
        }
    }
}
