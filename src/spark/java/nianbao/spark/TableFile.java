package nianbao.spark;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.csv.CsvWriter;
import nianbao.export.Column;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.jspecify.annotations.Nullable;

/** One part of a table in both formats. Used by one thread. */
final class TableFile implements Closeable {
    /** Folders of the two formats. */
    static final String CSV = "csv";

    static final String PARQUET = "parquet";

    /** 16 MiB: a dozen tables are written side by side, and readers merge small groups well. */
    private static final long GROUP_BYTES = 16L << 20;

    private static final int BUFFER_BYTES = 1 << 16;

    private final ParquetWriter<WrittenRow> parquet;
    private final @Nullable OutputStream csv;

    private TableFile(ParquetWriter<WrittenRow> parquet, @Nullable OutputStream csv) {
        this.parquet = parquet;
        this.csv = csv;
    }

    /**
     * Opens both files.
     *
     * @param folder where the two formats have their folders
     * @param name without its ending
     */
    static TableFile create(TablePlace place, Path folder, String name, Configuration hadoop) throws IOException {
        Path inParquet = new Path(folder, PARQUET + "/" + place.folder() + "/" + name + ".parquet");
        ParquetWriter<WrittenRow> parquet = ParquetRows.writer(place, inParquet, hadoop, GROUP_BYTES);
        if (!place.csv()) {
            return new TableFile(parquet, null);
        }
        Path inCsv = new Path(folder, CSV + "/" + place.folder() + "/" + name + ".csv");
        OutputStream csv = new BufferedOutputStream(inCsv.getFileSystem(hadoop).create(inCsv, false), BUFFER_BYTES);
        csv.write(header(place.columns()).getBytes(StandardCharsets.UTF_8));
        return new TableFile(parquet, csv);
    }

    private static String header(List<Column> columns) {
        StringBuilder header = new StringBuilder();
        CsvWriter row = new CsvWriter(header);
        columns.forEach(column -> row.text(column.name()));
        row.endRow();
        return header.toString();
    }

    /** Appends finished rows, as this program writes CSV. */
    void write(byte[] rows) throws IOException {
        if (csv != null) {
            csv.write(rows);
        }
        WrittenRows cut = new WrittenRows(rows);
        while (cut.hasNext()) {
            parquet.write(cut.next());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            parquet.close();
        } finally {
            if (csv != null) {
                csv.close();
            }
        }
    }
}
