package nianbao.export;

import java.util.List;
import java.util.Map;

/** What every file of the data set holds, as {@code columns.csv} says. */
final class DataDictionary {
    private static final Map<String, List<Column>> COLUMNS = ColumnFile.read(DataDictionary.class, "columns.csv");

    private DataDictionary() {}

    static List<Column> columns(DataFile file) {
        return COLUMNS.getOrDefault(file.fileName(), List.of());
    }
}
