package nianbao.codebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {
    @TempDir
    Path folder;

    @Test
    void whatIsExportedIsFreeOfMistakes() throws IOException {
        assertEquals(
                Codebook.FILES.size(), RuleFiles.export(folder.resolve("rules")).size());
        assertEquals(List.of(), RuleFiles.check(folder.resolve("rules")));
    }

    @Test
    void exportOverwritesNothing() throws IOException {
        Files.writeString(folder.resolve("headings.csv"), "mine", UTF_8);
        assertThrows(FileAlreadyExistsException.class, () -> RuleFiles.export(folder));
        assertEquals("mine", Files.readString(folder.resolve("headings.csv"), UTF_8));
        assertEquals(false, Files.exists(folder.resolve("indicators.csv")));
    }

    @Test
    void checkShowsTheMistakesOfAllFiles() throws IOException {
        Files.writeString(
                folder.resolve("headings.csv"),
                "type,pattern,priority,example,counterexample\nfees,收费,1,费用,\nfees,减(免,1,减免,\n",
                UTF_8);
        Files.writeString(
                folder.resolve("functions.csv"),
                "function,name,match,level_hint,example,counterexample\n林业,木材,contains,,木材局,木材公司\n",
                UTF_8);
        Files.writeString(folder.resolve("lables.csv"), "x\n", UTF_8);
        List<String> problems = RuleFiles.check(folder);
        assertEquals("headings.csv:2: the rule does not match its example '费用'", problems.get(1));
        assertEquals("headings.csv:3: not a regular expression: Unclosed group in '减(免'", problems.get(2));
        assertEquals("functions.csv:2: the rule matches its counterexample '木材公司'", problems.get(3));
        assertEquals(4, problems.size(), problems::toString);
    }
}
