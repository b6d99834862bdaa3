package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: Ctrl-C, and two of them on one archive. */
class ProcessTest {
    private static final String LIST =
            "<title>政府信息公开年报</title><a href='/a.html'>甲局2018年政府信息公开年报</a><a href='/b.html'>乙局2018年政府信息公开年报</a>";
    private static final int SIGINT = 2;

    @TempDir
    Path folder;

    private LocalSite site;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    @BeforeEach
    void open() throws Exception {
        site = new LocalSite().page("/nb/", LIST).page("/b.html", LocalSite.report("乙局", 2018));
        site.reply("/a.html", exchange -> {
            asked.countDown();
            try {
                boolean inTime = answer.await(60, TimeUnit.SECONDS);
                byte[] body = LocalSite.report("甲局", 2018).getBytes(UTF_8);
                LocalSite.bytes(inTime ? 200 : 500, "text/html", body).send(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void close() {
        answer.countDown();
        site.close();
    }

    private CrawlProcess start(String name) throws IOException {
        String archive = folder.resolve("a").toString();
        return CrawlProcess.start(
                folder.resolve(name), site.url("/nb/"), "--archive", archive, "--delay", "0.001", "--lang", "en");
    }

    /** A shell that starts programs in the background may have told them to ignore Ctrl-C. */
    private static boolean ignoresInterrupts() throws IOException {
        Map<String, String> status = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .collect(Collectors.toMap(
                        line -> line.replaceFirst(":.*", ""), line -> line.replaceFirst(".*:\\s*", "")));
        return new BigInteger(status.getOrDefault("SigIgn", "0"), 16).testBit(SIGINT - 1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ctrlCEndsInGoodOrderAndSaysHowToGoOn() throws Exception {
        assumeFalse(ignoresInterrupts());
        CrawlProcess crawl = start("first.txt");
        assertTrue(asked.await(60, TimeUnit.SECONDS), crawl.said());
        Process kill =
                new ProcessBuilder("kill", "-INT", Long.toString(crawl.process().pid())).start();
        assertEquals(0, kill.waitFor());
        assertEquals(130, crawl.status(), crawl.said());
        assertTrue(crawl.said().contains("the same command goes on from here"), crawl.said());
        assertTrue(Files.readString(folder.resolve("a/status.json")).contains("\"stopped\""));
        assertEquals("waiting", CrawlRun.verdicts(folder.resolve("a")).get("/a.html"));

        answer.countDown();
        CrawlProcess again = start("second.txt");
        assertEquals(0, again.status(), again.said());
        assertEquals("ok", CrawlRun.verdicts(folder.resolve("a")).get("/a.html"));
        assertEquals(1, site.count("/nb/"));
        assertEquals(1, site.count("/b.html"));
        assertEquals(1, site.count("/robots.txt"));
    }

    @Test
    void aSecondProcessOnTheSameArchiveStopsAndDoesNoHarm() throws Exception {
        CrawlProcess first = start("first.txt");
        assertTrue(asked.await(60, TimeUnit.SECONDS), first.said());
        CrawlProcess second = start("second.txt");
        assertEquals(3, second.status(), second.said());
        assertTrue(second.said().contains("another nianbao is working on"), second.said());
        assertFalse(second.said().contains("\tat "), second.said());
        answer.countDown();
        assertEquals(0, first.status(), first.said());
        assertEquals(1, site.count("/nb/"));
        assertEquals("ok", CrawlRun.verdicts(folder.resolve("a")).get("/b.html"));
    }
}
