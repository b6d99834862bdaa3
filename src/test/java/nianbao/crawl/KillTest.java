package nianbao.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nianbao.source.warc.ArchiveRecords;
import nianbao.source.warc.ArchiveScan;
import nianbao.source.warc.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program again and again while it crawls. Few kills by default; {@code mvn -Pkills test -Dtest=KillTest}
 * runs 30 over 6,000 pages.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("nianbao.kills", 3);
    private static final int PAGES = Integer.getInteger("nianbao.kill.pages", 120);
    private static final int HOSTS = Integer.getInteger("nianbao.kill.hosts", 4);
    private static final long DELAY_MILLIS = 10;
    private static final int MOST_BYTES = 1 << 20;

    @TempDir
    Path folder;

    private final List<LocalSite> sites = new ArrayList<>();
    private final Random random = new Random(7);

    @AfterEach
    void close() {
        sites.forEach(LocalSite::close);
    }

    @Test
    void nothingIsLostAndNothingIsAskedForTwice() throws Exception {
        for (int i = 0; i < HOSTS; i++) {
            sites.add(site(i, PAGES / HOSTS));
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = start();
            int until = asked() + PAGES / (KILLS + 2) + random.nextInt(5);
            while (asked() < until && process.isAlive()) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
        }
        Process last = start();
        assertTrue(last.waitFor(10, TimeUnit.MINUTES));
        assertEquals(0, last.exitValue(), CrawlRun.verdicts(folder)::toString);
        assertComplete();
        assertPolite();
    }

    private static LocalSite site(int number, int pages) throws IOException {
        LocalSite site = new LocalSite();
        StringBuilder list = new StringBuilder("<html><head><title>政府信息公开年报</title></head><body>");
        for (int page = 0; page < pages; page++) {
            String agency = "第" + number + "县第" + page + "局";
            list.append("<a href='/" + page + ".html'>" + agency + "2018年政府信息公开工作年度报告</a>");
            site.page("/" + page + ".html", LocalSite.report(agency, 2018));
        }
        return site.page("/nb/", list + "<a href='/nb/'>1</a></body></html>");
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx200m", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(List.of("nianbao.cli.Nianbao", "crawl", "--contact", "test@example.org", "--quiet"));
        command.addAll(List.of("--delay", "0.0" + DELAY_MILLIS, "--allow-address", "127.0.0.1/32"));
        command.addAll(List.of("--max-pages", "100000", "--archive", folder.toString()));
        sites.forEach(site -> command.add(site.url("/nb/")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile().getParentFile(), folder.getFileName() + ".out"))
                .start();
    }

    private int asked() {
        return sites.stream().mapToInt(site -> site.targets().size()).sum();
    }

    private void assertComplete() throws IOException {
        List<Map<String, String>> pages = CrawlRun.pages(folder);
        assertEquals(PAGES + HOSTS, pages.size());
        Set<String> stored = new HashSet<>();
        int captures = 0;
        for (Path warc : CrawlRun.warcs(folder)) {
            ArchiveScan scan = ArchiveScan.of(warc, 0, (url, type, head) -> "");
            assertEquals(List.of(), scan.damagedAt().stream().toList());
            for (Capture capture : scan.captures()) {
                if (!capture.url().endsWith("/robots.txt")) {
                    stored.add(capture.url());
                    captures++;
                }
            }
        }
        assertEquals(PAGES + HOSTS, stored.size());
        assertEquals(PAGES + HOSTS, captures);
        for (Map<String, String> page : pages) {
            assertEquals("ok", page.get("verdict"), page.toString());
            Path warc = folder.resolve("warc").resolve(page.getOrDefault("warc", ""));
            byte[] body = ArchiveRecords.payload(warc, Long.parseLong(page.getOrDefault("offset", "")), MOST_BYTES);
            String title = page.getOrDefault("title", "?");
            assertTrue(new String(body, StandardCharsets.UTF_8).contains(title), page.toString());
        }
    }

    private void assertPolite() {
        int again = 0;
        for (LocalSite site : sites) {
            List<String> targets = site.targets().stream()
                    .filter(target -> !target.equals("/robots.txt"))
                    .toList();
            again += targets.size() - new HashSet<>(targets).size();
            List<LocalSite.Asked> asked = site.asked();
            for (int i = 1; i < asked.size(); i++) {
                long pause = asked.get(i).start() - asked.get(i - 1).start();
                assertTrue(pause >= TimeUnit.MILLISECONDS.toNanos(DELAY_MILLIS), asked.get(i) + " after " + pause);
            }
        }
        assertTrue(again <= KILLS, again + " pages were asked for again after " + KILLS + " kills");
    }
}
