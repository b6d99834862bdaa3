package nianbao.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** The program's entry point. */
public final class Nianbao {
    private Nianbao() {}

    /** Runs the command and exits with its status. */
    public static void main(String[] args) {
        System.exit(commandLine(new StandardEngine(), args).execute(args));
    }

    /** The commands over these stages, speaking the language that the arguments or the system ask for. */
    static CommandLine commandLine(Engine engine, String... args) {
        Messages messages = Messages.of(language(args));
        CommandLine root = new CommandLine(new RootCommand());
        root.addSubcommand(new ExtractCommand(engine, messages));
        root.addSubcommand(new CheckCommand(engine, messages));
        root.addSubcommand(new CompareCommand(engine, messages));
        root.addSubcommand(new EvaluateCommand(engine, messages));
        root.addSubcommand(new CrawlCommand(messages));
        root.addSubcommand(new CommandLine(new RulesCommand())
                .addSubcommand(new RulesExportCommand(engine, messages))
                .addSubcommand(new RulesCheckCommand(engine, messages)));
        root.setResourceBundle(messages.bundle());
        root.setUsageHelpLongOptionsMaxWidth(30);
        root.setParameterExceptionHandler(parameterHandler(messages));
        root.setExecutionExceptionHandler(executionHandler(messages));
        return root;
    }

    /** {@code --lang} wherever it stands, because the help is made before the arguments are read. */
    private static String language(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return args[i].substring("--lang=".length());
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return args[i + 1];
            }
        }
        return Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";
    }

    private static IParameterExceptionHandler parameterHandler(Messages messages) {
        return (ParameterException e, String[] args) -> {
            CommandLine command = e.getCommandLine();
            command.getErr().println(messages.text("wrong.usage", String.valueOf(e.getMessage())));
            command.getErr()
                    .println(messages.text(
                            "wrong.usage.help", command.getCommandSpec().qualifiedName()));
            return ExitStatus.WRONG_USAGE;
        };
    }

    private static IExecutionExceptionHandler executionHandler(Messages messages) {
        return (e, command, parsed) -> {
            if (e instanceof CommandException mistake) {
                String sentence = String.valueOf(mistake.getMessage());
                if (!sentence.isEmpty()) {
                    command.getErr().println(sentence);
                }
                return mistake.status();
            }
            Log.internalError(e);
            String kind = e.getClass().getSimpleName();
            command.getErr().println(messages.text(Log.isOn() ? "internal.logged" : "internal", kind));
            return ExitStatus.INTERNAL;
        };
    }
}
