package nianbao.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.cli.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comparison.html is made of; how it behaves is tested in a browser. */
class PageFileTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(?!#)[^\"]*\"");

    @TempDir
    Path folder;

    private String page(String agency, String text) throws IOException {
        Path data = new SmallDataSet(folder.resolve("data"))
                .report("r1", agency, 2022, "standard_2021", text)
                .report("r2", agency, 2023, "standard_2021", text + "\n又一行")
                .value("r1", "review_total", "", "3")
                .value("r2", "review_total", "", "blank")
                .write();
        assertEquals(0, ProgramRun.compare(data, folder.resolve("out")));
        return Files.readString(folder.resolve("out").resolve("comparison.html"));
    }

    private static String data(String page) {
        Matcher block = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertTrue(block.find());
        return block.group(1);
    }

    @Test
    void noTextCanEndTheScriptThatHoldsIt() throws IOException {
        String hostile = "</script><script>alert(1)</script><!--<script>";
        String data = data(page("\"" + hostile + "\"", hostile));
        assertFalse(data.contains("<"), "markup in the data");
        assertTrue(data.contains("\\u003C/script\\u003E"), "not escaped");
    }

    @Test
    void theFileNeedsNoOtherAndItsPolicyForbidsTheNetwork() throws IOException {
        String page = page("甲县商务局", "文");
        assertTrue(page.contains("default-src 'none'; script-src 'sha256-"), "policy");
        assertFalse(page.contains("script-src 'unsafe"), "policy");
        assertFalse(ADDRESS.matcher(page.substring(0, page.indexOf("<script>"))).find(), "an address outside");
    }

    @Test
    void aBlankIsNoNumber() throws IOException {
        String data = data(page("甲县商务局", "文"));
        assertTrue(data.contains("\"numbers\":[],\"remarks\":{\"0\":\"blank\","), "a blank became a number");
    }

    @Test
    void theSameDataGivesTheSameBytes() throws IOException {
        page("甲县商务局", "文");
        byte[] first = Files.readAllBytes(folder.resolve("out").resolve("comparison.html"));
        page("甲县商务局", "文");
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("out").resolve("comparison.html")));
    }
}
