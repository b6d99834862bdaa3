package nianbao.export;

import java.util.List;
import java.util.OptionalInt;
import nianbao.document.Cell;
import nianbao.document.Document;
import nianbao.document.Table;
import nianbao.record.ReportRecord;
import nianbao.record.Section;

/** The rows of sections.csv and tables.csv. */
final class LayoutRows {
    private LayoutRows() {}

    /** The rows of sections.csv. */
    static String sections(ReportRecord report, Offsets offsets) {
        RowWriter row = new RowWriter(DataFile.SECTIONS);
        String id = report.document().source().id().value();
        for (Section section : report.sections()) {
            int start = offsets.start(section.span());
            int end = offsets.end(section.span());
            row.text(id).integer(section.ordinal()).integer(section.level()).text(section.number());
            row.text(section.path()).text(section.heading()).text(section.type());
            row.integer(start).integer(end).integer(end - start);
            row.end();
        }
        return row.rows();
    }

    /** The rows of tables.csv. */
    static String tables(Document document, Offsets offsets) {
        RowWriter row = new RowWriter(DataFile.TABLES);
        List<Table> tables = document.tables();
        for (int i = 0; i < tables.size(); i++) {
            for (Cell cell : tables.get(i).cells()) {
                row.text(document.source().id().value()).integer(i + 1);
                row.integer(cell.row() + 1).integer(cell.column() + 1);
                row.text(cell.span().of(document.text())).flag(cell.header());
                row.stated(page(document, cell));
                row.integer(cell.rowSpan()).integer(cell.columnSpan());
                row.integer(offsets.start(cell.span())).integer(offsets.end(cell.span()));
                row.end();
            }
        }
        return row.rows();
    }

    private static String page(Document document, Cell cell) {
        OptionalInt page = document.page(cell.span().start());
        return page.isPresent() ? Integer.toString(page.getAsInt()) : "";
    }
}
