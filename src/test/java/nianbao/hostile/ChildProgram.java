package nianbao.hostile;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, with the heap that the launcher gives it and a home where nothing may appear. */
final class ChildProgram {
    private static final int MINUTES = 10;

    private final Path folder;
    private final List<String> options;
    private final List<String> shell;

    /**
     * A program whose home and temporary folder are {@code home} and {@code tmp} in this folder.
     *
     * @param options of the Java machine, beside those of the launcher
     */
    ChildProgram(Path folder, String... options) throws IOException {
        this(folder, List.of(options), List.of());
    }

    private ChildProgram(Path folder, List<String> options, List<String> shell) throws IOException {
        this.folder = folder;
        this.options = options;
        this.shell = shell;
        Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(folder.resolve("tmp"));
    }

    /** The same program, which can write no file of more than so many blocks of 512 or 1,024 bytes. */
    ChildProgram withFilesOf(int blocks) throws IOException {
        return new ChildProgram(
                folder, options, List.of("/bin/sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
    }

    /** Starts {@code nianbao ARGUMENTS}; what it says goes to a file. */
    Process start(Path said, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:+UseParallelGC", "-XX:-UsePerfData"));
        command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
        command.add("-Duser.home=" + folder.resolve("home"));
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.add("nianbao.cli.Nianbao");
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.resolve("home").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** Runs it to its end; gives its exit status. */
    int run(Path said, String... arguments) throws IOException, InterruptedException {
        Process process = start(said, arguments);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            fail("the program does not end: " + Files.readString(said));
        }
        return process.exitValue();
    }
}
