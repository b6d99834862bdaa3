package nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** The real program, run as a user runs it, without its exit. */
public final class ProgramRun {
    private ProgramRun() {}

    /** Does what {@code nianbao extract INPUT --out DIR} does and gives its exit status; what it says to stderr fails. */
    public static int extract(Path input, Path folder) {
        String[] arguments = {"extract", input.toString(), "--out", folder.toString(), "--fresh", "--quiet"};
        return quietly(arguments);
    }

    /** Does what {@code nianbao compare DATA --out DIR} does and gives its exit status; what it says to stderr fails. */
    public static int compare(Path data, Path folder) {
        return quietly("compare", data.toString(), "--out", folder.toString(), "--quiet");
    }

    private static int quietly(String... arguments) {
        CommandLine command = Nianbao.commandLine(new StandardEngine(), arguments);
        StringWriter err = new StringWriter();
        command.setErr(new PrintWriter(err, true));
        int status = command.execute(arguments);
        assertEquals("", err.toString());
        return status;
    }

    /** Does what {@code nianbao ARGUMENTS} does and gives its exit status and all that it says. */
    public static Said run(String... arguments) {
        CommandLine command = Nianbao.commandLine(new StandardEngine(), arguments);
        StringWriter said = new StringWriter();
        command.setOut(new PrintWriter(said, true));
        command.setErr(new PrintWriter(said, true));
        return new Said(command.execute(arguments), said.toString());
    }

    /** How a command ended. */
    public record Said(int status, String text) {}
}
