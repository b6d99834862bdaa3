package nianbao.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvRows;
import nianbao.export.Column;
import nianbao.export.Wording;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes comparison.xlsx: one sheet for each CSV file, streamed from it, so that the workbook cannot say anything else
 * than the files. The same files give the same bytes.
 */
final class WorkbookFile {
    static final String NAME = "comparison.xlsx";

    /** Rows of an Excel sheet (Excel specifications and limits) less the two of the header. */
    static final int MOST_ROWS = 1_048_576 - Sheet.HEADER_ROWS;

    /** Excel opens a file of any level; the higher ones save a tenth and take twice as long. */
    private static final int COMPRESSION = 2;

    private final Notes notes;
    private final Wording wording;

    WorkbookFile(Notes notes, Wording wording) {
        this.notes = notes;
        this.wording = wording;
    }

    /**
     * A sheet to be.
     *
     * @param rows of the file, without its header
     * @param longTexts texts that a cell cannot hold whole
     */
    record Source(CompareFile file, List<Column> columns, long rows, long longTexts) {
        Source {
            columns = List.copyOf(columns);
        }
    }

    void write(List<Source> sources, FilesAside files, Path target) throws IOException {
        Path aside = files.scratch(NAME);
        try (OutputStream out = Files.newOutputStream(aside);
                Workbook workbook = new Workbook(out, "nianbao", null)) {
            workbook.setCompressionLevel(COMPRESSION);
            for (Source source : sources) {
                sheet(source, files.of(source.file().fileName()), workbook);
            }
        }
        FixedTimes.copy(aside, target);
    }

    private void sheet(Source source, Path file, Workbook workbook) throws IOException {
        String name = notes.text("sheet." + source.file().stem());
        try (InputStream in = Files.newInputStream(file);
                CsvRows rows = CsvRows.open(file.toString(), in)) {
            Sheet sheet = new Sheet(workbook.newWorksheet(name), source.columns(), notes, wording);
            int written = 0;
            for (Optional<CsvRow> row = rows.next(); row.isPresent() && written < MOST_ROWS; row = rows.next()) {
                sheet.row(row.get().values());
                written++;
            }
            sheet.finish(source.file());
        }
    }
}
