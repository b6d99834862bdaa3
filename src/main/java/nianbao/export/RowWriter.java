package nianbao.export;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nianbao.csv.CsvWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one file and refuses what its columns do not hold, so that the data dictionary cannot go astray. Not
 * thread-safe.
 */
final class RowWriter {
    private static final Set<Column.Type> STATED =
            EnumSet.of(Column.Type.INTEGER, Column.Type.DATE, Column.Type.YEAR, Column.Type.NUMBER);

    /** Characters of a typical report's rows in a small file. */
    private static final int FIRST_CAPACITY = 2048;

    private final DataFile file;
    private final List<Column> columns;
    private final StringBuilder out = new StringBuilder(FIRST_CAPACITY);
    private final CsvWriter csv = new CsvWriter(out);
    private int column;

    RowWriter(DataFile file) {
        this(file, file.columns());
    }

    RowWriter(DataFile file, List<Column> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** The next value: free text, a code, an identifier. */
    RowWriter text(String value) {
        require(next() == Column.Type.STRING, "text");
        csv.text(value);
        return this;
    }

    /** The next value, as plain as it is stated: a date, a year, a number in digits; empty if not stated. */
    RowWriter stated(String value) {
        require(STATED.contains(next()), "a stated value");
        csv.plain(value);
        return this;
    }

    RowWriter integer(long value) {
        require(next() == Column.Type.INTEGER, "a whole number");
        csv.plain(Long.toString(value));
        return this;
    }

    /** The next value: a plain decimal, empty for null. */
    RowWriter number(@Nullable BigDecimal value) {
        require(next() == Column.Type.NUMBER, "a number");
        csv.plain(plain(value));
        return this;
    }

    RowWriter flag(boolean value) {
        require(next() == Column.Type.BOOLEAN, "true or false");
        csv.plain(Boolean.toString(value));
        return this;
    }

    void end() {
        require(column == columns.size(), "the end of the row");
        csv.endRow();
        column = 0;
    }

    /** The header row. */
    RowWriter header() {
        for (Column each : columns) {
            csv.text(each.name());
        }
        csv.endRow();
        return this;
    }

    /** Everything written so far. */
    String rows() {
        return out.toString();
    }

    /** A decimal without exponent and trailing zeros, {@code 14000} for 1.4E+4; empty for null. */
    static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private Column.Type next() {
        require(column < columns.size(), "a further value");
        return columns.get(column++).type();
    }

    private void require(boolean fits, String written) {
        if (!fits) {
            throw new IllegalStateException(file.fileName() + ": " + written + " at column " + column);
        }
    }
}
