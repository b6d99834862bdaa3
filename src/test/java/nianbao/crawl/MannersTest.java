package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.crawl.fetch.Fetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the crawler does when a site is slow, ill, guarded or asks for patience. */
class MannersTest {
    private static final String LIST =
            "<title>政府信息公开年报</title><a href='/a.html'>甲局2018年政府信息公开年报</a><a href='/b.html'>乙局2018年政府信息公开年报</a>";

    @TempDir
    Path folder;

    private LocalSite site;

    @BeforeEach
    void open() throws Exception {
        site = new LocalSite().page("/nb/", LIST).page("/b.html", LocalSite.report("乙局", 2018));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private CrawlSummary run() throws Exception {
        return CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
    }

    @ParameterizedTest
    @CsvSource({"0, 3000, 3000", "10, 3000, 3000", "2000, 3000, 10000", "60000, 3000, 30000", "1, 90000, 90000"})
    void thePauseFollowsTheSite(long answerMillis, long leastMillis, long expected) {
        Manners manners = Manners.standard(Duration.ofMillis(leastMillis));
        assertEquals(expected, manners.delayMillis(Duration.ofMillis(answerMillis), Duration.ZERO, 0));
    }

    @Test
    void aPauseLongerThanTheRunWaitsForOtherThingsEndsNoRun() throws Exception {
        Manners slow = new Manners(
                Duration.ofMillis(400),
                CrawlRun.QUICK.retries(),
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                Duration.ofMillis(10),
                Fetcher.Timeouts.STANDARD);
        site.page("/a.html", LocalSite.report("甲局", 2018));
        CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder, slow, site.url("/nb/")));
        assertEquals(3, summary.counts().done());
        assertEquals(0, summary.counts().waiting());
    }

    @Test
    void aSitesOwnDelayCountsIfItIsLonger() {
        Manners manners = Manners.standard(Duration.ofSeconds(3));
        assertEquals(60_000, manners.delayMillis(Duration.ZERO, Duration.ofMinutes(1), 0));
        assertEquals(66_000, manners.delayMillis(Duration.ZERO, Duration.ofMinutes(1), 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 412, 521})
    void aChallengeIsNoSuccessAndParksTheHost(int status) throws Exception {
        site.reply("/a.html", LocalSite.bytes(status, "text/html", "<script>x</script>".getBytes(UTF_8)));
        CrawlSummary summary = run();
        assertEquals("challenge", CrawlRun.verdicts(folder).get("/a.html"));
        assertEquals(1, summary.counts().byHand());
        assertEquals(0, site.count("/b.html"));
        assertEquals(1, summary.counts().waiting());
        assertTrue(Files.readString(folder.resolve("status.json")).contains("\"challenge\""));
    }

    @Test
    void aChallengeWithStatus200IsNoSuccessEither() throws Exception {
        site.page("/a.html", "<html><script>document.cookie='x';eval(y)</script></html>");
        run();
        assertEquals("challenge", CrawlRun.verdicts(folder).get("/a.html"));
    }

    @Test
    void aPageThatFailsIsAskedForAgainAndThenGivenUp() throws Exception {
        site.status(500, "/a.html");
        CrawlSummary summary = run();
        assertEquals(5, site.count("/a.html"));
        assertEquals("http-500", CrawlRun.verdicts(folder).get("/a.html"));
        assertEquals(1, summary.counts().failed());
        assertEquals(1, site.count("/b.html"));
    }

    @Test
    void aPleaForPatienceIsHeardAndCostsNoTry() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        site.reply("/a.html", exchange -> {
            int status = asked.incrementAndGet() < 8 ? 503 : 200;
            byte[] body = LocalSite.report("甲局", 2018).getBytes(UTF_8);
            LocalSite.bytes(status, "text/html", body, "Retry-After", "soon").send(exchange);
        });
        Manners patient = new Manners(
                Duration.ofMillis(1),
                CrawlRun.QUICK.retries(),
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                Duration.ofSeconds(9),
                Fetcher.Timeouts.STANDARD);
        CrawlRun.run(CrawlRun.job(folder, patient, site.url("/nb/")));
        assertEquals("ok", CrawlRun.verdicts(folder).get("/a.html"));
        assertEquals(8, asked.get());
    }

    @Test
    void aLongRetryAfterEndsTheRunForThatHostAloneAndOutlivesARestart() throws Exception {
        site.reply("/a.html", LocalSite.bytes(429, "text/html", new byte[0], "Retry-After", "3600"));
        try (LocalSite other = new LocalSite()) {
            other.page("/nb/", LIST).page("/a.html", LocalSite.report("甲局", 2018));
            other.page("/b.html", LocalSite.report("丙局", 2018));
            CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder, site.url("/nb/"), other.url("/nb/")));
            assertTrue(summary.waitsUntil() > System.currentTimeMillis() + 3_000_000);
            assertEquals(1, other.count("/a.html"));
            assertEquals(1, other.count("/b.html"));
            CrawlRun.run(CrawlRun.job(folder, site.url("/nb/"), other.url("/nb/")));
            assertEquals(1, site.count("/a.html"));
            assertEquals(0, site.count("/b.html"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whoseRobotsCannotBeReadIsNotAsked(int status) throws Exception {
        site.status(status, "/robots.txt", "Retry-After", "7200");
        CrawlSummary summary = run();
        assertEquals(Set.of("/robots.txt"), Set.copyOf(site.targets()));
        assertEquals(1, summary.counts().waiting());
        assertEquals("robots.txt: " + status, summary.hosts().get(0).note());
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, true", "2, true"})
    void robotsMayBeMovedFiveTimes(int moves, boolean found) throws Exception {
        for (int i = 0; i < moves; i++) {
            site.status(301, i == 0 ? "/robots.txt" : "/r" + i, "Location", "/r" + (i + 1));
        }
        site.reply("/r" + moves, LocalSite.bytes(200, "text/plain", "User-agent: *\nDisallow: /".getBytes(UTF_8)));
        run();
        assertEquals(moves <= 5 ? 0 : 1, site.count("/nb/"));
        assertEquals(found, site.count("/r1") == 1);
    }

    @Test
    void aSiteThatAsksForLongPausesIsLeftToItsUser() throws Exception {
        site.reply(
                "/robots.txt", LocalSite.bytes(200, "text/plain", "User-agent: *\nCrawl-delay: 900".getBytes(UTF_8)));
        CrawlSummary summary = run();
        assertEquals(0, site.count("/nb/"));
        assertEquals("crawl-delay 900 s", summary.hosts().get(0).note());
    }

    @Test
    void aRedirectLoopEndsAndALoginIsNotFollowed() throws Exception {
        site.status(302, "/a.html", "Location", "/l/1").status(302, "/b.html", "Location", "http://10.0.0.1/x");
        for (int i = 1; i < 9; i++) {
            site.status(302, "/l/" + i, "Location", "/l/" + (i + 1));
        }
        run();
        assertEquals("redirects", CrawlRun.verdicts(folder).get("/l/6"));
        assertEquals("other-site", CrawlRun.verdicts(folder).get("/x"));
    }

    @Test
    void aStalledPageDoesNotHoldTheOthersUp() throws Exception {
        site.reply("/a.html", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            pause();
        });
        Manners hasty = CrawlRun.within(CrawlRun.QUICK, CrawlRun.SHORT);
        CrawlRun.run(CrawlRun.job(folder, hasty, site.url("/nb/")));
        assertEquals("timeout", CrawlRun.verdicts(folder).get("/a.html"));
        assertEquals("ok", CrawlRun.verdicts(folder).get("/b.html"));
    }

    private static void pause() {
        try {
            boolean over = new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
            assertEquals(false, over);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void hostsOfOneServerAreAskedOneAfterTheOther() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (LocalSite other = new LocalSite()) {
            for (LocalSite one : new LocalSite[] {site, other}) {
                one.page("/nb/", LIST);
                for (String target : new String[] {"/a.html", "/b.html"}) {
                    one.reply(target, exchange -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        pause();
                        now.decrementAndGet();
                        LocalSite.bytes(
                                        200,
                                        "text/html",
                                        LocalSite.report("甲局", 2018).getBytes(UTF_8))
                                .send(exchange);
                    });
                }
            }
            Manners steady = Manners.standard(Duration.ofMillis(1));
            CrawlRun.run(CrawlRun.job(folder, steady, site.url("/nb/"), other.url("/nb/")));
        }
        assertEquals(1, most.get());
    }
}
