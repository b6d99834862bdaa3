package nianbao.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nianbao} without a command: says that one is needed. */
@Command(name = "nianbao", versionProvider = ProgramVersion.class)
final class RootCommand implements Runnable {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void run() {
        throw common.commandMissing();
    }
}
