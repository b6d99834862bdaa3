package nianbao.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nianbao.export.DataPackage;
import nianbao.export.DataSetSchema;

/** Writes the files of a comparison, one table after the other. */
final class ComparisonWriter {
    private final List<Series> all;
    private final DataSetSchema schema;
    private final Predicate<ValueKey> chosen;
    private final Notes notes;

    ComparisonWriter(List<Series> all, DataSetSchema schema, Predicate<ValueKey> chosen, Notes notes) {
        this.all = all;
        this.schema = schema;
        this.chosen = chosen;
        this.notes = notes;
    }

    void write(FilesAside files, SentenceIndex sentences, boolean tall) throws IOException {
        CodebookOrder order = new CodebookOrder(schema.indicators());
        Changes changes = new Changes(order, new Harmonized(schema.crosswalk()), notes);
        PanelFiles panels = new PanelFiles(schema, chosen);
        List<CompareFile> written = new ArrayList<>();
        for (CompareFile file : CompareFile.values()) {
            Consumer<Table> content = switch (file) {
                case CHANGES -> table -> new ChangesFile(changes, chosen, notes).write(all, table);
                case PANEL -> table -> panels.wide(all, table);
                case PANEL_LONG -> table -> panels.tall(all, table);
                case RANKS -> table -> new RanksFile(order, chosen).write(all, table);
                case COVERAGE -> table -> CoverageFile.write(all, table);
                case REUSE -> table -> new ReuseFile(sentences, changes, chosen).write(all, table);
                case COMPARISON_FINDINGS -> table -> new YearFindings(notes).write(all, table);
            };
            if (tall || file != CompareFile.PANEL_LONG) {
                table(file, files, content);
                written.add(file);
            }
        }
        Files.writeString(files.of(DataPackage.FILE_NAME), description(written));
    }

    private void table(CompareFile file, FilesAside files, Consumer<Table> content) throws IOException {
        try (Table table = new Table(files.of(file.fileName()), file.columns(schema))) {
            content.accept(table);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    private String description(List<CompareFile> written) {
        return new DataPackage(
                        notes.text("package.title"),
                        written.stream()
                                .map(file -> new DataPackage.Resource(
                                        file.stem(), notes.text("file." + file.stem()), file.columns(schema)))
                                .toList(),
                        schema.wording())
                .json();
    }
}
