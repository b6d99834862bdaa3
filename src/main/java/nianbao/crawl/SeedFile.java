package nianbao.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.csv.CsvException;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvTable;

/** A list of seeds as CSV with the columns {@code url}, {@code agency}, {@code note}; the first is enough. */
public final class SeedFile {
    private SeedFile() {}

    /**
     * Reads the list.
     *
     * @throws CsvException if it is no CSV or has no column {@code url}
     */
    public static List<Seed> read(Path file) throws IOException {
        CsvTable table;
        try (InputStream in = Files.newInputStream(file)) {
            table = CsvReader.read(String.valueOf(file.getFileName()), in);
        }
        int url = table.header().indexOf("url");
        int agency = table.header().indexOf("agency");
        if (url < 0) {
            throw new CsvException(table.name() + ":1: no column 'url'");
        }
        return table.rows().stream()
                .map(row -> new Seed(
                        row.values().get(url).strip(),
                        agency < 0 ? "" : row.values().get(agency).strip()))
                .filter(seed -> !seed.url().isEmpty())
                .toList();
    }
}
