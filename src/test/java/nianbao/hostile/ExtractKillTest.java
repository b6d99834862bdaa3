package nianbao.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.cli.ProgramRun;
import nianbao.crawl.LocalSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The extractor killed in the middle, or short of disk: the next run completes, and its files equal an undisturbed
 * run's. Few kills by default; {@code mvn -Pkills test -Dtest=ExtractKillTest} makes 30.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ExtractKillTest {
    private static final int KILLS = Integer.getInteger("nianbao.kills", 3);
    private static final int REPORTS = 300;

    /** Some kilobytes of results that each report leaves. */
    private static final int KILOBYTES = 2;

    @TempDir
    Path folder;

    private Path reports() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < REPORTS; i++) {
            Files.writeString(in.resolve(i + ".html"), LocalSite.report("第" + i + "县商务局", 2010 + i % 10));
        }
        Files.writeString(in.resolve("broken.pdf"), "%PDF-1.4\nnothing");
        return in;
    }

    private Map<String, String> undisturbed(Path in) throws IOException {
        ProgramRun.extract(in, folder.resolve("undisturbed"));
        return files(folder.resolve("undisturbed"));
    }

    /** Every file of a data set but the program's own notes. */
    private static Map<String, String> files(Path data) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                String name = data.relativize(path).toString();
                if (!name.startsWith(".nianbao/")) {
                    files.put(name, Files.readString(path));
                }
            }
        }
        return files;
    }

    private static long bytes(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    @Test
    void aKilledRunIsCompletedByTheNext() throws Exception {
        Path in = reports();
        Map<String, String> undisturbed = undisturbed(in);
        Path out = folder.resolve("out");
        Path results = out.resolve(".nianbao/results");
        ChildProgram program = new ChildProgram(folder.resolve("world"));
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process =
                    program.start(folder.resolve("said"), "extract", in.toString(), "--out", out.toString(), "--quiet");
            long until = 1024L * KILOBYTES * REPORTS * kill / KILLS;
            while (process.isAlive() && bytes(results) < until && !isWriting(out)) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
            assertFalse(Files.exists(out.resolve("reports.csv")) && !Files.exists(out.resolve("panel.csv")));
        }
        assertEquals(
                1, program.run(folder.resolve("said"), "extract", in.toString(), "--out", out.toString(), "--quiet"));
        assertEquals(undisturbed, files(out));
    }

    private static boolean isWriting(Path out) throws IOException {
        Path aside = out.resolve(".nianbao/tmp");
        if (!Files.isDirectory(aside)) {
            return false;
        }
        try (Stream<Path> files = Files.list(aside)) {
            return files.findAny().isPresent();
        }
    }

    /** The system refuses every write past a size, as a full disk does. */
    @Test
    void aRunShortOfDiskSaysSoAndIsCompletedByTheNext() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path in = reports();
        Map<String, String> undisturbed = undisturbed(in);
        Path out = folder.resolve("out");
        for (int blocks : new int[] {16, 200, 700}) {
            ChildProgram program = new ChildProgram(folder.resolve("world")).withFilesOf(blocks);
            Path said = folder.resolve("said");
            int status = program.run(said, "extract", in.toString(), "--out", out.toString(), "--quiet");
            String words = Files.readString(said);
            assertTrue(status == 3 || status == 1, words);
            assertFalse(words.contains("Exception") || words.contains("\tat "), words);
        }
        ChildProgram whole = new ChildProgram(folder.resolve("world"));
        assertEquals(
                1, whole.run(folder.resolve("said"), "extract", in.toString(), "--out", out.toString(), "--quiet"));
        assertEquals(undisturbed, files(out));
    }
}
