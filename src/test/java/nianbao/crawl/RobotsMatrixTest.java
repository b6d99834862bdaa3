package nianbao.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nianbao.crawl.fetch.Fetcher;
import nianbao.source.warc.ArchiveScan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site's robots.txt comes to (RFC 9309 2.3), from the request to what is asked for after it. */
class RobotsMatrixTest {
    private static final String CLOSED = "User-agent: *\nDisallow: /内部/\nDisallow: /closed\n";
    private static final String OPEN = "/nb.html";

    @TempDir
    Path folder;

    private LocalSite site;

    @BeforeEach
    void open() throws Exception {
        site = new LocalSite();
        for (String target : List.of(OPEN, "/closed.html", "/%E5%86%85%E9%83%A8/a.html")) {
            site.page(target, LocalSite.report("某局", 2018));
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    private CrawlSummary crawl() throws Exception {
        return crawl(Fetcher.Timeouts.STANDARD);
    }

    private CrawlSummary crawl(Fetcher.Timeouts timeouts) throws Exception {
        // The second try of robots.txt is further away than the run waits.
        Manners once = new Manners(
                Duration.ofMillis(1),
                List.of(Duration.ofMinutes(1)),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                timeouts);
        String[] seeds = {site.url(OPEN), site.url("/closed.html"), site.url("/内部/a.html")};
        return CrawlRun.run(CrawlRun.job(folder, once, seeds));
    }

    private void robots(int status, byte[] body, String... headers) {
        site.reply("/robots.txt", LocalSite.bytes(status, "text/plain", body, headers));
    }

    /** Which of the three pages were asked for. */
    private String asked() {
        StringBuilder asked = new StringBuilder();
        asked.append(site.count(OPEN) == 1 ? "open " : "");
        asked.append(site.count("/closed.html") == 1 ? "closed " : "");
        asked.append(site.count("/%E5%86%85%E9%83%A8/a.html") == 1 ? "内部" : "");
        return asked.toString().strip();
    }

    @ParameterizedTest
    @CsvSource({
        "200, open",
        "204, open closed 内部",
        "401, open closed 内部",
        "403, open closed 内部",
        "404, open closed 内部",
        "410, open closed 内部",
        "429, ''",
        "500, ''",
        "502, ''",
        "503, ''"
    })
    void theStatusDecides(int status, String asked) throws Exception {
        robots(status, status == 204 ? new byte[0] : CLOSED.getBytes(UTF_8));
        CrawlSummary summary = crawl();
        assertEquals(asked, asked());
        assertEquals(asked.isEmpty() ? 3 : 0, summary.counts().waiting());
        assertEquals(1, site.count("/robots.txt"));
    }

    @ParameterizedTest
    @CsvSource({"1, open", "5, open", "6, open closed 内部"})
    void itMayBeMovedFiveTimes(int moves, String asked) throws Exception {
        for (int i = 0; i < moves; i++) {
            String from = i == 0 ? "/robots.txt" : "/r" + i;
            site.status(i % 2 == 0 ? 301 : 302, from, "Location", "/r" + (i + 1));
        }
        site.reply("/r" + moves, LocalSite.bytes(200, "text/plain", CLOSED.getBytes(UTF_8)));
        crawl();
        assertEquals(asked, asked());
    }

    /** A move to an address that may not be asked is as good as none; the moved rules are not fetched. */
    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1/robots.txt", "http://127.0.0.1:22/robots.txt", "file:///etc/passwd"})
    void itIsNotFollowedToOtherPorts(String location) throws Exception {
        site.status(302, "/robots.txt", "Location", location);
        crawl();
        assertEquals("open closed 内部", asked());
    }

    /** Refused when the connection would be made: nobody is reached, and unreachable rules forbid everything. */
    @ParameterizedTest
    @CsvSource({"http://10.0.0.1/robots.txt", "http://169.254.169.254/robots.txt", "http://[fd00::1]/robots.txt"})
    void itIsNotFollowedToPrivateAddresses(String location) throws Exception {
        site.status(302, "/robots.txt", "Location", location);
        CrawlSummary summary = crawl();
        assertEquals("", asked());
        assertEquals("robots.txt: address", summary.hosts().get(0).note());
    }

    @ParameterizedTest
    @CsvSource({"stall", "silence", "reset", "short"})
    void anUnreachableOneForbidsEverythingForNow(String how) throws Exception {
        site.reply("/robots.txt", exchange -> {
            if (how.equals("silence") || how.equals("stall")) {
                if (how.equals("stall")) {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write('U');
                    exchange.getResponseBody().flush();
                }
                pause();
            } else if (how.equals("short")) {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('U');
            }
        });
        CrawlSummary summary = crawl(CrawlRun.SHORT);
        assertEquals("", asked());
        assertEquals("robots.txt: unreachable", summary.hosts().get(0).note());
        assertEquals(3, summary.counts().waiting());
    }

    private static void pause() {
        try {
            boolean over = new CountDownLatch(1).await(1500, TimeUnit.MILLISECONDS);
            assertEquals(false, over);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GBK", "GB18030", "UTF-16"})
    void chineseRulesCountInAnyCharset(Charset charset) throws Exception {
        robots(200, CLOSED.getBytes(charset.name().equals("UTF-16") ? UTF_16 : charset));
        crawl();
        assertEquals("open", asked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>404</body></html> | open closed 内部",
                "'' | open closed 内部",
                "User-agent: *\\nDisallow: | open closed 内部",
                "User-agent: *\\nDisallow: / | ''",
                "User-agent: nianbao\\nDisallow:\\n\\nUser-agent: *\\nDisallow: / | open closed 内部",
                "User-agent: nianbaobot\\nDisallow: / | open closed 内部",
                "User-agent: *\\nDisallow: /*.html$\\nAllow: /nb.html$ | open",
                "user-agent:*\\ndisallow:/closed | open 内部"
            })
    void theRulesAreRead(String text, String asked) throws Exception {
        robots(200, text.replace("\\n", "\n").getBytes(UTF_8));
        crawl();
        assertEquals(asked, asked());
    }

    @Test
    void ofSixHundredKilobytesTheFirstHalfMegabyteCounts() throws Exception {
        String text = CLOSED + "Disallow: /padding/of/some/length\n".repeat(18_000) + "Disallow: /nb\n";
        assertTrue(text.length() > 600_000);
        robots(200, text.getBytes(UTF_8));
        crawl();
        assertEquals("open", asked());
    }

    @Test
    void bytesOfNoMeaningForbidNothing() throws Exception {
        robots(200, "\u0000\u0001\u00ff\u00fe".repeat(200).getBytes(ISO_8859_1));
        crawl();
        assertEquals("open closed 内部", asked());
    }

    @Test
    void itIsKeptForTheNextRunAndInTheArchive() throws Exception {
        robots(200, CLOSED.getBytes(UTF_8));
        crawl();
        crawl();
        assertEquals(1, site.count("/robots.txt"));
        assertEquals(2, site.count(OPEN));
        ArchiveScan scan = ArchiveScan.of(CrawlRun.warcs(folder).get(0), 0, (url, type, head) -> "");
        assertEquals(site.url("/robots.txt"), scan.captures().get(0).url());
        assertEquals("robots", scan.kinds().get(scan.captures().get(0).id()));
    }
}
