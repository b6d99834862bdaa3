package nianbao.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.csv.CsvException;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvRows;

/** Walks one file of a data set report by report, in the order of reports.csv. Not thread-safe. */
final class ReportCursor implements Closeable {
    private static final String ID = "report_id";

    private final String name;
    private final CsvRows rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private Optional<DataRow> next = Optional.empty();

    ReportCursor(Path folder, DataFile file) throws IOException {
        Path path = folder.resolve(file.fileName());
        this.name = path.toString();
        this.rows = CsvRows.open(name, Files.newInputStream(path));
        for (int i = 0; i < rows.header().size(); i++) {
            columns.put(rows.header().get(i), i);
        }
        advance();
    }

    private void advance() throws IOException {
        Optional<CsvRow> row = rows.next();
        next = row.map(read -> new DataRow(name, columns, read.values()));
    }

    /** The next row, or empty at the end. */
    Optional<DataRow> take() throws IOException {
        Optional<DataRow> taken = next;
        if (taken.isPresent()) {
            advance();
        }
        return taken;
    }

    /** The rows of this report, which must be the next ones if it has any. */
    List<DataRow> take(String reportId) throws IOException {
        List<DataRow> taken = new ArrayList<>();
        while (next.isPresent() && next.get().text(ID).equals(reportId)) {
            taken.add(next.get());
            advance();
        }
        return taken;
    }

    /** @throws CsvException if rows are left: they belong to no report, or stand in another order */
    void requireEnd() {
        if (next.isPresent()) {
            throw new CsvException(name + ": the rows of " + next.get().text(ID)
                    + " do not stand in the order of reports.csv; extract the data set anew"
                    + " (行的次序与 reports.csv 不一致，请重新提取)");
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
