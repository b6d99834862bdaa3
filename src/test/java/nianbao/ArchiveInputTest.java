package nianbao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nianbao.cli.ProgramRun;
import nianbao.crawl.LocalSite;
import nianbao.source.warc.ArchiveWriter;
import nianbao.source.warc.CaptureNotes;
import nianbao.source.warc.Exchange;
import nianbao.source.warc.Header;
import nianbao.source.warc.Revisit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code extract} makes of web archives. */
class ArchiveInputTest {
    private static final String SITE = "http://www.a.gov.cn/";
    private static final Instant DATE = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder;

    private Path warc;
    private ArchiveWriter writer;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        warc = folder.resolve("in/a.warc.gz");
        writer = ArchiveWriter.open(warc, 0);
    }

    private ArchiveWriter.Place add(String path, String kind, @Nullable String via, byte[] body, Header... headers)
            throws IOException {
        Exchange exchange = new Exchange(
                new Exchange.Request(SITE + path, List.of(), null),
                DATE,
                null,
                200,
                "OK",
                List.of(headers),
                body,
                kind.equals("cut"));
        return writer.append(exchange, new CaptureNotes(kind, "ok", via, ""), null);
    }

    private void revisit(String path, ArchiveWriter.Place place, String earlier) throws IOException {
        Exchange exchange = new Exchange(
                new Exchange.Request(SITE + path, List.of(), null),
                DATE,
                null,
                200,
                "OK",
                List.of(),
                new byte[1],
                false);
        Revisit revisit = new Revisit(place.id(), SITE + earlier, DATE.toString(), false);
        writer.append(exchange, new CaptureNotes("report", "ok", null, ""), revisit);
    }

    private static byte[] report(int year) {
        return LocalSite.report("张店区商务局", year).getBytes(UTF_8);
    }

    private void extract() throws IOException {
        writer.close();
        ProgramRun.run(
                "extract",
                folder.resolve("in").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--quiet");
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        return DataSet.read(folder.resolve("out").resolve(file));
    }

    private String column(String file, String column) throws IOException {
        return rows(file).stream().map(row -> row.getOrDefault(column, "?")).collect(Collectors.joining(" "));
    }

    @Test
    void aReportHasItsAddressItsDateAndItsPlaceInTheArchive() throws Exception {
        ArchiveWriter.Place place = add("2018.html", "report", null, report(2018));
        add("", "list", null, "<html><a href=x>y</a></html>".getBytes(UTF_8));
        add("robots.txt", "robots", null, "User-agent: *".getBytes(UTF_8));
        extract();
        assertEquals("a.warc.gz!/" + place.offset(), column("reports.csv", "source"));
        assertEquals(SITE + "2018.html", column("reports.csv", "source_url"));
        assertEquals("2018", column("reports.csv", "report_year"));
        assertEquals("2026-01-02T03:04:05Z", column("sources.csv", "fetched_at"));
        assertEquals("", column("failures.csv", "source"));
    }

    /** Pages stand in the order of their places as text: 1219 before 665. */
    private static String sorted(String words) {
        return Stream.of(words.split(" ", -1)).sorted().collect(Collectors.joining(" "));
    }

    @Test
    void equalPagesAreReadOnceAndAllTheirAddressesAreListed() throws Exception {
        ArchiveWriter.Place place = add("2018.html", "report", null, report(2018));
        revisit("copy.html", place, "2018.html");
        revisit("2018.html", place, "2018.html");
        revisit("copy.html", place, "2018.html");
        extract();
        assertEquals(1, rows("reports.csv").size());
        assertEquals(SITE + "2018.html " + SITE + "copy.html", sorted(column("sources.csv", "source_url")));
    }

    @Test
    void anAttachmentNamesThePageItBelongsTo() throws Exception {
        add("2018.html", "report", null, "<html><body><a href=2018.doc>附件</a></body></html>".getBytes(UTF_8));
        add("2018.doc", "report", SITE + "2018.html", report(2018));
        extract();
        List<Map<String, String>> reports = rows("reports.csv");
        assertEquals(2, reports.size());
        Map<String, String> page = DataSet.value(reports.get(0), "parent").isEmpty() ? reports.get(0) : reports.get(1);
        Map<String, String> attachment = page.equals(reports.get(0)) ? reports.get(1) : reports.get(0);
        assertEquals("", page.get("parent"));
        assertEquals(page.get("report_id"), attachment.get("parent"));
    }

    @Test
    void compressedPagesAreUnpackedAndWhatCannotBeIsAFailure() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(report(2018));
        }
        Header gzip = new Header("Content-Encoding", "gzip");
        add("2018.html", "report", null, packed.toByteArray(), gzip);
        add("2019.html", "report", null, report(2019), gzip); // says so and is not
        add("2020.html", "report", null, report(2020), new Header("Content-Encoding", "br"));
        add("2021.html", "cut", null, report(2021));
        extract();
        assertEquals("2018 2019", sorted(column("reports.csv", "report_year")));
        assertEquals(2, rows("failures.csv").size(), column("failures.csv", "reason"));
    }

    @Test
    void aTornEndCostsNothingButItself() throws Exception {
        add("2018.html", "report", null, report(2018));
        long end = writer.end();
        add("2019.html", "report", null, report(2019));
        writer.close();
        byte[] bytes = Files.readAllBytes(warc);
        Files.write(warc, java.util.Arrays.copyOf(bytes, (int) end + 100));
        extract();
        assertEquals("2018", column("reports.csv", "report_year"));
        assertEquals("a.warc.gz", column("failures.csv", "source"));
    }

    /** A flipped bit may leave a page that reads well, with another figure in it: the checksum tells. */
    @Test
    void aFlippedBitIsNeverReadAsAPage() throws Exception {
        add("2018.html", "report", null, report(2018));
        long end = writer.end();
        add("2019.html", "report", null, report(2019));
        writer.close();
        byte[] sound = Files.readAllBytes(warc);
        extract();
        String both = column("reports.csv", "report_id");
        for (int at = (int) end + 20; at < sound.length; at += 97) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 4;
            Files.write(warc, flipped);
            extract();
            String read = column("reports.csv", "report_id"); // a digest of the page's bytes
            boolean isNamed = column("failures.csv", "source").equals("a.warc.gz");
            assertTrue(both.equals(read) || (both.contains(read) && isNamed), "byte " + at + ": " + read);
        }
    }

    @Test
    void anArchiveInOneGzipBlockIsOneFailureThatSaysWhatToDo() throws Exception {
        add("2018.html", "report", null, report(2018));
        add("2019.html", "report", null, report(2019));
        writer.close();
        byte[] records;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(warc))) {
            records = in.readAllBytes();
        }
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(warc))) {
            gzip.write(records);
        }
        extract();
        assertEquals("a.warc.gz", column("failures.csv", "source"));
        assertTrue(column("failures.csv", "reason").contains("gunzip"));
        Files.delete(warc);
        Files.write(warc.resolveSibling("a.warc"), records);
        extract();
        assertEquals("2018 2019", sorted(column("reports.csv", "report_year")));
    }

    @Test
    void anArchiveWithoutAPageIsAFailure() throws Exception {
        writer.close();
        Files.writeString(warc, "WARC/1.0\r\nWARC-Type: oddity\r\nContent-Length: 0\r\n\r\n\r\n\r\n");
        extract();
        assertEquals("a.warc.gz", column("failures.csv", "source"));
    }

    @Test
    void whatIsNoArchiveIsAFailure() throws Exception {
        writer.close();
        Files.writeString(warc, "nothing of the kind");
        extract();
        assertTrue(column("failures.csv", "reason").contains("归档文件损坏"));
    }

    /** A second reader: the file is gzip members, each one record of WARC/1.1. */
    @Test
    void theFileIsWhatTheStandardSays() throws Exception {
        ArchiveWriter.Place place = add("2018.html", "report", null, report(2018));
        revisit("copy.html", place, "2018.html");
        writer.close();
        String text;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(warc))) {
            text = new String(in.readAllBytes(), UTF_8);
        }
        assertEquals(6, text.split("WARC/1\\.1\r\n", -1).length - 1);
        assertTrue(text.contains("WARC-Refers-To-Target-URI: " + SITE + "2018.html")
                || text.contains("WARC-Refers-To-Target-URI: <" + SITE + "2018.html>"));
        assertTrue(text.contains("WARC-Refers-To-Date: 2026-01-02T03:04:05Z"));
        assertTrue(text.contains("nianbao-kind: report"));
    }

    @Test
    void aFileIsKnownByTheNameInItsAddress() throws Exception {
        add("downfile.jsp?classid=0&filename=2018.txt", "attachment", null, "某局2018年政府信息公开工作年度报告".getBytes(UTF_8));
        extract();
        assertEquals("text/plain", column("reports.csv", "media_type"));
    }
}
