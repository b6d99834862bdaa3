package nianbao.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;

/** Reads a {@code columns.csv}, which says what every column of some files holds. */
public final class ColumnFile {
    private static final List<String> HEADER = List.of("file", "name", "type", "unit", "key", "references", "zh", "en");

    private ColumnFile() {}

    /**
     * The columns in order, by the name of their file.
     *
     * @param owner the class beside which the resource lies
     */
    public static Map<String, List<Column>> read(Class<?> owner, String resource) {
        Map<String, List<Column>> columns = new HashMap<>();
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + resource);
            }
            for (CsvRow row : CsvReader.read(resource, in).rows()) {
                columns.computeIfAbsent(value(row, "file"), f -> new ArrayList<>())
                        .add(column(row));
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
