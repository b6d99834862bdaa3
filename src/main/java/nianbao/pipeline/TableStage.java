package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nianbao.check.DerivedValues;
import nianbao.codebook.Codebook;
import nianbao.codebook.Form;
import nianbao.codebook.StandardUnits;
import nianbao.document.Document;
import nianbao.document.Span;
import nianbao.document.Table;
import nianbao.quantity.QuantityScanner;
import nianbao.read.PageVocabulary;
import nianbao.recognize.table.TableContext;
import nianbao.recognize.table.TableRecognizer;
import nianbao.recognize.table.TableValues;
import nianbao.recognize.table.TextRows;
import nianbao.record.Field;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.Metadata;
import nianbao.record.Observation;
import nianbao.record.Section;

/**
 * What a report's statistics tables say: their cells, and what follows from them. Immutable, and safe to share between
 * threads.
 */
final class TableStage {
    /** Labels of an official form in tables of which no form is known. */
    private static final int SEVERAL_LABELS = 4;

    private final TableRecognizer tables;
    private final DerivedValues derived;
    private final PageVocabulary vocabulary;

    TableStage(Codebook codebook, QuantityScanner scanner, PageVocabulary vocabulary) {
        this.tables = new TableRecognizer(
                codebook.tableRules(),
                new StandardUnits(codebook.mentionRules().measureWords()),
                scanner,
                codebook::indicator);
        this.derived = new DerivedValues(codebook.tableRules().sums());
        this.vocabulary = vocabulary;
    }

    /** The values of the tables and the findings about them. */
    TableValues read(Document document, String formCode, List<Section> sections, Metadata metadata, OptionalInt year) {
        Form form = Form.valueOf(formCode.toUpperCase(Locale.ROOT));
        TableValues read =
                tables.recognize(new TableContext(document, form, sections, year, metadata.value(Field.AGENCY)));
        List<Finding> findings = new ArrayList<>(unread(document, form));
        findings.addAll(read.findings());
        return new TableValues(read.observations(), findings);
    }

    /** Rows of official tables that stand in the text without cells. */
    List<TextRows.Row> textRows(Document document) {
        return TextRows.of(document, vocabulary::isTableLabel);
    }

    /** What is to be said of such rows. */
    static List<Finding> findings(List<TextRows.Row> rows) {
        long several = rows.stream().filter(TextRows.Row::isUnclear).count();
        return rows.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        "table_as_text",
                        Severity.WARNING,
                        List.of(Integer.toString(rows.size()), Long.toString(several)),
                        rows.stream().map(TextRows.Row::line).toArray(Span[]::new)));
    }

    /** The values that follow from those of the tables. */
    List<Observation> derive(String formCode, List<Observation> values) {
        return derived.derive(Form.valueOf(formCode.toUpperCase(Locale.ROOT)), values);
    }

    /** Tables of figures that stand on the page and were not read. */
    private List<Finding> unread(Document document, Form form) {
        List<Table> all = document.tables();
        if (form != Form.NARRATIVE) {
            return all.isEmpty()
                    ? List.of(Finding.of("table_without_cells", Severity.WARNING, List.of(form.code())))
                    : List.of();
        }
        long labels = all.stream()
                .flatMap(table -> table.cells().stream())
                .filter(cell -> vocabulary.isTableLabel(cell.span().of(document.text())))
                .count();
        return labels < SEVERAL_LABELS
                ? List.of()
                : List.of(Finding.of("form_unknown", Severity.WARNING, List.of(Long.toString(labels))));
    }
}
