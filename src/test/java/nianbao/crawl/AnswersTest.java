package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nianbao.cli.ProgramRun;
import nianbao.source.warc.ArchiveScan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of answers that are not what their heads say, from the server to pages.csv. */
class AnswersTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] REPORT = LocalSite.report("甲局", 2018).getBytes(UTF_8);

    @TempDir
    Path folder;

    private LocalSite site;

    @BeforeEach
    void open() throws Exception {
        site = new LocalSite().page("/nb/", "<title>政府信息公开年报</title><a href='/a.html'>甲局2018年政府信息公开年报</a>");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Map<String, String> answer(LocalSite.Reply reply) throws Exception {
        site.reply("/a.html", reply);
        CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
        return CrawlRun.pages(folder).stream()
                .filter(page -> page.getOrDefault("url", "").endsWith("/a.html"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private String extractedYears() throws IOException {
        String data = folder.resolve("data").toString();
        ProgramRun.run("extract", folder.resolve("warc").toString(), "--out", data, "--quiet");
        return CrawlRun.rows(folder.resolve("data/reports.csv")).stream()
                .map(row -> row.getOrDefault("report_year", ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aCompressedPageIsReadAndStoredAsItCame() throws Exception {
        byte[] body = packed(REPORT);
        Map<String, String> page = answer(LocalSite.bytes(200, "text/html", body, "Content-Encoding", "gzip"));
        assertEquals("ok", page.get("verdict"));
        assertEquals(Integer.toString(body.length), page.get("bytes"));
        assertEquals("2018", extractedYears());
    }

    @Test
    void whatSaysItIsCompressedAndIsNotIsReadAllTheSame() throws Exception {
        assertEquals(
                "ok",
                answer(LocalSite.bytes(200, "text/html", REPORT, "Content-Encoding", "gzip"))
                        .get("verdict"));
        assertEquals("2018", extractedYears());
    }

    @Test
    void aCompressedPageThatBreaksOffIsDamagedAndNoReport() throws Exception {
        byte[] half = Arrays.copyOf(packed(REPORT), 200);
        assertEquals(
                "damaged",
                answer(LocalSite.bytes(200, "text/html", half, "Content-Encoding", "gzip"))
                        .get("verdict"));
        assertEquals(5, site.count("/a.html"));
        assertEquals("", extractedYears());
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "x-unknown"})
    void aPackingNobodyAskedForIsRefused(String encoding) throws Exception {
        assertEquals(
                "encoding-unknown",
                answer(LocalSite.bytes(200, "text/html", REPORT, "Content-Encoding", encoding))
                        .get("verdict"));
        assertEquals(1, site.count("/a.html"));
    }

    @Test
    void aBombIsRefused() throws Exception {
        byte[] bomb = packed(new byte[80 << 20]);
        assertEquals(
                "too-large",
                answer(LocalSite.bytes(200, "text/html", bomb, "Content-Encoding", "gzip"))
                        .get("verdict"));
        assertEquals(1, site.count("/a.html"));
    }

    @ParameterizedTest
    @CsvSource({"GBK", "GB18030", "UTF-8", "UTF-16LE"})
    void theCharsetIsReadFromTheBytesWhateverTheHeadSays(Charset charset) throws Exception {
        String mark = charset.name().startsWith("UTF-16") ? "\uFEFF" : "";
        String html = mark + LocalSite.report("甲局", 2018);
        Map<String, String> page =
                answer(LocalSite.bytes(200, "text/html; charset=iso-8859-1", html.getBytes(charset)));
        assertEquals("甲局2018年政府信息公开工作年度报告", page.get("title"));
    }

    private static byte[] and(byte[] one, int... others) {
        byte[] both = Arrays.copyOf(one, one.length + others.length);
        for (int i = 0; i < others.length; i++) {
            both[one.length + i] = (byte) others[i];
        }
        return both;
    }

    /** What the head says, what the bytes are, whose report it is. */
    static Stream<Arguments> pages() {
        String rare = "喆镕㎡€";
        String beyond = "\uD842\uDFB7"; // four bytes of GB18030
        String plain = LocalSite.report("甲局", 2018);
        return Stream.of(
                arguments("utf-8", LocalSite.report(rare, 2018).getBytes(Charset.forName("GBK")), rare),
                arguments("gb2312", LocalSite.report(rare + beyond, 2018).getBytes(GB18030), rare + beyond),
                arguments("gb2312", LocalSite.report(rare + beyond, 2018).getBytes(UTF_8), rare + beyond),
                arguments("gb2312", ("\uFEFF" + plain).getBytes(UTF_8), "甲局"),
                arguments("utf-8", ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16BE), "甲局"),
                arguments("big5", plain.getBytes(GB18030), "甲局"),
                arguments("gbk", and(plain.getBytes(UTF_8), 0xE5, 0xB9), "甲局"),
                arguments("utf-8", and(plain.getBytes(UTF_8), 0xFF, 0xFE, 0xFF), "甲局"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noCharacterIsLostWhateverTheHeadSays(String stated, byte[] body, String agency) throws Exception {
        Map<String, String> page = answer(LocalSite.bytes(200, "text/html; charset=" + stated, body));
        assertEquals(agency + "2018年政府信息公开工作年度报告", page.get("title"));
    }

    @Test
    void aPageInBig5ThatSaysSoIsRead() throws Exception {
        String html = "<html><head><meta charset=big5><title>甲局2018年政府信息公開工作年度報告</title></head></html>";
        byte[] body = html.getBytes(Charset.forName("Big5"));
        Map<String, String> page = answer(LocalSite.bytes(200, "text/html", body));
        assertEquals("甲局2018年政府信息公開工作年度報告", page.get("title"));
    }

    @ParameterizedTest
    @CsvSource({"text/html, application/pdf", "application/octet-stream, application/pdf"})
    void aFileIsKnownByItsBytes(String said, String is) throws Exception {
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(UTF_8);
        Map<String, String> page = answer(LocalSite.bytes(200, said, pdf));
        assertEquals("ok", page.get("verdict"));
        assertEquals(is, page.get("media_type"));
    }

    @Test
    void anErrorPageInPlaceOfAFileIsNoReport() throws Exception {
        byte[] error = "<html><title>404 页面不存在</title><body>x</body></html>".getBytes(UTF_8);
        assertEquals(
                "not-found",
                answer(LocalSite.bytes(200, "application/pdf", error)).get("verdict"));
    }

    @Test
    void nothingIsNoReport() throws Exception {
        assertEquals(
                "empty", answer(LocalSite.bytes(200, "text/html", new byte[0])).get("verdict"));
    }

    @Test
    void aPageThatIsTooLargeIsCutMarkedAndNotExtracted() throws Exception {
        byte[] large = Arrays.copyOf(REPORT, 11 << 20);
        Map<String, String> page = answer(LocalSite.bytes(200, "text/html", large));
        assertEquals("too-large", page.get("verdict"));
        ArchiveScan scan = ArchiveScan.of(CrawlRun.warcs(folder).get(0), 0, (url, type, head) -> "");
        assertTrue(
                scan.captures().stream().anyMatch(capture -> capture.url().endsWith("/a.html") && capture.truncated()));
        assertEquals("", extractedYears());
    }

    /** Odd notations of addresses, as redirects; none of them is even looked up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "127.1",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "localhost",
                "10.0.0.1",
                "169.254.169.254"
            })
    void aRedirectElsewhereIsNotFollowed(String host) throws Exception {
        try (LocalSite other = new LocalSite()) {
            String target = other.url("/secret").replace("127.0.0.1", host);
            assertEquals(
                    "redirect",
                    answer(LocalSite.bytes(302, "text/html", new byte[0], "Location", target))
                            .get("verdict"));
            assertEquals(List.of(), other.targets());
            assertEquals(List.of("/robots.txt", "/nb/", "/a.html"), site.targets());
            assertEquals("other-site", CrawlRun.verdicts(folder).getOrDefault("/secret", "other-site"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/x", "file:///etc/passwd", "javascript:alert(1)", "", "http://"})
    void aRedirectToWhatIsNoWebAddressLeadsNowhere(String target) throws Exception {
        String verdict = answer(LocalSite.bytes(302, "text/html", new byte[0], "Location", target))
                .getOrDefault("verdict", "");
        assertTrue(List.of("redirect", "redirect-nowhere").contains(verdict), verdict);
        assertEquals(List.of("/robots.txt", "/nb/", "/a.html"), site.targets());
    }

    /** The HTTP library decodes heads as UTF-8: of raw GBK it leaves nothing that could be asked for. */
    @Test
    void aRedirectInRawGbkIsNamedAndNothingIsAskedForInItsPlace() throws Exception {
        String raw = new String("/年报.html".getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1);
        Map<String, String> page = answer(LocalSite.bytes(302, "text/html", new byte[0], "Location", raw));
        assertEquals("redirect-unreadable", page.get("verdict"));
        assertEquals(List.of("/robots.txt", "/nb/", "/a.html"), site.targets());
        assertEquals(2, CrawlRun.pages(folder).size());
    }
}
