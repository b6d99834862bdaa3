package nianbao.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;

/** Reads {@code columns.csv}, which says what every file of the data set holds. */
final class DataDictionary {
    private static final String RESOURCE = "columns.csv";
    private static final List<String> HEADER = List.of("file", "name", "type", "unit", "key", "references", "zh", "en");
    private static final Map<DataFile, List<Column>> COLUMNS = read();

    private DataDictionary() {}

    static List<Column> columns(DataFile file) {
        return COLUMNS.getOrDefault(file, List.of());
    }

    private static Map<DataFile, List<Column>> read() {
        Map<DataFile, List<Column>> columns = new EnumMap<>(DataFile.class);
        try (InputStream in = DataDictionary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + RESOURCE);
            }
            for (CsvRow row : CsvReader.read(RESOURCE, in).rows()) {
                String stem = value(row, "file").replace(".csv", "");
                DataFile file = DataFile.valueOf(stem.toUpperCase(Locale.ROOT));
                columns.computeIfAbsent(file, f -> new ArrayList<>()).add(column(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        columns.replaceAll((file, list) -> List.copyOf(list));
        return columns;
    }

    private static Column column(CsvRow row) {
        return new Column(
                value(row, "name"),
                Column.Type.valueOf(value(row, "type").toUpperCase(Locale.ROOT)),
                value(row, "unit"),
                value(row, "key").equals("primary"),
                value(row, "references"),
                value(row, "zh"),
                value(row, "en"));
    }

    private static String value(CsvRow row, String column) {
        return row.values().get(HEADER.indexOf(column));
    }
}
