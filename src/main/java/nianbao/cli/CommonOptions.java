package nianbao.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Options of every command. */
@Command(mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class CommonOptions {
    /** Read beforehand by {@link Nianbao}; here so that it is checked and shown in the help. */
    @Option(names = "--lang", paramLabel = "zh|en")
    Language lang = Language.SYSTEM;

    /** Languages a user may name. */
    enum Language {
        SYSTEM,
        zh,
        en
    }
}
