package nianbao.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import nianbao.csv.CsvWriter;

/**
 * Writes the files of a data set aside, row by row, and moves them into place at the end. Headers, codebook.csv,
 * crosswalk.csv and datapackage.json come from the schema. Not thread-safe.
 */
public final class DataSetWriter implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path aside;
    private final DataSetSchema schema;
    private final Map<DataFile, OutputStream> files = new EnumMap<>(DataFile.class);

    /** @param aside an existing folder on the same file system as the data set */
    public DataSetWriter(Path aside, DataSetSchema schema) throws IOException {
        this.aside = aside;
        this.schema = schema;
        try {
            for (DataFile file : schema.files()) {
                files.put(file, open(file));
                String header =
                        new RowWriter(file, schema.columns(file)).header().rows();
                append(file, schema.byteOrderMark() ? CsvWriter.BYTE_ORDER_MARK + header : header);
            }
            append(DataFile.CODEBOOK, schema.codebookRows());
            append(DataFile.CROSSWALK, schema.crosswalkRows());
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private OutputStream open(DataFile file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(aside.resolve(file.fileName())), BUFFER_BYTES);
    }

    /** Appends finished rows to a file. */
    public void append(DataFile file, String rows) throws IOException {
        append(file, rows.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends finished rows in UTF-8; rows of a file the data set does not have are dropped. */
    public void append(DataFile file, byte[] rows) throws IOException {
        OutputStream out = files.get(file);
        if (out != null) {
            out.write(rows);
        }
    }

    /** Flushes all files to the disk and moves them into the data set's folder; removes a terms.csv left over. */
    public void commit(Path folder) throws IOException {
        close();
        Path description = aside.resolve(DataPackage.FILE_NAME);
        Files.writeString(description, new DataPackage(schema).json());
        WholeFiles.flush(description);
        for (DataFile file : schema.files()) {
            WholeFiles.flush(aside.resolve(file.fileName()));
        }
        for (DataFile file : DataFile.values()) {
            if (schema.files().contains(file)) {
                WholeFiles.move(aside.resolve(file.fileName()), folder.resolve(file.fileName()));
            } else {
                Files.deleteIfExists(folder.resolve(file.fileName()));
            }
        }
        WholeFiles.move(description, folder.resolve(DataPackage.FILE_NAME));
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (OutputStream file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                failure = e; // a full disk shows here; the other files must be closed all the same
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
