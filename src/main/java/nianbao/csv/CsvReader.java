package nianbao.csv;

import com.opencsv.RFC4180Parser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads RFC 4180 files in UTF-8, with or without a byte-order mark; other bytes are refused, not replaced. Line breaks
 * inside quotes are kept as they are.
 */
public final class CsvReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvReader() {}

    /**
     * Reads a whole file; blank lines are passed over.
     *
     * @param name for messages
     * @throws CsvException if the bytes are not UTF-8, the header is missing, a quote stays open or a row has another
     *     number of columns
     */
    public static CsvTable read(String name, InputStream in) throws IOException {
        List<CsvRow> records = records(name, decode(name, in.readAllBytes()));
        if (records.isEmpty()) {
            throw new CsvException(name + ":1: the file is empty; its first line must name the columns");
        }
        int columns = records.get(0).values().size();
        List<CsvRow> rows = new ArrayList<>(records.size());
        for (CsvRow row : records.subList(1, records.size())) {
            int values = row.values().size();
            boolean blank = values == 1 && row.values().get(0).isBlank();
            if (!blank && values != columns) {
                throw new CsvException(name + ":" + row.line() + ": " + values + " columns where the header has "
                        + columns + "; put a value that holds a comma in double quotes");
            }
            if (!blank) {
                rows.add(row);
            }
        }
        return new CsvTable(name, records.get(0).values(), rows);
    }

    /** Cuts the text at the line ends outside quotes; OpenCSV's own reader loses carriage returns inside them. */
    private static List<CsvRow> records(String name, String text) {
        RFC4180Parser parser = new RFC4180Parser();
        List<CsvRow> records = new ArrayList<>();
        long line = 1;
        long firstLine = 1;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n') {
                line++;
                if (!quoted) {
                    records.add(record(name, parser, firstLine, withoutReturn(text.substring(start, i))));
                    start = i + 1;
                    firstLine = line;
                }
            }
        }
        if (start < text.length()) {
            records.add(record(name, parser, firstLine, withoutReturn(text.substring(start))));
        }
        return records;
    }

    private static String withoutReturn(String record) {
        return record.endsWith("\r") ? record.substring(0, record.length() - 1) : record;
    }

    private static CsvRow record(String name, RFC4180Parser parser, long line, String record) {
        try {
            return new CsvRow(line, Arrays.asList(parser.parseLine(record)));
        } catch (IOException e) {
            throw new CsvException(name + ":" + line + ": a double quote that is opened here is never closed");
        }
    }

    private static String decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CsvException(
                    name + ": not UTF-8; in Excel save it as 'CSV UTF-8 (逗号分隔)' (" + e.getMessage() + ")");
        }
    }
}
