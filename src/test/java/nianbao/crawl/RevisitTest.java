package nianbao.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import nianbao.source.warc.ArchiveScan;
import nianbao.source.warc.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that have not changed, read back with jwarc and with a reader that knows nothing but the standard's layout. */
class RevisitTest {
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

    private void crawl() throws Exception {
        CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
    }

    private List<Capture> captures(String target) throws IOException {
        return ArchiveScan.of(CrawlRun.warcs(folder).get(0), 0, (url, type, head) -> "").captures().stream()
                .filter(capture -> capture.url().equals(site.url(target)))
                .toList();
    }

    /** The header fields of each record, its block under the name "". */
    private List<Map<String, String>> records() throws IOException {
        byte[] bytes;
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(CrawlRun.warcs(folder).get(0)))) {
            bytes = in.readAllBytes();
        }
        String text = new String(bytes, ISO_8859_1);
        List<Map<String, String>> records = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf("\r\n\r\n", at);
            Map<String, String> record = new LinkedHashMap<>();
            List<String> lines = text.substring(at, end).lines().toList();
            assertEquals("WARC/1.1", lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                int colon = line.indexOf(": ");
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                record.put(name, line.substring(colon + 2).replaceAll("^<|>$", ""));
            }
            int length = Integer.parseInt(record.getOrDefault("content-length", "-1"));
            record.put("", text.substring(end + 4, end + 4 + length));
            at = end + 4 + length + 4;
            assertEquals("\r\n\r\n", text.substring(at - 4, at));
            records.add(record);
        }
        return records;
    }

    private List<Map<String, String>> records(String type, String target) throws IOException {
        return records().stream()
                .filter(record -> type.equals(record.get("warc-type")))
                .filter(record -> site.url(target).equals(record.get("warc-target-uri")))
                .toList();
    }

    private void assertRefers(Map<String, String> revisit, Map<String, String> response, String profile) {
        assertEquals(response.get("warc-record-id"), revisit.get("warc-refers-to"));
        assertEquals(response.get("warc-target-uri"), revisit.get("warc-refers-to-target-uri"));
        assertEquals(response.get("warc-date"), revisit.get("warc-refers-to-date"));
        assertEquals("http://netpreserve.org/warc/1.1/revisit/" + profile, revisit.get("warc-profile"));
    }

    @Test
    void aServerThatSaysNotModifiedIsBelieved() throws Exception {
        StringBuilder asked = new StringBuilder();
        site.reply("/a.html", exchange -> {
            String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
            String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
            asked.append(since).append(' ').append(tag).append('\n');
            LocalSite.bytes(
                            tag == null ? 200 : 304,
                            "text/html",
                            LocalSite.report("甲局", 2018).getBytes(UTF_8),
                            "ETag",
                            "W/\"7\"",
                            "Last-Modified",
                            "Tue, 01 Jan 2019 00:00:00 GMT")
                    .send(exchange);
        });
        crawl();
        crawl();
        assertEquals("null null\nTue, 01 Jan 2019 00:00:00 GMT W/\"7\"\n", asked.toString());
        assertRefers(
                records("revisit", "/a.html").get(0),
                records("response", "/a.html").get(0),
                "server-not-modified");
        assertEquals(2, captures("/a.html").size());
        assertTrue(captures("/a.html").get(1).sameUrl());
        Map<String, String> page = CrawlRun.pages(folder).get(1);
        assertEquals(Long.toString(captures("/a.html").get(0).offset()), page.get("offset"));
        assertEquals("unchanged", page.get("verdict"));
        assertEquals("2018", page.get("year"));
    }

    @Test
    void theSameBytesFromTheSameAddressAreStoredOnce() throws Exception {
        crawl();
        crawl();
        Map<String, String> revisit = records("revisit", "/a.html").get(0);
        Map<String, String> response = records("response", "/a.html").get(0);
        assertRefers(revisit, response, "identical-payload-digest");
        assertEquals(response.get("warc-payload-digest"), revisit.get("warc-payload-digest"));
        assertTrue(revisit.getOrDefault("", "").startsWith("HTTP/1.1 200"));
        assertEquals(1, records("response", "/a.html").size());
        Map<String, String> page = CrawlRun.pages(folder).get(1);
        assertEquals("ok", page.get("verdict"));
        assertEquals(Long.toString(captures("/a.html").get(0).offset()), page.get("offset"));
    }

    @Test
    void theSameBytesFromAnotherAddressAreStoredOnce() throws Exception {
        site.page("/nb/", LIST + "<a href='/b.html'>甲局2018年政府信息公开年报（副本）</a>");
        site.page("/b.html", LocalSite.report("甲局", 2018));
        crawl();
        assertRefers(
                records("revisit", "/b.html").get(0),
                records("response", "/a.html").get(0),
                "identical-payload-digest");
        assertEquals(captures("/a.html").get(0).id(), captures("/b.html").get(0).refersTo());
        crawl();
        assertRefers(
                records("revisit", "/b.html").get(1),
                records("response", "/a.html").get(0),
                "identical-payload-digest");
    }

    @Test
    void aPageThatHasChangedIsStoredAnew() throws Exception {
        crawl();
        site.page("/a.html", LocalSite.report("甲局", 2018).replace("平稳", "平顺"));
        crawl();
        assertEquals(2, records("response", "/a.html").size());
        assertEquals(
                Long.toString(captures("/a.html").get(1).offset()),
                CrawlRun.pages(folder).get(1).get("offset"));
    }

    /** Each request lies beside its answer. */
    @Test
    void everyAnswerHasItsRequestAndWhatTheCrawlerMadeOfIt() throws Exception {
        crawl();
        Map<String, String> response = records("response", "/a.html").get(0);
        Map<String, String> request = records("request", "/a.html").get(0);
        Map<String, String> notes = records("metadata", "/a.html").get(0);
        assertEquals(response.get("warc-record-id"), request.get("warc-concurrent-to"));
        assertEquals(response.get("warc-record-id"), notes.get("warc-concurrent-to"));
        assertTrue(request.getOrDefault("", "").contains("User-Agent: nianbao/test (+test@example.org)"));
        assertTrue(notes.getOrDefault("", "").contains("nianbao-verdict: ok"));
        assertEquals("127.0.0.1", response.get("warc-ip-address"));
        assertEquals("warcinfo", records().get(0).get("warc-type"));
    }
}
