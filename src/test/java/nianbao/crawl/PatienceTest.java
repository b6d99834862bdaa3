package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nianbao.crawl.fetch.Fetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a host is left alone that asks for it, or that fails. */
class PatienceTest {
    private static final String LIST =
            "<title>政府信息公开年报</title><a href='/a.html'>甲局2018年政府信息公开年报</a><a href='/b.html'>乙局2018年政府信息公开年报</a>";
    private static final long DAY = 86_400;
    private static final long MINUTE = 60;

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

    /** As in the program, but ends when there is nothing left to do at once. */
    private static Manners impatient() {
        Manners usual = Manners.standard(Duration.ofMillis(1));
        return new Manners(
                usual.leastDelay(),
                usual.retries(),
                usual.throttled(),
                usual.broken(),
                Duration.ofSeconds(20),
                Fetcher.Timeouts.STANDARD);
    }

    private long secondsBlocked(CrawlSummary summary) {
        return Math.round((summary.hosts().get(0).blockedUntil() - System.currentTimeMillis()) / 1000.0);
    }

    /** Seconds; a date so many seconds ahead is written with a plus. */
    @ParameterizedTest
    @CsvSource({
        "429, 3600, 3600",
        "503, 3600, 3600",
        "503, +7200, 7200",
        "429, 0, 60",
        "429, -5, 60",
        "429, soon, 60",
        "503, '', 60",
        "429, 315360000, 86400",
        "429, +315360000, 86400",
        "503, +-600, 60"
    })
    void aPleaForPatienceIsHeard(int status, String asked, long seconds) throws Exception {
        String header = asked.startsWith("+")
                ? DateTimeFormatter.RFC_1123_DATE_TIME
                        .withLocale(Locale.ENGLISH)
                        .format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(Long.parseLong(asked.substring(1))))
                : asked;
        site.reply("/a.html", LocalSite.bytes(status, "text/html", "x".getBytes(UTF_8), "Retry-After", header));
        CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder, impatient(), site.url("/nb/")));
        long blocked = secondsBlocked(summary);
        assertTrue(blocked <= seconds && blocked >= seconds - 30, blocked + " s");
        assertEquals("http-" + status, summary.hosts().get(0).note());
        assertEquals(2, summary.counts().waiting());
        assertEquals(0, site.count("/b.html"));
        assertEquals(0, summary.counts().failed());
    }

    @Test
    void aPleaWithoutATimeIsAnsweredWithLongerPausesEachTime() {
        Manners usual = Manners.standard(Duration.ofSeconds(3));
        assertEquals(
                List.of(60_000L, 120_000L, 240_000L),
                List.of(usual.throttleMillis(1), usual.throttleMillis(2), usual.throttleMillis(3)));
        assertEquals(DAY * 1000, usual.throttleMillis(20));
    }

    /** One page after another breaks off; none of them is lost. */
    @Test
    void fiveFailuresInARowOpenTheBreaker() throws Exception {
        StringBuilder list = new StringBuilder("<title>政府信息公开年报</title>");
        for (int i = 0; i < 9; i++) {
            list.append("<a href='/f" + i + ".html'>第" + i + "局2018年政府信息公开年报</a>");
            site.reply("/f" + i + ".html", exchange -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('x');
            });
        }
        site.page("/nb/", list + "<a href='/nb/'>1</a>");
        CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder, impatient(), site.url("/nb/")));
        assertEquals(2 + Manners.FAILURES_IN_A_ROW, site.targets().size());
        long blocked = secondsBlocked(summary);
        assertTrue(blocked > 29 * MINUTE && blocked <= 30 * MINUTE, blocked + " s");
        assertEquals(9, summary.counts().waiting());
        assertTrue(Files.readString(folder.resolve("status.json")).contains("\"parked\""));
        CrawlRun.run(CrawlRun.job(folder, impatient(), site.url("/nb/")));
        assertEquals(2 + Manners.FAILURES_IN_A_ROW, site.targets().size(), "a restart forgets nothing");
    }

    /** Half an hour, an hour, two hours, and then it is left for another day. */
    @Test
    void aBreakerThatOpensAgainAndAgainParksTheHost() throws Exception {
        StringBuilder list = new StringBuilder("<title>政府信息公开年报</title>");
        for (int i = 0; i < 40; i++) {
            list.append("<a href='/f" + i + ".html'>第" + i + "局2018年政府信息公开年报</a>");
            site.reply("/f" + i + ".html", exchange -> exchange.sendResponseHeaders(200, 100));
        }
        site.page("/nb/", list + "<a href='/nb/'>1</a>");
        Manners quick = new Manners(
                Duration.ofMillis(1),
                List.of(Duration.ofHours(1)),
                Duration.ofMillis(1),
                Duration.ofMillis(10),
                Duration.ofSeconds(20),
                Fetcher.Timeouts.STANDARD);
        CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder, quick, site.url("/nb/")));
        int tries = (Manners.MOST_BREAKS + 1) * Manners.FAILURES_IN_A_ROW;
        assertEquals(2 + tries, site.targets().size());
        assertTrue(secondsBlocked(summary) > DAY - MINUTE);
        assertEquals(40, summary.counts().waiting());
    }

    @Test
    void anAnswerClosesTheBreaker() throws Exception {
        for (int i = 0; i < 4; i++) {
            site.reply("/f" + i + ".html", exchange -> exchange.sendResponseHeaders(200, 100));
        }
        site.page(
                "/nb/",
                "<title>政府信息公开年报</title>" + link("f0") + link("f1") + link("f2") + link("f3") + link("b") + link("f4")
                        + link("f5"));
        for (int i = 4; i < 6; i++) {
            site.reply("/f" + i + ".html", exchange -> exchange.sendResponseHeaders(200, 100));
        }
        CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder, impatient(), site.url("/nb/")));
        assertEquals(1, site.count("/f5.html"));
        assertEquals(0, summary.hosts().get(0).blockedUntil());
    }

    private static String link(String name) {
        return "<a href='/" + name + ".html'>" + name + "局2018年政府信息公开年报</a>";
    }
}
