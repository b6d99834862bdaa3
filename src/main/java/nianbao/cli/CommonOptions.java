package nianbao.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command, and the console it speaks to. */
@Command(mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
class CommonOptions {
    /** Read beforehand by {@link Nianbao}; here so that it is checked and shown in the help. */
    @Option(names = "--lang", paramLabel = "zh|en")
    Language lang = Language.SYSTEM;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    /** Languages a user may name. */
    enum Language {
        SYSTEM,
        zh,
        en
    }

    /** Of the sentences in data files: Chinese unless the user says {@code --lang en}, before the command or behind it. */
    final String dataLanguage() {
        boolean isSaid = lang != Language.SYSTEM;
        Language said = !isSaid && command().root().userObject() instanceof RootCommand root ? root.common.lang : lang;
        return said == Language.en ? "en" : "zh";
    }

    final PrintWriter out() {
        return command().commandLine().getOut();
    }

    final PrintWriter err() {
        return command().commandLine().getErr();
    }

    /** The answer to wrong arguments, in one sentence. */
    final ParameterException usage(String sentence) {
        return new ParameterException(command().commandLine(), sentence);
    }

    /** The answer of a command that only groups others. */
    final ParameterException commandMissing() {
        return usage(command().resourceBundle().getString("command.missing"));
    }

    private CommandSpec command() {
        CommandSpec set = command;
        if (set == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return set;
    }
}
