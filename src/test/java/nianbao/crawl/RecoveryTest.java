package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nianbao.cli.ProgramRun;
import nianbao.crawl.CrawlException.Reason;
import nianbao.source.warc.ArchiveScan;
import nianbao.source.warc.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;

/** What becomes of an archive when something comes between. */
class RecoveryTest {
    private static final String LIST =
            "<title>政府信息公开年报</title><a href='/a.html'>甲局2018年政府信息公开年报</a><a href='/b.html'>乙局2018年政府信息公开年报</a>";

    @TempDir
    Path folder;

    private LocalSite site;

    @BeforeEach
    void open() throws Exception {
        site = new LocalSite().page("/nb/", LIST);
        site.page("/a.html", LocalSite.report("甲局", 2018)).page("/b.html", LocalSite.report("乙局", 2018));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private CrawlSummary run() throws CrawlException {
        return CrawlRun.run(CrawlRun.job(folder, site.url("/nb/")));
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("frontier.db"));
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    /** As after a kill between the archive's bytes and the frontier's commit. */
    @Test
    void whatReachedTheDiskIsTakenOverWithItsLinksAndNotAskedForAgain() throws Exception {
        run();
        Path warc = CrawlRun.warcs(folder).get(0);
        long list = ArchiveScan.of(warc, 0, (url, type, head) -> "").captures().stream()
                .filter(capture -> capture.url().endsWith("/nb/"))
                .findFirst()
                .orElseThrow()
                .offset();
        sql("UPDATE warc SET committed = " + list);
        sql("DELETE FROM url WHERE raw LIKE '%.html'");
        sql("UPDATE url SET state = 1, warc = NULL, off = NULL, record = NULL, sha1 = NULL");
        sql("UPDATE meta SET v = 'false' WHERE k = 'complete'");
        run();
        assertEquals(1, site.count("/nb/"));
        assertEquals("ok", CrawlRun.verdicts(folder).get("/nb/"));
        assertEquals("ok", CrawlRun.verdicts(folder).get("/b.html"));
    }

    @Test
    void aTornTailIsCutOff() throws Exception {
        run();
        Path warc = CrawlRun.warcs(folder).get(0);
        long size = Files.size(warc);
        Files.write(warc, new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3}, StandardOpenOption.APPEND);
        run();
        assertTrue(Files.size(warc) > size);
        assertTrue(ArchiveScan.of(warc, 0, (url, type, head) -> "").damagedAt().isEmpty());
    }

    /** Notes and request stand before the page: they go with it. */
    @Test
    void aPageThatBreaksOffIsAskedForAgainAndLeavesNothingBehind() throws Exception {
        run();
        Path warc = CrawlRun.warcs(folder).get(0);
        List<Capture> captures =
                ArchiveScan.of(warc, 0, (url, type, head) -> "").captures();
        Capture last = captures.get(captures.size() - 1);
        long before = captures.get(captures.size() - 2).offset();
        try (FileChannel file = FileChannel.open(warc, StandardOpenOption.WRITE)) {
            file.truncate(last.offset() + 40);
        }
        sql("UPDATE warc SET committed = " + before);
        sql("UPDATE url SET state = 1, warc = NULL, off = NULL, record = NULL WHERE off >= " + before);
        sql("UPDATE meta SET v = 'false' WHERE k = 'complete'");
        run();
        assertEquals(List.of(1, 3), List.of(site.count("/nb/"), site.count("/a.html") + site.count("/b.html")));
        try (WarcReader reader = new WarcReader(warc)) {
            List<String> notes = reader.records()
                    .filter(WarcMetadata.class::isInstance)
                    .map(record -> ((WarcMetadata) record).target())
                    .toList();
            assertEquals(4, notes.size(), notes.toString());
        }
    }

    @Test
    void anArchiveThatSomeoneCutIsLeftAlone() throws Exception {
        run();
        Path warc = CrawlRun.warcs(folder).get(0);
        Files.write(warc, new byte[9]);
        CrawlException damaged = assertThrows(CrawlException.class, this::run);
        assertEquals(Reason.DAMAGED, damaged.reason());
        assertEquals(9, Files.size(warc));
    }

