package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.cli.ProgramRun;
import nianbao.crawl.LocalAgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty agencies with twelve reports each on seventeen families of systems, crawled and extracted as a user does it. */
class CrawlWorldTest {
    private static final int AGENCIES = 30;

    @TempDir
    Path folder;

    private final List<LocalAgency> agencies = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        for (int i = 0; i < AGENCIES; i++) {
            agencies.add(new LocalAgency(i));
        }
    }

    @AfterEach
    void close() {
        agencies.forEach(LocalAgency::close);
    }

    @Test
    void everyReportIsFoundOnceAndBecomesData() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("crawl", "--lang", "zh", "--contact", "test@example.org"));
        arguments.addAll(List.of("--delay", "0.001", "--allow-address", "127.0.0.1/32", "--archive"));
        arguments.add(folder.resolve("archive").toString());
        agencies.forEach(agency -> arguments.add(agency.seed()));
        ProgramRun.Said crawled = ProgramRun.run(arguments.toArray(String[]::new));
        assertEquals(1, crawled.status(), crawled.text()); // a dead link each
        assertEquals("", problems());

        ProgramRun.run(
                "extract",
                folder.resolve("archive").toString(),
                "--out",
                folder.resolve("data").toString(),
                "--quiet");
        Set<String> expected = new TreeSet<>();
        agencies.forEach(agency -> agency.readableYears().forEach(year -> expected.add(agency.name() + " " + year)));
        Set<String> found = DataSet.read(folder.resolve("data/reports.csv")).stream()
                .filter(row -> !"not_a_report".equals(row.get("status")))
                .map(row -> row.get("agency") + " " + row.get("report_year"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", expected), String.join("\n", found));
        assertProvenance();
    }

    /** Addresses, dates, what belongs to which page, and copies read once. */
    private void assertProvenance() {
        Map<String, Map<String, String>> reports = new HashMap<>();
        DataSet.read(folder.resolve("data/reports.csv")).forEach(row -> reports.put(row.get("source_url"), row));
        Map<String, Set<String>> addresses = new HashMap<>();
        for (Map<String, String> source : DataSet.read(folder.resolve("data/sources.csv"))) {
            assertTrue(source.getOrDefault("fetched_at", "").matches("20..-..-..T..:..:..Z"), source.toString());
            addresses
                    .computeIfAbsent(source.get("report_id"), id -> new TreeSet<>())
                    .add(source.getOrDefault("source_url", ""));
        }
        for (LocalAgency agency : agencies) {
            agency.parts()
                    .forEach((part, page) -> assertEquals(
                            reports.get(page).get("report_id"),
                            reports.get(part).get("parent"),
                            part));
            List<String> copies = agency.copies();
            List<Map<String, String>> rows = copies.stream()
                    .filter(reports::containsKey)
                    .map(reports::get)
                    .toList();
            assertEquals(1, rows.size(), copies::toString);
            assertEquals(new TreeSet<>(copies), addresses.get(rows.get(0).get("report_id")));
        }
    }

    private String problems() {
        List<String> problems = new ArrayList<>();
        for (LocalAgency agency : agencies) {
            List<String> asked = agency.site().targets();
            for (String target : agency.planted()) {
                int times = Collections.frequency(asked, target);
                if (times != 1) {
                    problems.add(
                            agency.family() + " " + agency.name() + " " + target + " asked for " + times + " times");
                }
            }
            agency.decoys().stream()
                    .filter(asked::contains)
                    .forEach(decoy -> problems.add(agency.family() + " " + agency.name() + " decoy " + decoy));
        }
        return String.join("\n", problems);
    }
}
