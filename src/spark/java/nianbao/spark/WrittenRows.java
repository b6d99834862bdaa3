package nianbao.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Cuts rows that {@link nianbao.csv.CsvWriter} wrote into their values, still guarded; the exact inverse of that writer
 * and no reader of other people's files. Looks at bytes, since every sign that cuts is one byte in UTF-8. Not
 * thread-safe.
 */
final class WrittenRows implements Iterator<WrittenRow> {
    private static final int USUAL_VALUES = 32;

    private final byte[] rows;
    private int[] bounds = new int[2 * USUAL_VALUES];
    private int bound;
    private int at;

    /** @param rows in UTF-8; not copied */
    WrittenRows(byte[] rows) {
        this.rows = rows;
    }

    /** The values of one row, or of its beginning. */
    static WrittenRow first(String row) {
        return new WrittenRows(row.getBytes(StandardCharsets.UTF_8)).next();
    }

    @Override
    public boolean hasNext() {
        return at < rows.length;
    }

    @Override
    public WrittenRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int begin = at;
        bound = 0;
        value();
        while (at < rows.length && rows[at] == ',') {
            at++;
            value();
        }
        if (at < rows.length && !isLineEnd()) {
            throw new IllegalStateException("no row of this program's: " + new String(rows, StandardCharsets.UTF_8));
        }
        at = Math.min(rows.length, at + 2);
        return new WrittenRow(rows, Arrays.copyOf(bounds, bound), begin, at);
    }

    private boolean isLineEnd() {
        return rows[at] == '\r' && at + 1 < rows.length && rows[at + 1] == '\n';
    }

    private void value() {
        if (at < rows.length && rows[at] == '"') {
            quoted();
            return;
        }
        int from = at;
        while (at < rows.length && rows[at] != ',' && rows[at] != '\r') {
            at++;
        }
        add(from, at);
    }

    private void quoted() {
        int from = at + 1;
        boolean isDoubled = false;
        int end = quote(from);
        while (end + 1 < rows.length && rows[end + 1] == '"') {
            isDoubled = true;
            end = quote(end + 2);
        }
        at = end + 1;
        add(from, isDoubled ? ~end : end);
    }

    private int quote(int from) {
        for (int i = from; i < rows.length; i++) {
            if (rows[i] == '"') {
                return i;
            }
        }
        throw new IllegalStateException("a quote stays open");
    }

    private void add(int from, int to) {
        if (bound == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[bound++] = from;
        bounds[bound++] = to;
    }
}
