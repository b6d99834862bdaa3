package nianbao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nianbao.DataSet.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.TableDistortions.Distortion;
import nianbao.codebook.Codebook;
import nianbao.pipeline.ReportExtractor;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.Finding.Severity;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.ReportRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * Takes every clean page of the corpus that has statistics tables and a truth, does to its tables what happens to
 * tables on the web, and asks of each value: is it right, or does a finding say that something is wrong?
 */
class TableMutationTest {
    private static final long SEED = 20_261_125;
    /** Distortions of a cell chosen by chance are tried in several places. */
    private static final int TRIES = 4;

    /** Lines of a kind that are written out for whoever looks into them. */
    private static final int SHOWN = 8;

    private static final ReportExtractor EXTRACTOR = new ReportExtractor(Codebook.builtIn());

    /** A page and what its tables say, values by indicator, applicant and period. */
    private record Page(String source, String html, Map<String, BigDecimal> truth, ReportRecord clean) {}

    /** What came of the distortions of one kind. */
    private static final class Tally {
        private int pages;
        private int right;
        private int missing;
        private int wrong;
        private final List<String> missed = new ArrayList<>();
        private final List<String> named = new ArrayList<>();
        private final List<String> silent = new ArrayList<>();

        @Override
        public String toString() {
            return pages + " pages: right " + right + ", missing " + missing + ", wrong with a finding " + wrong
                    + ", wrong and silent " + silent.size();
        }
    }

    private static List<Page> pages() throws IOException, UnreadableException {
        Map<String, Map<String, BigDecimal>> truths = new TreeMap<>();
        for (Map<String, String> row : DataSet.read(DataSet.CORPUS.resolve("expected-tables.csv"))) {
            if (value(row, "state").equals("read")) {
                truths.computeIfAbsent(value(row, "source"), source -> new HashMap<>())
                        .put(
                                key(value(row, "indicator"), value(row, "applicant"), value(row, "period")),
                                new BigDecimal(value(row, "value")));
            }
        }
        List<Page> pages = new ArrayList<>();
        for (var entry : truths.entrySet()) {
            Optional<String> html = html(DataSet.CORPUS.resolve(entry.getKey()));
            if (html.isPresent()) {
                ReportRecord clean = extract(html.get());
                if (clean.observations().stream()
                                .filter(TableMutationTest::isCell)
                                .count()
                        >= entry.getValue().size()) {
                    clean.observations().stream()
                            .filter(o -> o.origin() == Origin.DERIVED || isCell(o))
                            .forEach(o -> entry.getValue().putIfAbsent(key(o), o.value()));
                    pages.add(new Page(entry.getKey(), html.get(), entry.getValue(), clean));
                }
            }
        }
        return pages;
    }

    /** The pages that are HTML in UTF-8 and hold no trap of their own. */
    private static Optional<String> html(Path file) throws IOException {
        if (file.toString().contains("traps") || !file.toString().matches(".*html?$")) {
            return Optional.empty();
        }
        try {
            return Optional.of(UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static ReportRecord extract(String html) throws UnreadableException {
        return EXTRACTOR.extract(new RawFile("page.html", null, html.getBytes(UTF_8)));
    }

    private static String key(Observation o) {
        return key(o.indicator(), o.applicant(), o.period().code());
    }

    private static String key(String indicator, String applicant, String period) {
        return indicator + "." + (applicant.isEmpty() ? "total" : applicant) + "." + period;
    }

    private static boolean isCell(Observation o) {
        return o.origin() == Origin.TABLE && o.value() != null;
    }

    private static void judge(Page page, String name, Document distorted, Tally tally) throws UnreadableException {
        ReportRecord read = extract(distorted.outerHtml());
        tally.pages++;
        Map<String, BigDecimal> values = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Observation o : read.observations()) {
            boolean isOfTable = isCell(o) || o.origin() == Origin.DERIVED;
            if (isOfTable) {
                BigDecimal truth = page.truth.get(key(o));
                if (truth == null || o.value() == null || truth.compareTo(o.value()) != 0) {
                    wrong.add(key(o) + "=" + o.value() + " not " + truth);
                }
                values.put(key(o), o.value());
            }
        }
        page.truth.keySet().stream().filter(key -> !values.containsKey(key)).forEach(key -> {
            tally.missing++;
            tally.missed.add(page.source + " " + key);
        });
        tally.right += values.size() - Math.min(values.size(), wrong.size());
        if (!wrong.isEmpty() && newFindings(page, read).isEmpty()) {
            tally.silent.add(page.source + " after " + name + ": " + wrong);
        } else {
            tally.wrong += wrong.size();
            wrong.forEach(value -> tally.named.add(page.source + " " + value));
        }
    }

    private static List<String> newFindings(Page page, ReportRecord read) {
        List<String> before = sentences(page.clean);
        return sentences(read).stream()
                .filter(finding -> !before.contains(finding))
                .toList();
    }

    private static List<String> sentences(ReportRecord report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> finding.rule() + finding.figures())
                .collect(Collectors.toList());
    }

    private static Map<String, Tally> tallies(Map<String, Distortion> distortions, int tries)
            throws IOException, UnreadableException {
        Map<String, Tally> tallies = new TreeMap<>();
        Random random = new Random(SEED);
        for (Page page : pages()) {
            for (var distortion : distortions.entrySet()) {
                for (int i = 0; i < tries; i++) {
                    Document document = Jsoup.parse(page.html);
                    if (distortion.getValue().apply(document, random)) {
                        judge(
                                page,
                                distortion.getKey(),
                                document,
                                tallies.computeIfAbsent(distortion.getKey(), key -> new Tally()));
                    }
                }
            }
        }
        return tallies;
    }

    private static void report(String file, Map<String, Tally> tallies) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "table-mutations"));
        List<String> lines = new ArrayList<>();
        tallies.forEach((name, tally) -> {
            lines.add(name + ": " + tally);
            tally.silent.forEach(line -> lines.add("  silent: " + line));
            tally.named.stream().limit(SHOWN).forEach(line -> lines.add("  with a finding: " + line));
            tally.missed.stream().limit(SHOWN).forEach(line -> lines.add("  missing: " + line));
        });
        Files.write(folder.resolve(file), lines);
    }

    @Test
    void harmlessDistortionsLoseNothing() throws IOException, UnreadableException {
        Map<String, Tally> tallies = tallies(TableDistortions.harmless(), 1);
        report("harmless.txt", tallies);
        assertEquals(TableDistortions.harmless().keySet().stream().sorted().toList(), List.copyOf(tallies.keySet()));
        tallies.forEach((name, tally) -> {
            assertEquals(List.of(), tally.silent, name);
            assertEquals(List.of(), tally.missed, name);
            assertEquals(0, tally.wrong, name);
        });
    }

    @Test
    void noDistortionLeavesAWrongValueWithoutAFinding() throws IOException, UnreadableException {
        Map<String, Tally> tallies = tallies(TableDistortions.harmful(), TRIES);
        report("harmful.txt", tallies);
        List<String> silent = tallies.values().stream()
                .flatMap(tally -> tally.silent.stream())
                .toList();
        assertEquals(List.of(), silent, "wrong and silent");
        assertTrue(tallies.values().stream().mapToInt(tally -> tally.right).sum() > 0);
    }
}
