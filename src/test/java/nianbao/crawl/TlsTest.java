package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose certificate is signed by nobody and made out to another name, and one that knows old TLS only. */
class TlsTest {
    @TempDir
    Path folder;

    private Path keys;
    private LocalSite site;

    @BeforeEach
    void open() throws Exception {
        keys = SelfSigned.keyStore(folder);
        site = LocalSite.secure(SelfSigned.context(keys)).page("/nb.html", LocalSite.report("某局", 2018));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private CrawlProcess crawl(String url, String... more) throws IOException {
        String[] arguments = new String[more.length + 5];
        List<String> first = List.of(url, "--archive", folder.resolve("a").toString(), "--delay", "0.001");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i < first.size() ? first.get(i) : more[i - first.size()];
        }
        return CrawlProcess.start(folder.resolve("said.txt"), arguments);
    }

    private String archived() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path warc : CrawlRun.warcs(folder.resolve("a"))) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(warc))) {
                text.append(new String(in.readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void aServerWithoutAValidCertificateIsNotAskedForAnything() throws Exception {
        CrawlJob job = CrawlRun.job(folder.resolve("a"), site.url("/nb.html"));
        CrawlSummary summary = CrawlRun.run(job);
        assertEquals(List.of(), site.targets());
        assertEquals(0, summary.counts().done());
        assertEquals("robots.txt: tls", summary.hosts().get(0).note());
    }

    @Test
    void aHostTheUserNamesIsAskedAndTheArchiveSaysThatNothingWasVerified() throws Exception {
        CrawlProcess crawl = crawl(site.url("/nb.html"), "--insecure-host", "127.0.0.1");
        assertEquals(0, crawl.status(), crawl.said());
        assertEquals(List.of("/robots.txt", "/nb.html"), site.targets());
        Map<String, String> page = CrawlRun.pages(folder.resolve("a")).get(0);
        assertEquals("ok", page.get("verdict"));
        assertEquals("unverified TLSv1.3", page.get("tls"));
        assertTrue(archived().contains("tls: unverified TLSv1.3"));
        assertTrue(crawl.said().contains("certificate"), crawl.said());
    }

    /** As after a kill between the archive's bytes and the frontier's commit. */
    @Test
    void aPageTakenOverAfterAKillIsStillSaidToBeUnverified() throws Exception {
        crawl(site.url("/nb.html"), "--insecure-host", "127.0.0.1").status();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a/frontier.db"));
                Statement change = connection.createStatement()) {
            change.execute("UPDATE warc SET committed = 0");
            change.execute("UPDATE url SET state = 1, warc = NULL, off = NULL, record = NULL, tls = NULL");
            change.execute("UPDATE meta SET v = 'false' WHERE k = 'complete'");
        }
        crawl(site.url("/nb.html"), "--insecure-host", "127.0.0.1").status();
        Map<String, String> page = CrawlRun.pages(folder.resolve("a")).get(0);
        assertEquals(1, site.count("/nb.html"));
        assertEquals("ok", page.get("verdict"));
        assertEquals("unverified TLSv1.3", page.get("tls"));
    }

    @Test
    void anotherHostsNameOpensNothing() throws Exception {
        CrawlProcess crawl = crawl(site.url("/nb.html"), "--insecure-host", "www.example.org", "--max-pages", "1");
        crawl.process().waitFor(3, TimeUnit.SECONDS); // it waits to try again
        crawl.process().destroy();
        crawl.status();
        assertEquals(List.of(), site.targets());
    }

    @Test
    void anOldServerIsReadIfTheUserNamesIt() throws Exception {
        Path properties = Files.writeString(
                folder.resolve("old.security"), "jdk.tls.disabledAlgorithms=SSLv3\njdk.tls.legacyAlgorithms=\n");
        Path port = folder.resolve("port.txt");
        List<String> command = CrawlProcess.java(
                "-Djava.security.properties=" + properties,
                "nianbao.crawl.OldTlsServer",
                keys.toString(),
                port.toString());
        Process server = CrawlProcess.run(command, folder.resolve("server.txt"));
        try {
            while (!Files.exists(port) && server.isAlive()) {
                assertFalse(server.waitFor(20, TimeUnit.MILLISECONDS), "the server has ended");
            }
            String url = "https://127.0.0.1:" + Files.readString(port) + "/nb.html";
            assertEquals("127.0.0.1", URI.create(url).getHost());
            CrawlProcess crawl = crawl(url, "--insecure-host", "127.0.0.1");
            assertEquals(0, crawl.status(), crawl.said());
            assertEquals(
                    "unverified TLSv1",
                    CrawlRun.pages(folder.resolve("a")).get(0).get("tls"));
        } finally {
            server.destroyForcibly();
        }
    }
}
