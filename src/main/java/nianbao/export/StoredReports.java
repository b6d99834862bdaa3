package nianbao.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nianbao.csv.CsvException;
import nianbao.csv.CsvWriter;
import nianbao.document.Cell;
import nianbao.document.CodePoints;
import nianbao.document.Document;
import nianbao.document.Span;
import nianbao.document.Table;
import nianbao.export.StoredReport.StoredFinding;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Finding;
import nianbao.record.Metadata;
import nianbao.record.ReportRecord;
import nianbao.record.Section;
import nianbao.record.Status;
import nianbao.source.SourceDocument;
import nianbao.source.SourceId;

/**
 * Reads the reports of a data set back, one after the other, so that none but the one at hand is in memory. Not
 * thread-safe.
 */
public final class StoredReports implements Closeable {
    private static final List<DataFile> PARTS =
            List.of(DataFile.INDICATORS, DataFile.QUANTITIES, DataFile.SECTIONS, DataFile.TABLES, DataFile.FINDINGS);
    private static final int OPEN_COLUMNS = 4;

    private final Path folder;
    private final ReportCursor reports;
    private final Map<DataFile, ReportCursor> parts = new HashMap<>();

    /** @throws CsvException if a file is no CSV file in UTF-8 */
    public StoredReports(Path folder) throws IOException {
        this.folder = folder;
        this.reports = new ReportCursor(folder, DataFile.REPORTS);
        for (DataFile part : PARTS) {
            parts.put(part, new ReportCursor(folder, part));
        }
    }

    /**
     * The next report, or empty at the end.
     *
     * @throws CsvException if a value cannot be, or the files do not fit together
     */
    public Optional<StoredReport> next() throws IOException {
        Optional<DataRow> row = reports.take();
        if (row.isEmpty()) {
            parts.values().forEach(ReportCursor::requireEnd);
            return Optional.empty();
        }
        try {
            return Optional.of(report(row.get()));
        } catch (IllegalArgumentException e) {
            throw new CsvException(folder + ": " + row.get().text("report_id") + ": a value cannot be read back ("
                    + e.getMessage() + ")");
        }
    }

    private StoredReport report(DataRow row) throws IOException {
        String id = row.text("report_id");
        Status status = Status.valueOf(row.text("status").toUpperCase(Locale.ROOT));
        boolean isReport = status != Status.NOT_A_REPORT;
        Path file = TextFolder.file(folder, id);
        CodePointText text = new CodePointText(isReport ? Files.readString(file, StandardCharsets.UTF_8) : "");
        Map<String, Span> cells = new HashMap<>();
        List<Table> tables = tables(id, text, cells);
        SourceDocument source = new SourceDocument(
                new SourceId(id), row.text("source"), null, row.text("media_type"), row.text("charset"));
        Document document =
                new Document(source, text.text(), List.copyOf(tables), List.of(), List.of(), null, List.of());
        ValueReader values = new ValueReader(text, cells);
        ReportRecord report = new ReportRecord(
                document,
                status,
                row.text("form"),
                metadata(row),
                sections(id, text),
                values.quantities(rows(DataFile.QUANTITIES, id)),
                values.observations(rows(DataFile.INDICATORS, id)),
                List.of());
        Offsets offsets = new Offsets(CodePoints.of(text.text()), cells);
        return new StoredReport(report, head(row, status), findings(id, values), offsets);
    }

    private List<DataRow> rows(DataFile part, String id) throws IOException {
        ReportCursor cursor = parts.get(part);
        return cursor == null ? List.of() : cursor.take(id);
    }

    private List<Table> tables(String id, CodePointText text, Map<String, Span> places) throws IOException {
        List<List<Cell>> tables = new ArrayList<>();
        for (DataRow row : rows(DataFile.TABLES, id)) {
            int table = Integer.parseInt(row.text("table"));
            while (tables.size() < table) {
                tables.add(new ArrayList<>());
            }
            Span span = text.span(Integer.parseInt(row.text("start")), Integer.parseInt(row.text("end")));
            String page = row.text("page");
            String place = table + "/" + row.text("row") + "/" + row.text("column");
            places.put(page.isEmpty() ? place : place + "@" + page, span);
            tables.get(table - 1)
                    .add(new Cell(
                            Integer.parseInt(row.text("row")) - 1,
                            Integer.parseInt(row.text("column")) - 1,
                            Integer.parseInt(row.text("row_span")),
                            Integer.parseInt(row.text("column_span")),
                            row.text("header").equals("true"),
                            span));
        }
        return tables.stream()
                .map(cells -> new Table(
                        cells.stream().map(Cell::span).reduce(Span::union).orElse(new Span(0, 0)), cells))
                .toList();
    }

    /** What checks ask for; candidates that were not chosen, and their places, stay in fields.csv. */
    private static Metadata metadata(DataRow row) {
        List<FieldCandidate> candidates = new ArrayList<>();
        for (Field field : Field.values()) {
            String value = row.textOrEmpty(field.column());
            if (!value.isEmpty()) {
                candidates.add(new FieldCandidate(
                        field, value, value, "", null, FieldCandidate.Origin.DERIVED, "stored", 1, true));
            }
        }
        return new Metadata(candidates, row.text("title_state").equals("built"));
    }

    private List<Section> sections(String id, CodePointText text) throws IOException {
        List<Section> sections = new ArrayList<>();
        for (DataRow row : rows(DataFile.SECTIONS, id)) {
            Span span = text.span(Integer.parseInt(row.text("start")), Integer.parseInt(row.text("end")));
            sections.add(new Section(
                    Integer.parseInt(row.text("ordinal")),
                    Integer.parseInt(row.text("level")),
                    row.text("number"),
                    row.text("path"),
                    row.text("heading"),
                    row.text("type"),
                    span,
                    new Span(span.start(), span.start())));
        }
        return sections;
    }

    private List<StoredFinding> findings(String id, ValueReader values) throws IOException {
        List<StoredFinding> findings = new ArrayList<>();
        for (DataRow row : rows(DataFile.FINDINGS, id)) {
            String evidence = row.text("evidence");
            boolean elsewhere = evidence.isEmpty() || evidence.contains(":");
            findings.add(new StoredFinding(
                    row.text("rule"),
                    Finding.Severity.valueOf(row.text("severity").toUpperCase(Locale.ROOT)),
                    elsewhere ? null : values.spans(evidence).get(0),
                    FindingRows.copy(row)));
        }
        return findings;
    }

    /** The row up to its counts, without any finding counted. */
    static ReportRow head(DataRow row, Status status) {
        List<Column> all = DataFile.REPORTS.columns();
        StringBuilder head = new StringBuilder();
        CsvWriter csv = new CsvWriter(head);
        for (Column column : all.subList(0, all.size() - OPEN_COLUMNS)) {
            String value = row.text(column.name());
            if (column.type() == Column.Type.STRING) {
                csv.text(value);
            } else {
                csv.plain(value);
            }
        }
        Status plain = status == Status.FINDINGS ? Status.OK : status;
        return new ReportRow(head.toString(), 0, 0, plain, row.text("parent"));
    }

    @Override
    public void close() throws IOException {
        reports.close();
        for (ReportCursor part : parts.values()) {
            part.close();
        }
    }
}
