package nianbao.csv;

import java.util.List;

/**
 * A row of a CSV file as read.
 *
 * @param line 1-based line of the file on which the row starts
 * @param values as many as the header has columns
 */
public record CsvRow(long line, List<String> values) {
    public CsvRow {
        values = List.copyOf(values);
    }
}
