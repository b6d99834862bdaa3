package nianbao.compare;

import java.math.BigDecimal;
import nianbao.csv.CsvWriter;
import org.jspecify.annotations.Nullable;

/** A CSV file that is being written, beginning with a byte-order mark and its header. Not thread-safe. */
final class Table {
    private final StringBuilder out = new StringBuilder(CsvWriter.BYTE_ORDER_MARK);
    private final CsvWriter csv = new CsvWriter(out);

    Table(String... columns) {
        for (String column : columns) {
            csv.text(column);
        }
        csv.endRow();
    }

    Table text(String value) {
        csv.text(value);
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
        csv.plain(value == null ? "" : value.stripTrailingZeros().toPlainString());
        return this;
    }

    /** Region, agency and scope: what names a series. */
    Table series(StoredReport report) {
        return text(report.regionCode()).text(report.agency()).text(report.scope());
    }

    void end() {
        csv.endRow();
    }

    String content() {
        return out.toString();
    }
}
