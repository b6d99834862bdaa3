package nianbao.csv;

import java.util.List;

/**
 * A CSV file in memory; for rule files and other small tables.
 *
 * @param name the file's name, for messages
 * @param header column names, in order
 * @param rows in file order
 */
public record CsvTable(String name, List<String> header, List<CsvRow> rows) {
    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
