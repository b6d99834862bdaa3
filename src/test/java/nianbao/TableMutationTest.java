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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Takes every clean page of the corpus that has statistics tables and a truth, does to its tables what happens to
 * tables on the web, and asks of each value: is it right, or does a finding say that something is wrong?
 */
class TableMutationTest {
    private static final long SEED = 20_261_125;
    /** Distortions of a cell chosen by chance are tried in several places. */
    private static final int TRIES = 4;

    /** Of the pages, one in so many is distorted in print too. */
    private static final int PRINTED_STEP = 8;

    /** Lines of a kind that are written out for whoever looks into them. */
    private static final int SHOWN = 8;

    private static final ReportExtractor EXTRACTOR = new ReportExtractor(Codebook.builtIn());

    /** A page and what its tables say, values by indicator, applicant and period. */
    private record Page(
            String source, String html, Carrier carrier, Map<String, BigDecimal> truth, ReportRecord clean) {}

    /** What a page is published as. */
    private enum Carrier {
        WEB("page.html") {
            @Override
            byte[] bytes(Document page) {
                return page.outerHtml().getBytes(UTF_8);
            }
        },
        WORD("page.docx") {
            @Override
            byte[] bytes(Document page) throws IOException {
                return PrintedPage.of(page).docx();
            }
        },
        RULED_PDF("page.pdf") {
            @Override
            byte[] bytes(Document page) throws IOException {
                return PrintedPage.of(page).pdf(true);
            }
        },
        UNRULED_PDF("page.pdf") {
            @Override
            byte[] bytes(Document page) throws IOException {
                return PrintedPage.of(page).pdf(false);
            }
        };

        private final String file;

        Carrier(String file) {
            this.file = file;
        }

        abstract byte[] bytes(Document page) throws IOException;

        ReportRecord extract(Document page) throws IOException, UnreadableException {
            return EXTRACTOR.extract(new RawFile(file, null, bytes(page)));
        }
    }

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

    private static List<Page> pages(Carrier carrier) throws IOException, UnreadableException {
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
                ReportRecord web = Carrier.WEB.extract(Jsoup.parse(html.get()));
                if (web.observations().stream()
                                .filter(TableMutationTest::isCell)
                                .count()
                        >= entry.getValue().size()) {
                    web.observations().stream()
                            .filter(o -> o.origin() == Origin.DERIVED || isCell(o))
                            .forEach(o -> entry.getValue().putIfAbsent(key(o), o.value()));
                    ReportRecord clean = carrier.extract(Jsoup.parse(html.get()));
                    pages.add(new Page(entry.getKey(), html.get(), carrier, entry.getValue(), clean));
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

    private static String key(Observation o) {
        return key(o.indicator(), o.applicant(), o.period().code());
    }

    private static String key(String indicator, String applicant, String period) {
        return indicator + "." + (applicant.isEmpty() ? "total" : applicant) + "." + period;
    }

    private static boolean isCell(Observation o) {
        return o.origin() == Origin.TABLE && o.value() != null;
    }

    private static void judge(Page page, String name, Document distorted, Tally tally)
            throws IOException, UnreadableException {
        ReportRecord read = page.carrier.extract(distorted);
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

    private static Map<String, Tally> tallies(List<Page> pages, Map<String, Distortion> distortions, int tries)
            throws IOException, UnreadableException {
        Map<String, Tally> tallies = new TreeMap<>();
        Random random = new Random(SEED);
        for (Page page : pages) {
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
        Map<String, Tally> tallies = tallies(pages(Carrier.WEB), TableDistortions.harmless(), 1);
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
        Map<String, Tally> tallies = tallies(pages(Carrier.WEB), TableDistortions.harmful(), TRIES);
        report("harmful.txt", tallies);
        List<String> silent = tallies.values().stream()
                .flatMap(tally -> tally.silent.stream())
                .toList();
        assertEquals(List.of(), silent, "wrong and silent");
        assertTrue(tallies.values().stream().mapToInt(tally -> tally.right).sum() > 0);
    }

    /** The same reports as Word and PDF files: all values, or in tables without lines a finding that they were not read. */
    @ParameterizedTest
    @EnumSource(
            value = Carrier.class,
            names = {"WORD", "RULED_PDF", "UNRULED_PDF"})
    void printedPagesGiveTheValuesOfTheWebPage(Carrier carrier) throws IOException, UnreadableException {
        List<String> lost = new ArrayList<>();
        int values = 0;
        for (Page page : pages(carrier)) {
            Tally tally = new Tally();
            judge(page, "none", Jsoup.parse(page.html), tally);
            assertEquals(0, tally.wrong, page.source);
            assertEquals(List.of(), tally.silent, page.source);
            values += page.truth.size();
            if (tally.missing > 0) {
                lost.addAll(tally.missed);
                assertTrue(sentences(page.clean).toString().contains("table_columns_unclear"), page.source);
            }
        }
        int allowed = carrier == Carrier.UNRULED_PDF ? values / 10 : 0;
        assertTrue(lost.size() <= allowed, () -> carrier + " loses " + lost);
    }

    @ParameterizedTest
    @EnumSource(
            value = Carrier.class,
            names = {"WORD", "RULED_PDF", "UNRULED_PDF"})
    void noDistortionOfAPrintedPageLeavesAWrongValueWithoutAFinding(Carrier carrier)
            throws IOException, UnreadableException {
        Map<String, Distortion> distortions = new TreeMap<>(TableDistortions.harmless());
        distortions.putAll(TableDistortions.harmful());
        List<Page> all = pages(carrier);
        List<Page> some = IntStream.iterate(0, i -> i < all.size(), i -> i + PRINTED_STEP)
                .mapToObj(all::get)
                .toList();
        Map<String, Tally> tallies = tallies(some, distortions, 1);
        report(carrier.name().toLowerCase(Locale.ROOT) + ".txt", tallies);
        List<String> silent = tallies.values().stream()
                .flatMap(tally -> tally.silent.stream())
                .toList();
        assertEquals(List.of(), silent, "wrong and silent");
        assertTrue(tallies.values().stream().mapToInt(tally -> tally.right).sum() > 0);
    }
}
