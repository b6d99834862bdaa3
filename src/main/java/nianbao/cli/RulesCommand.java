package nianbao.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nianbao rules}: needs {@code export} or {@code check} behind it. */
@Command(name = "rules")
final class RulesCommand implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void run() {
        CommandSpec self = spec;
        if (self != null) {
            throw new ParameterException(
                    self.commandLine(), self.resourceBundle().getString("command.missing"));
        }
    }
}
