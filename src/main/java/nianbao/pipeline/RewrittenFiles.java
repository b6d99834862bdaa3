package nianbao.pipeline;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nianbao.export.DataFile;
import nianbao.export.FindingRows;
import nianbao.export.WholeFiles;

/** New findings.csv and reports.csv of a data set, written aside; each begins as the one it replaces. */
final class RewrittenFiles implements Closeable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path folder;
    private final Path aside;
    private final OutputStream findings;
    private final OutputStream reports;

    /** @param aside an existing folder on the same file system */
    RewrittenFiles(Path folder, Path aside) throws IOException {
        this.folder = folder;
        this.aside = aside;
        this.findings = open(DataFile.FINDINGS);
        try {
            this.reports = open(DataFile.REPORTS);
        } catch (IOException e) {
            findings.close();
            throw e;
        }
    }

    private OutputStream open(DataFile file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside.resolve(file.fileName())));
        try (InputStream in = Files.newInputStream(folder.resolve(file.fileName()))) {
            byte[] first = in.readNBytes(BYTE_ORDER_MARK.length);
            if (Arrays.equals(first, BYTE_ORDER_MARK)) {
                out.write(first);
            }
            out.write(FindingRows.header(file).getBytes(StandardCharsets.UTF_8));
            return out;
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    OutputStream findings() {
        return findings;
    }

    OutputStream reports() {
        return reports;
    }

    /** Ends both files and moves them to where the old ones stand. */
    void putInPlace() throws IOException {
        close();
        for (DataFile file : new DataFile[] {DataFile.FINDINGS, DataFile.REPORTS}) {
            WholeFiles.move(aside.resolve(file.fileName()), folder.resolve(file.fileName()));
        }
    }

    @Override
    public void close() throws IOException {
        try (findings;
                reports) {
            // closed in any case, both
        }
    }
}
