package nianbao.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nianbao.check.AcrossFinding;
import nianbao.export.Column;
import nianbao.export.DataPackage;
import nianbao.export.DataSetSchema;

/** Writes the files of a comparison, one table after the other. */
final class ComparisonWriter {
    private final List<Series> all;
    private final DataSetSchema schema;
    private final Predicate<ValueKey> chosen;
    private final Notes notes;
    private final List<AcrossFinding> across;

    ComparisonWriter(
            List<Series> all,
            DataSetSchema schema,
            Predicate<ValueKey> chosen,
            Notes notes,
            List<AcrossFinding> across) {
        this.across = across;
        this.all = all;
        this.schema = schema;
        this.chosen = chosen;
        this.notes = notes;
    }

    /** Where a file is written to. */
    interface Target {
        Writer open(CompareFile file) throws IOException;
    }

    /**
     * The CSV files.
     *
     * @param sentences asked for only if the file of text reuse is wanted
     */
    List<WorkbookFile.Source> tables(Target target, Supplier<SentenceIndex> sentences, Set<CompareFile> wanted)
            throws IOException {
        CodebookOrder order = new CodebookOrder(schema.indicators());
        Changes changes = new Changes(order, new Harmonized(schema.crosswalk()), notes);
        PanelFiles panels = new PanelFiles(schema, chosen);
        List<WorkbookFile.Source> written = new ArrayList<>();
        for (CompareFile file : CompareFile.values()) {
            Consumer<Table> content = switch (file) {
                case CHANGES -> table -> new ChangesFile(changes, chosen, notes).write(all, table);
                case PANEL -> table -> panels.wide(all, table);
                case PANEL_LONG -> table -> panels.tall(all, table);
                case RANKS -> table -> new RanksFile(order, chosen).write(all, table);
                case COVERAGE -> table -> CoverageFile.write(all, table);
                case REUSE -> table -> new ReuseFile(sentences.get(), changes, chosen).write(all, table);
                case COMPARISON_FINDINGS ->
                    table -> {
                        finding(table);
                        written.forEach(sheet -> cutSheet(sheet, table));
                    };
            };
            if (wanted.contains(file)) {
                written.add(table(file, target, content));
            }
        }
        return written;
    }

    /** What is made of the CSV files for readers: their description, the page and the workbook. */
    void forReaders(FilesAside files, List<WorkbookFile.Source> written) throws IOException {
        Files.writeString(files.of(DataPackage.FILE_NAME), description(written));
        PageFindings findings = new PageFindings(all);
        findings.read(files.of(CompareFile.COMPARISON_FINDINGS.fileName()));
        PageFile.write(
                files.of(PageFile.NAME),
                new PageIndicators(all, schema, new Harmonized(schema.crosswalk()), chosen),
                all,
                notes.language(),
                findings);
        new WorkbookFile(notes, schema.wording()).write(written, files, files.of(WorkbookFile.NAME));
    }

    private WorkbookFile.Source table(CompareFile file, Target target, Consumer<Table> content) throws IOException {
        List<Column> columns = file.columns(schema);
        try (Table table = new Table(target.open(file), columns)) {
            content.accept(table);
            return new WorkbookFile.Source(file, columns, table.rows(), table.longTexts());
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Where reports do not fit together; the rows that check writes into findings.csv. */
    private void finding(Table table) {
        for (AcrossFinding finding : across) {
            table.text(finding.reportId()).text(finding.rule()).text(finding.severity());
            table.text(finding.sentence(notes.language()));
            table.plain(finding.left()).plain(finding.right()).plain(finding.difference());
            table.text(String.join(";", finding.evidence())).end();
        }
    }

    /** What a sheet cannot hold stands in its file only. */
    private void cutSheet(WorkbookFile.Source sheet, Table table) {
        if (sheet.rows() > WorkbookFile.MOST_ROWS) {
            cut("sheet_cut", sheet.file(), sheet.rows(), WorkbookFile.MOST_ROWS, table);
        }
        if (sheet.longTexts() > 0) {
            cut("cell_cut", sheet.file(), sheet.longTexts(), Sheet.LONGEST_TEXT, table);
        }
    }

    private void cut(String rule, CompareFile file, long found, long most, Table table) {
        String message = notes.text("finding." + rule, file.fileName(), Long.toString(found), Long.toString(most));
        table.text("").text(rule).text("note").text(message);
        table.number(found).number(most).plain("").text(file.fileName()).end();
    }

    private String description(List<WorkbookFile.Source> written) {
        return new DataPackage(
                        notes.text("package.title"),
                        written.stream()
                                .map(table -> new DataPackage.Resource(
                                        table.file().stem(),
                                        notes.text("file." + table.file().stem()),
                                        table.columns()))
                                .toList(),
                        schema.wording())
                .json();
    }
}
