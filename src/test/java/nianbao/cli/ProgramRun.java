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
        return run(arguments);
    }

    /** Does what {@code nianbao compare DATA --out DIR} does and gives its exit status; what it says to stderr fails. */
    public static int compare(Path data, Path folder) {
        return run("compare", data.toString(), "--out", folder.toString(), "--quiet");
    }

    private static int run(String... arguments) {
        CommandLine command = Nianbao.commandLine(new StandardEngine(), arguments);
        StringWriter err = new StringWriter();
        command.setErr(new PrintWriter(err, true));
        int status = command.execute(arguments);
        assertEquals("", err.toString());
        return status;
    }
}
