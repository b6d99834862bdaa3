package nianbao.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.csv.CsvException;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvRows;

/** Reads the CSV files of a data set back, row by row, so that none need fit into memory. */
public final class DataSetReader {
    private DataSetReader() {}

    /**
     * Hands every row of a file to the consumer, in file order.
     *
     * @throws CsvException if the file is no CSV file in UTF-8
     */
    public static void read(Path folder, DataFile file, Consumer<DataRow> consumer) throws IOException {
        Path path = folder.resolve(file.fileName());
        try (InputStream in = Files.newInputStream(path);
                CsvRows rows = CsvRows.open(path.toString(), in)) {
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < rows.header().size(); i++) {
                columns.put(rows.header().get(i), i);
            }
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                consumer.accept(new DataRow(path.toString(), columns, row.get().values()));
            }
        }
    }
}
