package nianbao.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.csv.CsvWriter;
import nianbao.export.Column;
import nianbao.export.Wording;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of the workbook: labels above codes, both frozen, a filter on the codes. A text is a text cell whatever it
 * begins with, so none is ever run as a formula.
 */
final class Sheet {
    /** A row of labels for readers and a row of codes for programs. */
    static final int HEADER_ROWS = 2;

    /** Characters of an Excel cell (Excel specifications and limits). */
    static final int LONGEST_TEXT = 32_767;

    private static final int ROWS_AT_A_TIME = 1000;
    private static final String WHOLE = "#,##0";
    private static final String FRACTION = "#,##0.00##";
    private static final String SHARE = "0.0%";
    private static final String RISEN = "1F5A99";
    private static final String FALLEN = "B0451F";
    private static final String QUIET = "8A8A8A";
    private static final String HEADER_FILL = "EEF1F4";

    private final Worksheet sheet;
    private final List<Column> columns;
    private final List<Range> fractions = new ArrayList<>();
    private int next = HEADER_ROWS;
    private int pending = HEADER_ROWS;

    Sheet(Worksheet sheet, List<Column> columns, Notes notes, Wording wording) {
        this.sheet = sheet;
        this.columns = columns;
        sheet.freezePane(frozenColumns(), HEADER_ROWS);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean known = notes.has("column." + column.name());
            String label = wording == Wording.ZH ? column.descriptionZh() : column.descriptionEn();
            sheet.value(0, i, known ? notes.text("column." + column.name()) : label);
            sheet.value(1, i, column.name());
            sheet.width(i, width(column));
        }
        sheet.range(0, 0, 1, columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEADER_FILL)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    /** Region, agency and what else names a row stay in sight. */
    private int frozenColumns() {
        int frozen = 0;
        while (frozen < columns.size() && frozen < 4 && isName(columns.get(frozen))) {
            frozen++;
        }
        return frozen;
    }

    private static boolean isName(Column column) {
        return List.of("region_code", "agency", "scope", "report_year").contains(column.name());
    }

    private static double width(Column column) {
        return switch (column.name()) {
            case "note", "message", "evidence" -> 60;
            case "agency", "indicator", "group" -> 28;
            case "report_id", "compared_with" -> 20;
            default -> 14;
        };
    }

    /** The next row, as a CSV file of compare holds it. */
    void row(List<String> values) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            cell(i, columns.get(i), values.get(i));
        }
        next++;
        if (next - pending >= ROWS_AT_A_TIME) {
            flush();
        }
    }

    private void cell(int place, Column column, String value) {
        if (value.isEmpty()) {
            return; // blank stays blank
        }
        switch (column.type()) {
            case INTEGER, YEAR, NUMBER -> {
                BigDecimal number = new BigDecimal(value);
                sheet.value(next, place, number);
                if (column.type() == Column.Type.NUMBER
                        && number.scale() > 0
                        && !column.name().equals("share")) {
                    fractions.add(sheet.range(next, place, next, place));
                }
            }
            case BOOLEAN -> sheet.value(next, place, Boolean.valueOf(value));
            case STRING, DATE -> {
                String text = CsvWriter.unguard(value);
                sheet.value(next, place, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            }
        }
    }

    private void flush() throws IOException {
        if (next > pending) {
            for (int i = 0; i < columns.size(); i++) {
                String format = format(columns.get(i));
                if (!format.isEmpty()) {
                    sheet.range(pending, i, next - 1, i).style().format(format).set();
                }
            }
        }
        fractions.forEach(cell -> cell.style().format(FRACTION).set());
        fractions.clear();
        sheet.flush();
        pending = next;
    }

    private static String format(Column column) {
        if (column.name().equals("share")) {
            return SHARE;
        }
        return column.type() == Column.Type.INTEGER || column.type() == Column.Type.NUMBER ? WHOLE : "";
    }

    /** Ends the sheet with its filter and its colors. */
    void finish(CompareFile file) throws IOException {
        flush();
        int last = Math.max(next - 1, HEADER_ROWS);
        sheet.setAutoFilter(1, 0, last, columns.size() - 1);
        if (file == CompareFile.CHANGES) {
            color("change", "$K3>0", RISEN, last);
            color("percent", "$K3>0", RISEN, last);
            // The library writes the formula into the sheet as it is, so it may hold no "<".
            color("change", "0>$K3", FALLEN, last);
            color("percent", "0>$K3", FALLEN, last);
            for (String quiet : List.of("value_from", "value_to", "note")) {
                color(quiet, "$M3=FALSE", QUIET, last);
            }
        }
        sheet.finish();
    }

    private void color(String column, String when, String color, int last) {
        int place = columns.stream().map(Column::name).toList().indexOf(column);
        sheet.range(HEADER_ROWS, place, last, place)
                .style()
                .fontColor(color)
                .set(new ConditionalFormattingExpressionRule(when, true));
    }
}
