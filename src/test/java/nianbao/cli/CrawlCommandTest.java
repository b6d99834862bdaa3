package nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.crawl.LocalSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrawlCommandTest {
    private static final String LIST = "<title>政府信息公开年报</title><a href='/a.html'>甲局2018年政府信息公开年报</a>";

    @TempDir
    Path folder;

    private LocalSite site;

    @BeforeEach
    void open() throws Exception {
        site = new LocalSite().page("/nb/", LIST).page("/a.html", LocalSite.report("甲局", 2018));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private ProgramRun.Said crawl(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("crawl", "--lang", "en", "--archive", archive().toString()));
        all.addAll(List.of("--allow-address", "127.0.0.1/32", "--delay", "0.001"));
        all.addAll(List.of(arguments));
        return ProgramRun.run(all.toArray(String[]::new));
    }

    private Path archive() {
        return folder.resolve("a");
    }

    @Test
    void aWholeCrawlSaysWhatItFoundAndWhatComesNext() throws Exception {
        ProgramRun.Said said = crawl(site.url("/nb/"), "--contact", "a@b.org");
        assertEquals(0, said.status(), said.text());
        assertTrue(said.text().contains("fetched 2, failed 0, not asked for 0, by hand 0, waiting 0"), said.text());
        assertTrue(said.text().contains("reports 1, fetched 2"), said.text());
        assertTrue(said.text().contains("next: nianbao extract"), said.text());
        for (String file : new String[] {"frontier.db", "pages.csv", "status.json", "warc"}) {
            assertTrue(Files.exists(archive().resolve(file)), file);
        }
    }

    @Test
    void quietSaysNothing() {
        assertEquals(
                "", crawl(site.url("/nb/"), "--contact", "a@b.org", "--quiet").text());
    }

    @Test
    void nobodyCrawlsWithoutBeingReachable() {
        assertEquals(2, crawl(site.url("/nb/")).status());
        assertEquals(List.of(), site.targets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "@", "a@b", "某人@b.org", "ftp://a.org", "a@b.org\r\nX: y"})
    void aContactMustBeAnAddress(String contact) {
        ProgramRun.Said said = crawl(site.url("/nb/"), "--contact", contact);
        assertEquals(2, said.status());
        assertTrue(said.text().contains("--contact must be an e-mail or web address"), said.text());
        assertEquals(List.of(), site.targets());
    }

    @ParameterizedTest
    @CsvSource({
        "--years, 2015-, --years is FROM-TO",
        "--years, all, --years is FROM-TO",
        "--include, (, not a regular expression",
        "--exclude, [, not a regular expression",
        "--delay, -1, cannot be negative",
        "--max-pages, 0, cannot be negative",
        "--depth, -1, cannot be negative",
        "--allow-address, everything, --allow-address is a block"
    })
    void wrongOptionsAreNamed(String option, String value, String words) {
        ProgramRun.Said said = ProgramRun.run(
                "crawl",
                site.url("/nb/"),
                "--contact=a@b.org",
                "--archive=" + archive(),
                "--lang=en",
                option + "=" + value);
        assertEquals(2, said.status(), said.text());
        assertTrue(said.text().contains(words), said.text());
        assertFalse(Files.exists(archive()));
    }

    @Test
    void aSeedThatIsNeitherAddressNorFileIsNamed() {
        ProgramRun.Said said = crawl("www.example.gov.cn/nb/", "--contact", "a@b.org");
        assertEquals(2, said.status());
        assertTrue(said.text().contains("www.example.gov.cn/nb/"), said.text());
    }

    @Test
    void seedsMayStandInAFile() throws Exception {
        Path seeds = folder.resolve("seeds.csv");
        Files.writeString(seeds, "\uFEFFurl,agency,note\r\n" + site.url("/nb/") + ",甲局,\"表, 一\"\r\n,,\r\n", UTF_8);
        assertEquals(0, crawl(seeds.toString(), "--contact", "a@b.org").status());
        assertEquals(List.of("/robots.txt", "/nb/", "/a.html"), site.targets());
        Files.writeString(seeds, "address\r\nx\r\n", UTF_8);
        ProgramRun.Said said = crawl(seeds.toString(), "--contact", "a@b.org");
        assertEquals(2, said.status());
        assertTrue(said.text().contains("no column 'url'"), said.text());
    }

    @Test
    void aDryRunShowsWhatWouldBeAskedForAndAsksForNothing() {
        ProgramRun.Said said = crawl(site.url("/nb/"), "--contact", "a@b.org", "--dry-run");
        assertEquals(0, said.status());
        assertTrue(said.text().startsWith(site.url("/nb/")), said.text());
        assertEquals(List.of(), site.targets());
        assertFalse(Files.exists(archive()));
    }

    @Test
    void theNumberOfPagesAHostGivesInOneRunIsLimitedAndTheNextRunGoesOn() {
        ProgramRun.Said first = crawl(site.url("/nb/"), "--contact", "a@b.org", "--max-pages", "1");
        assertEquals(1, first.status(), first.text());
        assertEquals(0, site.count("/a.html"));
        assertEquals(
                0,
                crawl(site.url("/nb/"), "--contact", "a@b.org", "--max-pages", "1")
                        .status());
        assertEquals(1, site.count("/nb/"));
        assertEquals(1, site.count("/a.html"));
    }

    @Test
    void depthCountsLinksFromTheSeed() {
        assertEquals(
                0,
                crawl(site.url("/nb/"), "--contact", "a@b.org", "--depth", "0").status());
        assertEquals(0, site.count("/a.html"));
    }

    @Test
    void nothingFetchedIsSaid() {
        ProgramRun.Said said = crawl(site.url("/none.html"), "--contact", "a@b.org");
        assertEquals(3, said.status(), said.text());
        assertTrue(said.text().contains("failed 1"), said.text());
    }

    @Test
    void aPageToBeSavedByHandIsSaid() {
        site.page("/a.html", "<html><script>document.cookie='x';eval(y)</script></html>");
        ProgramRun.Said said = crawl(site.url("/nb/"), "--contact", "a@b.org");
        assertEquals(1, said.status());
        assertTrue(said.text().contains("save them into a folder"), said.text());
        assertTrue(said.text().contains("challenge"), said.text());
    }

    @Test
    void anArchiveThatIsAFileIsRefused() throws Exception {
        Files.writeString(archive(), "x");
        assertEquals(3, crawl(site.url("/nb/"), "--contact", "a@b.org").status());
        assertEquals("x", Files.readString(archive()));
    }

    @Test
    void aFrontierThatIsNoDatabaseIsSaidInOneSentence() throws Exception {
        Files.createDirectories(archive());
        Files.writeString(
                archive().resolve("frontier.db"), "nothing of the kind, but long enough to be looked at".repeat(20));
        ProgramRun.Said said = crawl(site.url("/nb/"), "--contact", "a@b.org");
        assertEquals(3, said.status(), said.text());
        assertFalse(said.text().contains("\tat "), said.text());
        assertEquals(List.of(), site.targets());
    }
}
