package nianbao.csv;

import com.opencsv.RFC4180Parser;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rows of an RFC 4180 file in UTF-8, one after the other, with or without a byte-order mark; for files that may be
 * larger than the memory. Bytes that are not UTF-8 are refused, not replaced; line breaks inside quotes are kept as they
 * are. Not thread-safe.
 *
 * <pre>{@code
 * try (CsvRows rows = CsvRows.open("panel.csv", in)) {
 *     rows.header(); // [region_code, agency, …]
 *     for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) …
 * }
 * }</pre>
 */
public final class CsvRows implements Closeable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER_CHARACTERS = 1 << 16;

    private final String name;
    private final Reader in;
    private final RFC4180Parser parser = new RFC4180Parser();
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private final StringBuilder record = new StringBuilder();
    private final List<String> header;
    private int position;
    private int limit;
    private long line = 1;

    private CsvRows(String name, InputStream in) throws IOException {
        this.name = name;
        this.in = new BufferedReader(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER_CHARACTERS);
        if (fill() && buffer[0] == BYTE_ORDER_MARK) {
            position = 1;
        }
        this.header = record().map(CsvRow::values)
                .orElseThrow(
                        () -> new CsvException(name + ":1: the file is empty; its first line must name the columns"));
    }

    /**
     * Reads the header; closes the stream with the rows.
     *
     * @param name for messages
     * @throws CsvException if the bytes are not UTF-8 or the header is missing
     */
    public static CsvRows open(String name, InputStream in) throws IOException {
        return new CsvRows(name, in);
    }

    /** The names of the columns. */
    public List<String> header() {
        return header;
    }

    /**
     * The next row, or empty at the end; blank lines are passed over.
     *
     * @throws CsvException if the bytes are not UTF-8, a quote stays open or a row has another number of columns
     */
    public Optional<CsvRow> next() throws IOException {
        Optional<CsvRow> next = record();
        while (next.isPresent() && isBlank(next.get().values())) {
            next = record();
        }
        if (next.isPresent() && next.get().values().size() != header.size()) {
            throw new CsvException(name + ":" + next.get().line() + ": "
                    + next.get().values().size() + " columns where the header has " + header.size()
                    + "; put a value that holds a comma in double quotes");
        }
        return next;
    }

    private static boolean isBlank(List<String> values) {
        return values.size() == 1 && values.get(0).isBlank();
    }

    /** Cuts at the line ends outside quotes; OpenCSV's own reader loses carriage returns inside them. */
    private Optional<CsvRow> record() throws IOException {
        record.setLength(0);
        long firstLine = line;
        boolean quoted = false;
        boolean anyQuote = false;
        while (position < limit || fill()) {
            int start = position;
            while (position < limit && (quoted || buffer[position] != '\n')) {
                char c = buffer[position++];
                if (c == '"') {
                    quoted = !quoted;
                    anyQuote = true;
                } else if (c == '\n') {
                    line++;
                }
            }
            record.append(buffer, start, position - start);
            if (position < limit) {
                position++;
                line++;
                return Optional.of(new CsvRow(firstLine, values(firstLine, anyQuote)));
            }
        }
        return record.isEmpty() ? Optional.empty() : Optional.of(new CsvRow(firstLine, values(firstLine, anyQuote)));
    }

    private List<String> values(long firstLine, boolean anyQuote) {
        int end = record.length();
        String text = record.substring(0, end > 0 && record.charAt(end - 1) == '\r' ? end - 1 : end);
        if (!anyQuote) {
            return plainValues(text); // most rows, and many times faster than the parser
        }
        try {
            return Arrays.asList(parser.parseLine(text));
        } catch (IOException e) {
            throw new CsvException(name + ":" + firstLine + ": a double quote that is opened here is never closed");
        }
    }

    private static List<String> plainValues(String text) {
        List<String> values = new ArrayList<>();
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            values.add(text.substring(start, comma));
            start = comma + 1;
        }
        values.add(text.substring(start));
        return values;
    }

    private boolean fill() throws IOException {
        try {
            limit = Math.max(0, in.read(buffer));
            position = 0;
            return limit > 0;
        } catch (CharacterCodingException e) {
            throw new CsvException(
                    name + ": not UTF-8; in Excel save it as 'CSV UTF-8 (逗号分隔)' (" + e.getMessage() + ")");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
