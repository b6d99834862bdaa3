package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose first page leads nowhere, but whose site map does. */
class SiteMapTest {
    @TempDir
    Path folder;

    private LocalSite site;

    @BeforeEach
    void open() throws Exception {
        site = new LocalSite().page("/", "<title>某局</title><a href='/leaders.html'>领导之窗</a>");
        site.page("/zfxxgknb/2018.html", LocalSite.report("某局", 2018));
        site.page("/xxgknb/", "<title>政府信息公开年报</title><a href='17.html'>某局2017年政府信息公开年报</a>");
        site.page("/xxgknb/17.html", LocalSite.report("某局", 2017));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Map<String, String> crawl() throws Exception {
        CrawlRun.run(CrawlRun.job(folder, site.url("/")));
        return CrawlRun.verdicts(folder);
    }

    private String url(String target, String changed) {
        return "<url><loc>" + site.url(target) + "</loc><lastmod>" + changed + "</lastmod></url>";
    }

    private void xml(String target, String body) {
        String xml = "<?xml version='1.0' encoding='UTF-8'?>" + body;
        site.reply(target, LocalSite.bytes(200, "application/xml", xml.getBytes(UTF_8)));
    }

    private static String pages(String urls) {
        return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + urls + "</urlset>";
    }

    private String index(String... targets) {
        StringBuilder maps = new StringBuilder("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
        for (String target : targets) {
            maps.append("<sitemap><loc>").append(site.url(target)).append("</loc></sitemap>");
        }
        return maps.append("</sitemapindex>").toString();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void theUsualSiteMapIsReadAndOfItsPagesThoseThatLookLikeReports() throws Exception {
        xml(
                "/sitemap.xml",
                pages(url("/news/1.html", "2020-01-01")
                        + url("/xxgknb/", "2018-02-01")
                        + url("/zfxxgknb/2018.html", "2019-02-01")
                        + "<url><loc>http://www.example.org/zfxxgknb/1.html</loc></url>"));
        Map<String, String> verdicts = crawl();
        assertEquals("ok", verdicts.get("/sitemap.xml"));
        assertEquals("ok", verdicts.get("/xxgknb/17.html"));
        assertFalse(verdicts.containsKey("/news/1.html"));
        assertFalse(verdicts.containsKey("/zfxxgknb/1.html"));
        List<String> asked = site.targets();
        assertTrue(asked.indexOf("/zfxxgknb/2018.html") < asked.indexOf("/xxgknb/"), "the last changed first");
        assertEquals(
                "report",
                CrawlRun.pages(folder).stream()
                        .filter(page -> page.getOrDefault("url", "").endsWith("2018.html"))
                        .findFirst()
                        .orElseThrow()
                        .get("kind"));
    }

    @Test
    void robotsMayNameSiteMapsPackedAndPlainAndIndexesUpToThreeDeep() throws Exception {
        String robots = "User-agent: *\nAllow: /\nSitemap: " + site.url("/maps/index.xml") + "\n";
        site.reply("/robots.txt", LocalSite.bytes(200, "text/plain", robots.getBytes(UTF_8)));
        xml("/maps/index.xml", index("/maps/a.xml.gz", "/maps/b.txt", "/maps/1.xml"));
        byte[] packed = packed("<?xml version='1.0'?>" + pages(url("/zfxxgknb/2018.html", "2019-02-01")));
        site.reply("/maps/a.xml.gz", LocalSite.bytes(200, "application/x-gzip", packed));
        site.reply("/maps/b.txt", LocalSite.bytes(200, "text/plain", (site.url("/xxgknb/") + "\n").getBytes(UTF_8)));
        for (int i = 1; i < 6; i++) {
            xml("/maps/" + i + ".xml", index("/maps/" + (i + 1) + ".xml"));
        }
        Map<String, String> verdicts = crawl();
        assertEquals("ok", verdicts.get("/zfxxgknb/2018.html"));
        assertEquals("ok", verdicts.get("/xxgknb/17.html"));
        assertEquals(0, site.count("/sitemap.xml"));
        assertEquals(1, site.count("/maps/3.xml"));
        assertEquals(0, site.count("/maps/4.xml"));
    }

    @Test
    void aSiteWithoutOneIsComplete() throws Exception {
        site.page("/sitemap.xml", "<html><body>页面不存在</body></html>");
        assertEquals("no-such-page", crawl().get("/sitemap.xml"));
        site.status(404, "/sitemap.xml");
        CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder, site.url("/")));
        assertEquals(0, summary.counts().failed());
    }

    @Test
    void anEntityBombIsNoSiteMap() throws Exception {
        xml(
                "/sitemap.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + pages("<url><loc>&a;</loc></url>"));
        Map<String, String> verdicts = crawl();
        assertEquals(2, verdicts.size());
    }

    @Test
    void whoNamesAListIsAskedForNoSiteMap() throws Exception {
        CrawlRun.run(CrawlRun.job(folder, site.url("/xxgknb/")));
        assertEquals(List.of("/robots.txt", "/xxgknb/", "/xxgknb/17.html"), site.targets());
    }
}
