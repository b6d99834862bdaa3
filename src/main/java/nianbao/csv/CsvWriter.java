package nianbao.csv;

/**
 * Formats RFC 4180 rows into a string: quotes only where they are needed, {@code \r\n} line ends. A text that a
 * spreadsheet would run as a formula gets one {@code '} in front; numbers are written as they are.
 *
 * <pre>{@code
 * new CsvWriter(out).text("=1+1").plain("-5").text("a,b").endRow(); // '=1+1,-5,"a,b"\r\n
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class CsvWriter {
    /** What a file begins with so that Excel takes it for UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Characters of a value that is looked through faster than {@code indexOf} starts. */
    private static final int SHORT = 16;

    private static final String GUARDED = "=+-@'\t\r";

    private final StringBuilder out;
    private boolean rowStarted;

    /** Writes behind what the builder holds already. */
    public CsvWriter(StringBuilder out) {
        this.out = out;
    }

    /** The next value of the row, guarded against being run as a formula. */
    public CsvWriter text(String value) {
        separate();
        if (needsGuard(value)) {
            quoted(value, "'");
        } else {
            quoted(value, "");
        }
        return this;
    }

    /** The next value of the row, never guarded: a number, a date, {@code true}. */
    public CsvWriter plain(String value) {
        separate();
        quoted(value, "");
        return this;
    }

    /** Ends the row. */
    public void endRow() {
        out.append("\r\n");
        rowStarted = false;
    }

    /** The text before the guard; takes one leading {@code '} away. */
    public static String unguard(String value) {
        return value.startsWith("'") ? value.substring(1) : value;
    }

    private static boolean needsGuard(String value) {
        return !value.isEmpty() && GUARDED.indexOf(value.charAt(0)) >= 0;
    }

    private void separate() {
        if (rowStarted) {
            out.append(',');
        }
        rowStarted = true;
    }

    private void quoted(String value, String prefix) {
        if (!needsQuotes(value)) {
            out.append(prefix).append(value);
            return;
        }
        out.append('"').append(prefix);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                out.append('"');
            }
            out.append(c);
        }
        out.append('"');
    }

    private static boolean needsQuotes(String value) {
        if (value.length() <= SHORT) {
            return hasSign(value);
        }
        // indexOf is much faster than a look at each character.
        return value.indexOf(',') >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0;
    }

    private static boolean hasSign(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ',' && (c == ',' || c == '"' || c == '\n' || c == '\r')) {
                return true;
            }
        }
        return false;
    }
}
