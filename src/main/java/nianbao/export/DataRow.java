package nianbao.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.csv.CsvException;
import nianbao.csv.CsvWriter;

/** A row of a data set's file, its values as they were before the guard against formulas. */
public final class DataRow {
    private final String file;
    private final Map<String, Integer> columns;
    private final List<String> values;

    /**
     * A row as written.
     *
     * @param file what messages call the file
     * @param columns places of the columns, 0-based; shared by the file's rows
     * @param values with their guard
     */
    public DataRow(String file, Map<String, Integer> columns, List<String> values) {
        this.file = file;
        this.columns = columns;
        this.values = values;
    }

    /**
     * The value of a column.
     *
     * @throws CsvException if the file has no such column
     */
    public String text(String column) {
        Integer place = columns.get(column);
        if (place == null) {
            throw new CsvException(file + ": the column " + column + " is missing (缺列)");
        }
        return CsvWriter.unguard(values.get(place));
    }

    /** The value of a column, or empty if the file, written by an older version, has no such column. */
    public String textOrEmpty(String column) {
        Integer place = columns.get(column);
        return place == null ? "" : CsvWriter.unguard(values.get(place));
    }

    /** The values by their columns. */
    public Map<String, String> byColumn() {
        Map<String, String> all = new HashMap<>();
        columns.forEach((column, place) -> all.put(column, CsvWriter.unguard(values.get(place))));
        return all;
    }
}
