package nianbao.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import nianbao.export.DataFile;
import nianbao.export.DataRow;
import nianbao.export.DataSetReader;
import nianbao.export.TextFolder;

/** A data set as {@code extract} writes it. */
record FolderDataSet(Path folder) implements ComparedDataSet {
    @Override
    public boolean has(DataFile file) {
        return Files.isRegularFile(path(file));
    }

    @Override
    public String name(DataFile file) {
        return path(file).toString();
    }

    @Override
    public void read(DataFile file, Consumer<DataRow> consumer) throws IOException {
        DataSetReader.read(folder, file, consumer);
    }

    @Override
    public boolean hasText(String reportId) {
        return Files.isRegularFile(TextFolder.file(folder, reportId));
    }

    @Override
    public String text(String reportId) throws IOException {
        return Files.readString(TextFolder.file(folder, reportId), StandardCharsets.UTF_8);
    }

    private Path path(DataFile file) {
        return folder.resolve(file.fileName());
    }
}
