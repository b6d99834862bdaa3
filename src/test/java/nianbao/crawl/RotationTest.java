package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.cli.ProgramRun;
import nianbao.source.warc.ArchiveRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of several files, each begun when the one before is full; in the program that is at 1 GB. */
class RotationTest {
    private static final int PAGES = 12;
    private static final long WARC_BYTES = 20_000;
    private static final int MOST_BYTES = 1 << 20;

    @TempDir
    Path folder;

    private LocalSite site;

    @BeforeEach
    void open() throws Exception {
        site = new LocalSite();
        StringBuilder list = new StringBuilder("<title>政府信息公开年报</title>");
        for (int i = 0; i < PAGES; i++) {
            list.append("<a href='/" + i + ".html'>张店区商务局" + (2008 + i) + "年政府信息公开年报</a>");
            site.page("/" + i + ".html", LocalSite.report("张店区商务局", 2008 + i) + filler(i));
        }
        site.page("/nb/", list.toString());
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** What no compression makes smaller. */
    private static String filler(int seed) {
        return "<!--"
                + new Random(seed)
                        .ints(6000, 'A', 'Z')
                        .mapToObj(letter -> String.valueOf((char) letter))
                        .collect(Collectors.joining())
                + "-->";
    }

    private CrawlSummary crawl() throws CrawlException {
        CrawlJob job = CrawlRun.job(folder.resolve("a"), site.url("/nb/"));
        return CrawlRun.run(new CrawlJob(
                job.seeds(),
                job.folder(),
                job.contact(),
                job.manners(),
                job.depth(),
                job.maxPages(),
                null,
                null,
                0,
                9999,
                job.opened(),
                job.insecureHosts(),
                WARC_BYTES));
    }

    @Test
    void aFullFileIsFollowedByAnotherAndEveryPageIsWhereItIsSaidToBe() throws Exception {
        crawl();
        List<Path> warcs = CrawlRun.warcs(folder.resolve("a"));
        assertTrue(warcs.size() >= 3, warcs.toString());
        for (Path warc : warcs) {
            assertTrue(Files.size(warc) < WARC_BYTES + 16_000, warc + " " + Files.size(warc));
        }
        for (Map<String, String> page : CrawlRun.pages(folder.resolve("a"))) {
            Path warc = folder.resolve("a/warc").resolve(page.getOrDefault("warc", ""));
            byte[] body = ArchiveRecords.payload(warc, Long.parseLong(page.getOrDefault("offset", "")), MOST_BYTES);
            boolean isGuess = "probe".equals(page.get("kind"));
            assertTrue(isGuess || new String(body, UTF_8).contains("政府信息公开"), page.toString());
        }
    }

    @Test
    void aLaterRunAppendsAndItsRevisitsReachIntoEarlierFiles() throws Exception {
        crawl();
        int files = CrawlRun.warcs(folder.resolve("a")).size();
        crawl(); // no ETag: the same bytes come again and are stored as revisits
        assertTrue(CrawlRun.warcs(folder.resolve("a")).size() <= files + 1);
        Path data = folder.resolve("data");
        ProgramRun.run("extract", folder.resolve("a").toString(), "--out", data.toString(), "--quiet");
        List<String> rows = Files.readAllLines(data.resolve("reports.csv"), UTF_8);
        assertEquals(PAGES + 1, rows.size());
        assertEquals(1, Files.readAllLines(data.resolve("failures.csv"), UTF_8).size());
        TreeSet<String> names = new TreeSet<>();
        CrawlRun.warcs(folder.resolve("a")).forEach(warc -> names.add(String.valueOf(warc.getFileName())));
        assertEquals(CrawlRun.warcs(folder.resolve("a")).size(), names.size());
    }
}
