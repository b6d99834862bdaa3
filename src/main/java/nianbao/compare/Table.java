package nianbao.compare;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import nianbao.csv.CsvWriter;
import nianbao.export.Column;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that is being written, beginning with a byte-order mark and its header. A full disk ends in an {@link
 * UncheckedIOException}. Not thread-safe.
 */
final class Table implements Closeable {
    private static final int FLUSHED_CHARACTERS = 1 << 16;

    private final StringBuilder row = new StringBuilder(CsvWriter.BYTE_ORDER_MARK);
    private final CsvWriter csv = new CsvWriter(row);
    private final Writer out;
    private long rows;
    private long longTexts;

    /** @param out is closed with the table */
    Table(Writer out, List<Column> columns) {
        this.out = out;
        columns.forEach(column -> csv.text(column.name()));
        csv.endRow();
    }

    Table text(String value) {
        csv.text(value);
        longTexts += value.length() > Sheet.LONGEST_TEXT ? 1 : 0;
        return this;
    }

    Table number(long value) {
        csv.plain(Long.toString(value));
        return this;
    }

    /** A value that is a number or a flag as printed. */
    Table plain(String value) {
        csv.plain(value);
        return this;
    }

    /** A plain decimal, empty for null. */
    Table number(@Nullable BigDecimal value) {
        if (value == null) {
            csv.plain("");
        } else {
            csv.plain((value.scale() > 0 ? value.stripTrailingZeros() : value).toPlainString());
        }
        return this;
    }

    /** Region, agency and scope: what names a series. */
    Table series(StoredReport report) {
        return text(report.regionCode()).text(report.agency()).text(report.scope());
    }

    void end() {
        csv.endRow();
        rows++;
        if (row.length() > FLUSHED_CHARACTERS) {
            flush();
        }
    }

    /** A row that is written already, with its line end. */
    void row(String written) {
        row.append(written);
        rows++;
        if (row.length() > FLUSHED_CHARACTERS) {
            flush();
        }
    }

    /** Rows below the header. */
    long rows() {
        return rows;
    }

    /** Texts that are longer than a cell of a spreadsheet can hold. */
    long longTexts() {
        return longTexts;
    }

    private void flush() {
        try {
            out.append(row);
            row.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.append(row);
        }
    }
}
