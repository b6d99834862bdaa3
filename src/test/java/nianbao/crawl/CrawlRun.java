package nianbao.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import nianbao.crawl.fetch.AddressBlock;
import nianbao.crawl.fetch.Fetcher;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvTable;

/** Runs the crawler with pauses that a test can bear, and reads what it wrote. */
final class CrawlRun {
    /** As usual, but in milliseconds. */
    static final Manners QUICK = new Manners(
            Duration.ofMillis(1),
            List.of(Duration.ofMillis(30), Duration.ofMillis(60), Duration.ofMillis(90), Duration.ofMillis(120)),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofSeconds(3),
            Fetcher.Timeouts.STANDARD);

    /** For servers that never answer; too short for a busy machine to be used where answers come. */
    static final Fetcher.Timeouts SHORT = new Fetcher.Timeouts(
            Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofSeconds(1), Duration.ofSeconds(2));

    private CrawlRun() {}

    static CrawlJob job(Path folder, String... seeds) {
        return job(folder, QUICK, seeds);
    }

    static CrawlJob job(Path folder, Manners manners, String... seeds) {
        return new CrawlJob(
                Stream.of(seeds).map(seed -> new Seed(seed, "")).toList(),
                folder,
                "test@example.org",
                manners,
                4,
                2000,
                null,
                null,
                0,
                9999,
                List.of(AddressBlock.parse("127.0.0.1/32")),
                Set.of(),
                CrawlJob.USUAL_WARC_BYTES);
    }

    /** The same manners with other time limits. */
    static Manners within(Manners manners, Fetcher.Timeouts timeouts) {
        return new Manners(
                manners.leastDelay(),
                manners.retries(),
                manners.throttled(),
                manners.broken(),
                manners.patience(),
                timeouts);
    }

    static CrawlSummary run(CrawlJob job) throws CrawlException {
        return crawl(job).run();
    }

    static Crawl crawl(CrawlJob job) {
        return new Crawl(job, Codebook.builtIn().crawlPatterns(), "test", progress -> {});
    }

    /** pages.csv, one map a row. */
    static List<Map<String, String>> pages(Path folder) throws IOException {
        return rows(folder.resolve("pages.csv"));
    }

    /** A CSV file, one map a row. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CsvTable table = CsvReader.read(String.valueOf(file.getFileName()), in);
            List<Map<String, String>> rows = new ArrayList<>();
            for (CsvRow row : table.rows()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < table.header().size(); i++) {
                    values.put(table.header().get(i), row.values().get(i));
                }
                rows.add(values);
            }
            return rows;
        }
    }

    /** The verdict of every page by the end of its address, from the path on. */
    static Map<String, String> verdicts(Path folder) throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        for (Map<String, String> page : pages(folder)) {
            String url = page.getOrDefault("url", "");
            verdicts.put(url.replaceFirst("^https?://[^/]+", ""), page.getOrDefault("verdict", ""));
        }
        return verdicts;
    }

    static List<Path> warcs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("warc"))) {
            return files.sorted().toList();
        }
    }
}
