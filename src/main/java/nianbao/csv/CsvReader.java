package nianbao.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a whole file into memory; for rule files and other small tables, see {@link CsvRows} for large ones. */
public final class CsvReader {
    private CsvReader() {}

    /**
     * Reads a whole file; blank lines are passed over.
     *
     * @param name for messages
     * @throws CsvException if the bytes are not UTF-8, the header is missing, a quote stays open or a row has another
     *     number of columns
     */
    public static CsvTable read(String name, InputStream in) throws IOException {
        try (CsvRows rows = CsvRows.open(name, in)) {
            List<CsvRow> all = new ArrayList<>();
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
            return new CsvTable(name, rows.header(), all);
        }
    }
}
