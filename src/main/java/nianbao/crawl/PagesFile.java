package nianbao.crawl;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import nianbao.crawl.frontier.FrontierReport;
import nianbao.crawl.frontier.FrontierReport.PageLine;
import nianbao.csv.CsvWriter;

/** Writes pages.csv: every page that was found, and what came of it. */
final class PagesFile {
    private static final List<String> COLUMNS = List.of(
            "url",
            "host",
            "status",
            "verdict",
            "depth",
            "via",
            "title",
            "year",
            "media_type",
            "bytes",
            "fetched_at",
            "warc",
            "offset",
            "kind",
            "checked_at",
            "similar_to",
            "tls");

    private PagesFile() {}

    /** Writes the file aside and moves it into place; {@code copies} names an earlier page for each possible copy. */
    static void write(Path folder, FrontierReport report, Map<String, String> copies) throws IOException {
        Path aside = folder.resolve("pages.csv.tmp");
        try (BufferedWriter out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
            out.write(CsvWriter.BYTE_ORDER_MARK + String.join(",", COLUMNS) + "\r\n");
            report.pages(line -> out.write(row(line, copies.getOrDefault(line.url(), ""))));
        }
        Files.move(aside, folder.resolve("pages.csv"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String row(PageLine line, String similarTo) {
        StringBuilder row = new StringBuilder();
        CsvWriter csv = new CsvWriter(row);
        csv.text(line.url()).text(line.host()).plain(line.status()).text(line.verdict());
        csv.plain(line.depth()).text(line.via()).text(line.title()).plain(line.year());
        csv.text(line.mediaType()).plain(line.bytes()).plain(line.fetchedAt());
        csv.text(line.warc()).plain(line.offset()).text(line.kind()).plain(line.checkedAt());
        csv.text(similarTo).text(line.tls());
        csv.endRow();
        return row.toString();
    }
}
