package nianbao.csv;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads RFC 4180 files in UTF-8, with or without a byte-order mark; other bytes are refused, not replaced. */
public final class CsvReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvReader() {}

    /**
     * Reads a whole file; blank lines are passed over.
     *
     * @param name for messages
     * @throws CsvException if the bytes are not UTF-8, the header is missing or a row has another number of columns
     */
    public static CsvTable read(String name, InputStream in) throws IOException {
        String text = decode(name, in.readAllBytes());
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            String[] header = reader.readNext();
            if (header == null) {
                throw new CsvException(name + ":1: the file is empty; its first line must name the columns");
            }
            return new CsvTable(name, Arrays.asList(header), rows(name, reader, header.length));
        } catch (CsvValidationException e) {
            throw new CsvException(name + ":" + e.getLineNumber() + ": " + e.getMessage());
        }
    }

    private static List<CsvRow> rows(String name, CSVReader reader, int columns)
            throws IOException, CsvValidationException {
        List<CsvRow> rows = new ArrayList<>();
        long line = reader.getLinesRead() + 1;
        for (String[] values = reader.readNext(); values != null; values = reader.readNext()) {
            boolean blank = values.length == 1 && values[0].isBlank();
            if (!blank && values.length != columns) {
                throw new CsvException(name + ":" + line + ": " + values.length + " columns where the header has "
                        + columns + "; put a value that holds a comma in double quotes");
            }
            if (!blank) {
                rows.add(new CsvRow(line, Arrays.asList(values)));
            }
            line = reader.getLinesRead() + 1;
        }
        return rows;
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
