package nianbao.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nianbao rules}: needs {@code export} or {@code check} behind it. */
@Command(name = "rules")
final class RulesCommand implements Runnable {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void run() {
        throw common.commandMissing();
    }
}
