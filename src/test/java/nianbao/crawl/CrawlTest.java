package nianbao.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlTest {
    private static final String LIST = "<html><head><title>政府信息公开年报-某局</title></head><body>"
            + "<a href='2018.html'>某局2018年政府信息公开工作年度报告</a><a href='news.html'>某局召开2018年工作会议</a>"
            + "<a href='law.html'>某局2018年法治政府建设年度报告</a><a href='/login'>政府信息公开</a></body></html>";

    @TempDir
    Path folder;

    private LocalSite site;

    @BeforeEach
    void open() throws Exception {
        site = new LocalSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void fetchesTheReportsOfAListAndNothingElse() throws Exception {
        site.page("/nb/", LIST).page("/nb/2018.html", LocalSite.report("某局", 2018));
        CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        assertEquals(List.of("/robots.txt", "/nb/", "/nb/2018.html"), site.targets());
        assertEquals(0, summary.counts().waiting());
        Map<String, String> report = CrawlRun.pages(folder).get(1);
        assertEquals("2018", report.get("year"));
        assertEquals("report", report.get("kind"));
        assertEquals("ok", report.get("verdict"));
        assertEquals(site.url("/nb/"), report.get("via"));
        assertTrue(Files.readString(folder.resolve("status.json")).contains("\"complete\""));
    }

    @Test
    void asksWhoItIsAndHowToReachItsUser() throws Exception {
        StringBuilder seen = new StringBuilder();
        site.reply("/nb/", exchange -> {
            seen.append(exchange.getRequestHeaders().getFirst("User-Agent"))
                    .append(' ')
                    .append(exchange.getRequestHeaders().getFirst("From"));
            LocalSite.bytes(200, "text/html", LIST.getBytes(StandardCharsets.UTF_8))
                    .send(exchange);
        });
        CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        assertEquals("nianbao/test (+test@example.org) test@example.org", seen.toString());
    }

    @Test
    void aSecondRunAsksWhetherPagesHaveChanged() throws Exception {
        site.page("/nb/", LIST);
        site.reply("/nb/2018.html", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            byte[] body = LocalSite.report("某局", 2018).getBytes(StandardCharsets.UTF_8);
            LocalSite.bytes(known ? 304 : 200, "text/html", body, "ETag", "\"v1\"")
                    .send(exchange);
        });
        CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        long size = Files.size(CrawlRun.warcs(folder).get(0));
        CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        Map<String, String> verdicts = CrawlRun.verdicts(folder);
        assertEquals("unchanged", verdicts.get("/nb/2018.html"));
        assertEquals(2, site.count("/nb/2018.html"));
        assertTrue(Files.size(CrawlRun.warcs(folder).get(0)) > size);
    }

    @Test
    void obeysRobots() throws Exception {
        site.page("/nb/", LIST).page("/nb/2018.html", LocalSite.report("某局", 2018));
        site.reply(
                "/robots.txt",
                LocalSite.bytes(
                        200, "text/plain", "User-agent: *\nDisallow: /nb/2018".getBytes(StandardCharsets.UTF_8)));
        CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        assertFalse(site.targets().contains("/nb/2018.html"));
        assertEquals("robots", CrawlRun.verdicts(folder).get("/nb/2018.html"));
    }

    @Test
    void aRedirectIsAPageOfItsOwnAndAloopEnds() throws Exception {
        site.page("/nb/", LIST).status(302, "/nb/2018.html", "Location", "/new/2018.html");
        site.page("/new/2018.html", LocalSite.report("某局", 2018));
        CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        Map<String, String> verdicts = CrawlRun.verdicts(folder);
        assertEquals("redirect", verdicts.get("/nb/2018.html"));
        assertEquals("ok", verdicts.get("/new/2018.html"));
    }

    @Test
    void aLaterRunThatIsRefusedLosesNothing() throws Exception {
        site.page("/nb/", LIST).page("/nb/2018.html", LocalSite.report("某局", 2018));
        CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        Map<String, String> before = CrawlRun.pages(folder).get(1);
        site.status(404, "/nb/2018.html");
        CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        Map<String, String> after = CrawlRun.pages(folder).get(1);
        assertEquals("kept: not-found", after.get("verdict"));
        assertEquals(before.get("offset"), after.get("offset"));
        assertEquals(2, summary.counts().done());
    }

    @Test
    void anErrorPageIsNoEarlierStateOfAPage() throws Exception {
        site.page("/nb/", LIST);
        site.reply(
                "/nb/2018.html", LocalSite.bytes(404, "text/html", "x".getBytes(StandardCharsets.UTF_8), "ETag", "a"));
        CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        site.reply("/nb/2018.html", exchange -> {
            boolean conditional = exchange.getRequestHeaders().containsKey("If-None-Match");
            byte[] body = LocalSite.report("某局", 2018).getBytes(StandardCharsets.UTF_8);
            LocalSite.bytes(conditional ? 304 : 200, "text/html", body).send(exchange);
        });
        CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        assertEquals("ok", CrawlRun.verdicts(folder).get("/nb/2018.html"));
    }

    @Test
    void optionsChooseWhatIsFetchedAndMayBeWidenedLater() throws Exception {
        site.page("/nb/", LIST.replace("</body>", "<a href='2017.html'>某局2017年政府信息公开年报</a></body>"));
        site.page("/nb/2018.html", LocalSite.report("某局", 2018)).page("/nb/2017.html", LocalSite.report("某局", 2017));
        CrawlJob all = CrawlRun.job(folder, site.url("/nb/"));
        CrawlRun.run(new CrawlJob(
                all.seeds(),
                folder,
                all.contact(),
                all.manners(),
                4,
                99,
                null,
                null,
                2018,
                2018,
                all.opened(),
                all.insecureHosts(),
                all.warcBytes()));
        assertEquals("year", CrawlRun.verdicts(folder).get("/nb/2017.html"));
        assertEquals(0, site.count("/nb/2017.html"));
        CrawlRun.run(all);
        assertEquals("ok", CrawlRun.verdicts(folder).get("/nb/2017.html"));
    }
}
