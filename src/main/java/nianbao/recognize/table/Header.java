package nianbao.recognize.table;

import java.util.List;
import nianbao.codebook.TableType;

/**
 * The columns of figures of a table, from the left.
 *
 * @param table 0-based index of the table it was read from
 */
record Header(TableType type, int table, List<HeaderColumn> columns) {
    Header {
        columns = List.copyOf(columns);
    }

    /** The column where the figures begin. */
    int start() {
        return columns.get(0).column();
    }
}
