package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed output is what {@code nianbao extract corpus --out output} writes today. */
class OutputTest {
    private static final Path OUTPUT = Path.of("output");

    @TempDir
    Path folder;

    @Test
    void theCommittedOutputIsWhatTheProgramWrites() throws IOException {
        GoldenFolder golden = new GoldenFolder(OUTPUT);
        Path written = DataSet.corpus().folder();
        if (GoldenFolder.UPDATE) {
            golden.update(written);
            fail(OUTPUT + " is written anew; read the diff, then build without -Dgolden.update");
        }
        String difference = golden.firstDifference(written).orElse("");
        assertTrue(
                difference.isEmpty(),
                () -> difference + "\nIf this is meant, build once with -Dgolden.update=true and read the diff.");
    }

    @Test
    void aNormalBuildDoesNotRewriteTheOutput() {
        assertFalse(GoldenFolder.UPDATE);
    }

    @Test
    void namesTheFirstFileAndLineThatDiffer() throws IOException {
        Path golden = write("golden/a.csv", "x\r\n1\r\n");
        write("golden/b.csv", "x\r\n1\r\n2\r\n");
        Path same = write("same/a.csv", "x\r\n1\r\n");
        write("same/b.csv", "x\r\n1\r\n2\r\n");
        write("same/.nianbao/lock", "");
        Path other = write("other/a.csv", "x\r\n1\r\n");
        write("other/b.csv", "x\r\n1\r\n3\r\n");
        GoldenFolder folderOfTwo = new GoldenFolder(golden);
        assertEquals(Optional.empty(), folderOfTwo.firstDifference(same));
        assertEquals(
                golden.resolve("b.csv") + ":3 differs\n  committed: 2\\r\n  this run:  3\\r",
                folderOfTwo.firstDifference(other).orElse(""));
    }

    @Test
    void namesFilesThatAreMissingOrLeftOver() throws IOException {
        Path two = write("two/a.csv", "x\r\n");
        write("two/b.csv", "x\r\n");
        Path one = write("one/a.csv", "x\r\n");
        assertEquals(
                two.resolve("b.csv") + " is left over: the run does not write it",
                new GoldenFolder(two).firstDifference(one).orElse(""));
        assertEquals(
                one.resolve("b.csv") + " is missing: the run writes it",
                new GoldenFolder(one).firstDifference(two).orElse(""));
    }

    @Test
    void anUpdateMakesFoldersEqual() throws IOException {
        Path golden = write("old/a.csv", "x\r\n");
        write("old/text/r1.txt", "gone");
        Path actual = write("new/a.csv", "y\r\n");
        write("new/text/r2.txt", "come");
        GoldenFolder updated = new GoldenFolder(golden);
        updated.update(actual);
        assertEquals(Optional.empty(), updated.firstDifference(actual));
    }

    /** Writes a file and gives the top folder it stands in. */
    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
        Files.writeString(file, content);
        return folder.resolve(name.substring(0, name.indexOf('/')));
    }
}