    @Test
    void aSecondCrawlOfTheSameArchiveIsToldSo() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        site.reply("/nb/", exchange -> {
            asked.countDown();
            try {
                boolean inTime = answered.await(20, TimeUnit.SECONDS);
                LocalSite.bytes(inTime ? 200 : 500, "text/html", LIST.getBytes(UTF_8))
                        .send(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Manners patient = Manners.standard(java.time.Duration.ofMillis(1));
        List<Throwable> failures = new ArrayList<>();
        Thread first = new Thread(() -> {
            try {
                CrawlRun.run(CrawlRun.job(folder, patient, site.url("/nb/")));
            } catch (CrawlException e) {
                failures.add(e);
            }
        });
        first.start();
        asked.await();
        ProgramRun.Said second = ProgramRun.run(
                "crawl", site.url("/nb/"), "--archive", folder.toString(), "--contact", "a@b.org", "--lang", "en");
        assertEquals(3, second.status());
        assertEquals(
                "another nianbao is working on " + folder + "; wait until it ends.",
                second.text().strip());
        answered.countDown();
        first.join();
        assertEquals(List.of(), failures);
        assertEquals("ok", CrawlRun.verdicts(folder).get("/b.html"));
    }

    @Test
    void aCrawlThatIsStoppedGoesOnLater() throws Exception {
        Crawl crawl = CrawlRun.crawl(CrawlRun.job(folder, site.url("/nb/")));
        site.reply("/a.html", exchange -> {
            crawl.stop();
            LocalSite.bytes(200, "text/html", LocalSite.report("甲局", 2018).getBytes(UTF_8))
                    .send(exchange);
        });
        CrawlSummary stopped = crawl.run();
        assertTrue(stopped.stopped());
        assertEquals(0, site.count("/b.html"));
        assertTrue(Files.readString(folder.resolve("status.json")).contains("\"stopped\""));
        assertEquals(0, run().counts().waiting());
        assertEquals(1, site.count("/b.html"));
        assertEquals(1, site.count("/nb/"));
    }

    /** A limit on the size of files stands for a full disk. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskEndsTheRunInGoodOrderAndTheNextGoesOn() throws Exception {
        StringBuilder list = new StringBuilder("<title>政府信息公开年报</title>");
        for (int i = 0; i < 60; i++) {
            String filler = Integer.toString(i, 36)
                    + new java.util.Random(i).ints(3000, 0, 1 << 30).boxed().toList();
            list.append("<a href='/r" + i + ".html'>第" + i + "局2018年政府信息公开年报</a>");
            site.page("/r" + i + ".html", LocalSite.report("第" + i + "局", 2018) + "<!--" + filler + "-->");
        }
        site.page("/nb/", list + "<a href='/nb/'>1</a>");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(
                "bash",
                "-c",
                "ulimit -f 700; exec \"$@\"",
                "bash",
                java,
                "-Xmx200m",
                "-Duser.language=en",
                "-cp",
                path,
                "nianbao.cli.Nianbao",
                "crawl",
                site.url("/nb/"),
                "--archive",
                folder.resolve("archive").toString(),
                "--contact",
                "test@example.org",
                "--delay",
                "0.001",
                "--allow-address",
                "127.0.0.1/32");
        Path said = folder.resolve("said.txt");
        Process full = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(3, full.waitFor(), Files.readString(said));
        assertTrue(Files.readString(said).contains("cannot go on writing"), Files.readString(said));
        CrawlSummary summary = CrawlRun.run(CrawlRun.job(folder.resolve("archive"), site.url("/nb/")));
        assertEquals(61, summary.counts().done());
        Path warc = CrawlRun.warcs(folder.resolve("archive")).get(0);
        ArchiveScan scan = ArchiveScan.of(warc, 0, (url, type, head) -> "");
        assertTrue(scan.damagedAt().isEmpty());
        assertEquals(62, scan.captures().size()); // with robots.txt
    }
}
