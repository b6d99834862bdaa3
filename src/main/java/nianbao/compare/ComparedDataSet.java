package nianbao.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import nianbao.export.DataFile;
import nianbao.export.DataRow;

/** A data set whose reports are compared, in a folder or elsewhere. Equal to another if they are the same one. */
public interface ComparedDataSet {
    /** A data set as {@code extract} writes it. */
    static ComparedDataSet in(Path folder) {
        return new FolderDataSet(folder);
    }

    /** True if it has this file. */
    boolean has(DataFile file);

    /** What messages call a file: {@code output/reports.csv}. */
    String name(DataFile file);

    /**
     * Hands every row of a file to the consumer, in file order.
     *
     * @throws nianbao.csv.CsvException if the file is no CSV file in UTF-8
     */
    void read(DataFile file, Consumer<DataRow> consumer) throws IOException;

    /** True if the text of this report is there. */
    boolean hasText(String reportId);

    /**
     * The text of a report.
     *
     * @throws IOException if it is not there or cannot be read
     */
    String text(String reportId) throws IOException;
}
