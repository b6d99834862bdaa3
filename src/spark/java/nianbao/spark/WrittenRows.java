package nianbao.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Cuts rows that {@link nianbao.csv.CsvWriter} wrote into their values, still guarded; the exact inverse of that writer
 * and no reader of other people's files. Not thread-safe.
 */
final class WrittenRows implements Iterator<List<String>> {
    private static final String LINE_END = "\r\n";

    private final String rows;
    private int at;
    private int start;

    WrittenRows(String rows) {
        this.rows = rows;
    }

    /** The values of one row, or of its beginning. */
    static List<String> first(String row) {
        return new WrittenRows(row).next();
    }

    @Override
    public boolean hasNext() {
        return at < rows.length();
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        start = at;
        List<String> values = new ArrayList<>();
        values.add(value());
        while (at < rows.length() && rows.charAt(at) == ',') {
            at++;
            values.add(value());
        }
        if (at < rows.length() && !rows.startsWith(LINE_END, at)) {
            throw new IllegalStateException("no row of this program's: " + rows);
        }
        at = Math.min(rows.length(), at + LINE_END.length());
        return values;
    }

    /** The row whose values were handed out last, as written. */
    String row() {
        return rows.substring(start, at);
    }

    private String value() {
        if (at < rows.length() && rows.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < rows.length() && rows.charAt(at) != ',' && rows.charAt(at) != '\r') {
            at++;
        }
        return rows.substring(from, at);
    }

    private String quoted() {
        int from = at + 1;
        int quotes = 0;
        int end = rows.indexOf('"', from);
        while (end >= 0 && end + 1 < rows.length() && rows.charAt(end + 1) == '"') {
            quotes++;
            end = rows.indexOf('"', end + 2);
        }
        if (end < 0) {
            throw new IllegalStateException("a quote stays open");
        }
        at = end + 1;
        String value = rows.substring(from, end);
        return quotes == 0 ? value : value.replace("\"\"", "\"");
    }
}
