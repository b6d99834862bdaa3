package nianbao.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.cli.ProgramRun;
import nianbao.crawl.LocalSite;
import nianbao.export.DataFile;
import nianbao.source.SourceId;
import nianbao.source.warc.ArchiveWriter;
import nianbao.source.warc.CaptureNotes;
import nianbao.source.warc.Exchange;
import nianbao.source.warc.Revisit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Spark job gives what {@code extract} gives, whatever happens to its tasks. */
class DataSetJobTest {
    private static final String SITE = "http://www.a.gov.cn/";
    private static final Instant DATE = Instant.parse("2026-01-02T03:04:05Z");
    private static final DataFile[] TABLES =
            Stream.of(DataFile.values()).filter(file -> file != DataFile.TERMS).toArray(DataFile[]::new);

    @TempDir
    Path folder;

    private Path in;

    @BeforeEach
    void makeInputs() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
    }

    private TwoDataSets both() {
        return new TwoDataSets(folder.resolve("extract"), folder.resolve("spark"));
    }

    private void extract(Path... inputs) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "extract",
                                "--quiet",
                                "--fresh",
                                "--out",
                                folder.resolve("extract").toString()),
                        Stream.of(inputs).map(Path::toString))
                .toArray(String[]::new);
        ProgramRun.run(arguments);
    }

    private static byte[] report(String agency, int year) {
        return LocalSite.report(agency, year).getBytes(UTF_8);
    }

    /** Reports of three agencies and two years in one page; that of 张店区商务局 is in another file, too. */
    private static byte[] volume() {
        String bodies = Stream.of(
                        LocalSite.report("张店区财政局", 2017),
                        LocalSite.report("张店区商务局", 2018),
                        LocalSite.report("张店区民政局", 2017))
                .map(page -> page.replaceAll(".*<body>|</body>.*", ""))
                .collect(Collectors.joining());
        return ("<html><head><meta charset=utf-8></head><body>" + bodies + "</body></html>").getBytes(UTF_8);
    }

    /** What is read, skipped, refused and repeated, beside the corpus. */
    private void makeOddFiles() throws IOException {
        byte[] report = report("张店区商务局", 2018);
        Files.createDirectories(in.resolve("c"));
        Files.write(in.resolve("a.html"), report);
        Files.write(in.resolve("b.html"), report);
        Files.write(in.resolve("volume.html"), volume());
        Files.write(in.resolve("c/volume.html"), volume());
        Files.write(in.resolve("_underscored.html"), report("张店区教育局", 2018));
        Files.write(in.resolve("later.html"), report("张店区教育局", 2019));
        Files.write(in.resolve("empty.html"), new byte[0]);
        Files.write(in.resolve("deep.html"), "<div>".repeat(20_000).getBytes(UTF_8));
        Files.write(in.resolve("broken.pdf"), "%PDF-1.7 and nothing else".getBytes(UTF_8));
        Files.write(in.resolve("0-copy.wps"), report);
        Files.write(in.resolve("picture.png"), new byte[10]);
        Files.write(in.resolve(".hidden.html"), report);
        Files.write(Files.createDirectories(in.resolve("a_files")).resolve("x.html"), report);
        Path left = Files.createDirectories(in.resolve("left"));
        Files.write(left.resolve(".nianbao-ignore"), new byte[0]);
        Files.write(left.resolve("x.html"), report);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(in.resolve("more.zip")))) {
            for (String name : List.of("inner/a.html", "new.html", "x.png", "y.wps")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.equals("new.html") ? report("淄博市商务局", 2020) : report);
            }
        }
    }

    @Test
    void foldersGiveTheRowsThatExtractGives() throws IOException {
        makeOddFiles();
        Path corpus = Path.of("corpus");
        extract(corpus, in);
        JobSummary summary = LocalSpark.extract(folder.resolve("spark"), corpus, in);
        both().assertEqual(TABLES);
        both().assertEqualTexts();
        assertTrue(summary.readTasks() > 2 && summary.writeTasks() > 2, summary.toString());
        assertTrue(Files.exists(folder.resolve("spark/_SUCCESS")));
        assertFalse(Files.exists(folder.resolve("spark/stage")));
        assertTrue(Files.readString(folder.resolve("extract/findings.csv")).contains("-2,duplicate_report,"));
        yearsAreComparedAsCompareDoes("changes", "coverage", "comparison-findings");
    }

    private void yearsAreComparedAsCompareDoes(String... tables) {
        ProgramRun.compare(folder.resolve("extract"), folder.resolve("compare"));
        for (String table : tables) {
            List<String> expected = sorted(folder.resolve("compare/" + table + ".csv"));
            List<String> actual = Stream.of(table)
                    .flatMap(name -> parts(folder.resolve("spark/csv/" + name)).stream())
                    .flatMap(part -> sorted(part).stream())
                    .sorted()
                    .toList();
            assertFalse(expected.isEmpty(), table);
            assertEquals(expected, actual, table);
        }
    }

    @Test
    void textsOfOneAgencyAreComparedAsCompareDoes() throws IOException {
        Files.write(in.resolve("2018.html"), report("张店区教育局", 2018));
        Files.write(in.resolve("2019.html"), report("张店区教育局", 2019));
        String again = LocalSite.report("张店区教育局", 2019).replace("政府信息", "政务信息");
        Files.writeString(in.resolve("once-more.html"), again);
        Files.write(in.resolve("told-2018.html"), report("张店区商务局", 2018));
        String told = LocalSite.report("张店区商务局", 2019).replaceFirst("条。", "条，比上年增加900条。");
        Files.writeString(in.resolve("told-2019.html"), told);
        extract(in);
        LocalSpark.extract(folder.resolve("spark"), in);
        yearsAreComparedAsCompareDoes("changes", "comparison-findings");
        String findings = String.join("\n", sorted(folder.resolve("compare/comparison-findings.csv")));
        for (String rule : List.of("duplicate_differs", "same_wording", "change_from_year_before")) {
            assertTrue(findings.contains(rule), findings);
        }
    }

    private static List<String> sorted(Path file) {
        return TwoDataSets.csv(file).rows().stream()
                .map(row -> String.join("\u001f", row.values()))
                .sorted()
                .toList();
    }

    private static List<Path> parts(Path table) {
        try (Stream<Path> files = Files.exists(table) ? Files.walk(table) : Stream.empty()) {
            return files.filter(path -> path.toString().endsWith(".csv")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ArchiveWriter.Place add(
            ArchiveWriter writer, String path, String kind, @Nullable String via, byte[] body) throws IOException {
        return writer.append(exchange(path, body), new CaptureNotes(kind, "ok", via, ""), null);
    }

    private static Exchange exchange(String path, byte[] body) {
        return new Exchange(
                new Exchange.Request(SITE + path, List.of(), null), DATE, null, 200, "OK", List.of(), body, false);
    }

    /** Two archives: an attachment, a repeated page in the other file, noise, an archive within, a damaged end. */
    private void makeArchives() throws IOException {
        ArchiveWriter.Place first;
        Path one = in.resolve("one.warc.gz");
        try (ArchiveWriter writer = ArchiveWriter.open(one, 0)) {
            first = add(writer, "2018.html", "report", null, report("张店区商务局", 2018));
            for (int year = 2008; year < 2018; year++) {
                add(writer, year + ".html", "report", null, report("张店区商务局", year));
                add(writer, "robots.txt", "robots", null, "User-agent: *".getBytes(UTF_8));
            }
            add(writer, "part.html", "attachment", SITE + "2018.html", report("张店区商务局", 2017));
            add(writer, "volume.html", "attachment", SITE + "2018.html", volume());
            add(writer, "of-volume.html", "attachment", SITE + "volume.html", report("张店区商务局", 2015));
            add(writer, "notes.wps", "attachment", SITE + "2018.html", noise(9000));
        }
        try (ArchiveWriter writer = ArchiveWriter.open(in.resolve("two.warc.gz"), 0)) {
            Revisit revisit = new Revisit(first.id(), SITE + "2018.html", DATE.toString(), false);
            writer.append(exchange("copy.html", new byte[1]), new CaptureNotes("report", "ok", null, ""), revisit);
            add(writer, "inner.warc.gz", "report", null, stored(Files.readAllBytes(one)));
            add(writer, "last.html", "report", null, report("淄博市商务局", 2020));
        }
        Path cut = in.resolve("cut.warc.gz");
        byte[] whole = Files.readAllBytes(one);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
        Files.write(in.resolve("none.warc.gz"), "no archive".getBytes(UTF_8));
        packedAsOne(one);
    }

    private void packedAsOne(Path archive) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(in.resolve("whole.warc.gz")))) {
            try (var unpacked = new java.util.zip.GZIPInputStream(Files.newInputStream(archive))) {
                unpacked.transferTo(out);
            }
        }
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        return noise;
    }

    /** Packed bytes between noise, which no packing changes. */
    private static byte[] stored(byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(noise(70_000));
        out.writeBytes(packed);
        out.writeBytes(noise(70_000));
        return out.toByteArray();
    }

    @Test
    void theOutputFolderMayHaveAnyName() throws IOException {
        Files.write(in.resolve("2018.html"), report("张店区商务局", 2018));
        Path out = folder.resolve("a,b[c] {d}");
        LocalSpark.extract(out, in);
        assertEquals(1, parts(out.resolve("csv/reports")).size());
        assertTrue(Files.exists(out.resolve("_SUCCESS")));
    }

    @Test
    void ownRulesAndCorrectionsGiveTheRowsThatExtractGives() throws IOException {
        Files.write(in.resolve("a.html"), report("张店区商务局", 2018));
        Files.write(in.resolve("b.html"), report("张店区校车局", 2019));
        Files.write(in.resolve("c.html"), volume());
        String third = SourceId.of(volume()).ofReport(3).value();
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(
                rules.resolve("functions.csv"),
                "function,name,match,level_hint,example,counterexample\r\n校园,校车局,contains,,某市校车局,财政局\r\n");
        Path corrections = folder.resolve("corrections.csv");
        Files.write(
                corrections,
                List.of(
                        "report_id,source,field,old_value,new_value,reason,author",
                        ",a.html,agency,张店区商务局,张店区投资促进局,renamed,test",
                        third + ",,agency,张店区民政局,张店区投资促进局,renamed,test",
                        ",b.html,agency,no such name,x,stale,test"));
        extract(in, Path.of("--rules"), rules, Path.of("--corrections"), corrections);
        var hadoop = LocalSpark.session().sparkContext().hadoopConfiguration();
        OwnRules own = OwnRules.of(rules.toString(), corrections.toString(), hadoop);
        LocalSpark.extract(folder.resolve("spark").toString(), false, own, in.toString());
        both().assertEqual(TABLES);
        assertTrue(Files.readString(folder.resolve("extract/reports.csv")).contains("校园"));
        assertTrue(Files.readString(folder.resolve("extract/findings.csv")).contains(third + ",correction_applied,"));
        String findings = Files.readString(folder.resolve("extract/findings.csv"));
        assertTrue(findings.contains("correction_applied") && findings.contains("correction_stale"), findings);
    }

    @Test
    void webArchivesGiveTheRowsThatExtractGives() throws IOException {
        makeArchives();
        extract(in);
        JobSummary summary = LocalSpark.extract(folder.resolve("spark"), in);
        both().assertEqual(TABLES);
        both().assertEqualTexts();
        assertTrue(summary.failures() >= 3, summary.toString());
    }

    @Test
    void aKilledTaskAndAFailedOneLoseNothingAndRepeatNothing() throws Exception {
        makeArchives();
        makeOddFiles();
        for (int year = 2000; year < 2040; year++) {
            Files.write(in.resolve(year + ".html"), report("沂源县商务局", year));
        }
        extract(in);
        HeldFileSystem.Trap trap = HeldFileSystem.set("2020.html", "csv/indicators/year=2018");
        CompletableFuture<Boolean> killed = trap.held()
                .thenApplyAsync(task ->
                        LocalSpark.session().sparkContext().killTaskAttempt(task, true, "the executor is gone"));
        LocalSpark.extract("held:" + folder.resolve("spark"), true, "held:" + in);
        assertTrue(killed.get(1, TimeUnit.MINUTES));
        assertTrue(trap.failed().isDone());
        both().assertEqual(TABLES);
        assertTrue(!parts(folder.resolve("spark/csv/terms")).isEmpty());
    }

    @Test
    void archivesAreCutIntoStretchesThatFitTogether() throws IOException {
        makeArchives();
        Path one = in.resolve("one.warc.gz");
        SparkInput archive = SparkInput.ofFile("one.warc.gz", one.toString(), Files.size(one));
        var hadoop = LocalSpark.session().sparkContext().hadoopConfiguration();
        List<ArchiveSplit.Scanned> scans = ArchiveSplit.of(archive, 1000).stream()
                .map(split -> split.scan(hadoop))
                .toList();
        List<Long> offsets = scans.stream()
                .flatMap(scan -> scan.captures().stream())
                .map(capture -> capture.offset())
                .toList();
        ArchiveSplit.Scanned whole =
                ArchiveSplit.of(archive, Long.MAX_VALUE).get(0).scan(hadoop);
        assertEquals(whole.captures().stream().map(capture -> capture.offset()).toList(), offsets);
        assertTrue(scans.size() > 10, "stretches: " + scans.size());
    }
}
