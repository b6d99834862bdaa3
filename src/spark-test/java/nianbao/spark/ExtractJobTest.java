package nianbao.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the job says to whoever submits it. */
class ExtractJobTest {
    private final StringWriter said = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        LocalSpark.session();
        CommandLine command = new CommandLine(new ExtractJob());
        command.setOut(new PrintWriter(said, true));
        command.setErr(new PrintWriter(said, true));
        return command.execute(arguments);
    }

    @Test
    void anInputThatIsMissingIsNamed() {
        String glob = folder.resolve("none*").toString();
        assertEquals(2, run(glob, "--out", folder.resolve("out").toString(), "--lang", "en"));
        assertEquals(
                "No such input, or a glob that matches nothing: " + glob,
                said.toString().strip());
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept.txt"), "x");
        assertEquals(3, run("corpus", "--out", folder.toString()));
        assertTrue(said.toString().contains("输出文件夹已有内容"), said.toString());
        assertEquals("x", Files.readString(kept));
    }

    @Test
    void aLanguageThatThereIsNotIsRefused() {
        assertEquals(2, run("corpus", "--out", folder.resolve("out").toString(), "--lang", "fr"));
    }
}
