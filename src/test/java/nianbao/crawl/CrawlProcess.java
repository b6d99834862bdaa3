package nianbao.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as a user starts it. */
final class CrawlProcess {
    private final Process process;
    private final Path said;

    private CrawlProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts {@code nianbao crawl ARGUMENTS} with a contact, for servers on 127.0.0.1. */
    static CrawlProcess start(Path said, String... arguments) throws IOException {
        List<String> command = java("-Duser.language=en", "nianbao.cli.Nianbao", "crawl");
        command.addAll(List.of("--contact", "test@example.org", "--allow-address", "127.0.0.1/32"));
        command.addAll(List.of(arguments));
        return new CrawlProcess(run(command, said), said);
    }

    /** The words that start Java with the tests' classes. */
    static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx200m", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return command;
    }

    static Process run(List<String> command, Path said) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    Process process() {
        return process;
    }

    /** The exit status, waited for. */
    int status() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    /** All it has said so far. */
    String said() throws IOException {
        return Files.readString(said);
    }
}
