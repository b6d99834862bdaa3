package nianbao.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.csv.CsvWriter;
import nianbao.record.Field;
import org.jspecify.annotations.Nullable;

/** A CSV file that says of every report and check how often it holds, cannot be checked, and fails. */
public final class CountsFile implements Closeable {
    private static final List<String> COLUMNS =
            List.of("report_id", "source", "agency", "report_year", "rule", "holds", "cannot_be_checked", "findings");

    private final Path target;
    private final Path aside;
    private @Nullable Writer out;

    /** @throws IOException if the folder of the file does not exist or cannot be written to */
    public CountsFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.aside = this.target.resolveSibling("." + target.getFileName() + ".new");
        this.out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8);
        StringBuilder header = new StringBuilder(CsvWriter.BYTE_ORDER_MARK);
        CsvWriter csv = new CsvWriter(header);
        COLUMNS.forEach(csv::text);
        csv.endRow();
        out.append(header);
    }

    /** Adds the row of one rule of a report. */
    public void write(StoredReport report, String rule, long holds, long unknown, long findings) throws IOException {
        Writer open = out;
        if (open == null) {
            return;
        }
        StringBuilder row = new StringBuilder();
        CsvWriter csv = new CsvWriter(row);
        csv.text(report.id()).text(report.report().document().source().location());
        csv.text(report.report().metadata().value(Field.AGENCY));
        csv.plain(report.report().metadata().value(Field.REPORT_YEAR)).text(rule);
        csv.plain(Long.toString(holds)).plain(Long.toString(unknown));
        csv.plain(Long.toString(findings)).endRow();
        open.append(row);
    }

    /** Ends the file and moves it to its place. */
    public void putInPlace() throws IOException {
        Writer open = out;
        if (open != null) {
            open.close();
            out = null;
            WholeFiles.move(aside, target);
        }
    }

    @Override
    public void close() throws IOException {
        Writer open = out;
        if (open != null) {
            open.close();
            Files.deleteIfExists(aside);
        }
    }
}
