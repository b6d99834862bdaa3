package nianbao.spark;

import java.util.List;
import java.util.Map;
import nianbao.export.Column;
import nianbao.export.DataFile;
import nianbao.export.DataSetSchema;

/** The files of a comparison that hold one agency after the other, as tables. */
final class ComparisonTables {
    static final List<String> NAMES = List.of("panel", "changes", "coverage", "comparison-findings");

    /** All other columns are texts. */
    private static final Map<String, Column.Type> TYPES = Map.ofEntries(
            Map.entry("report_year", Column.Type.YEAR),
            Map.entry("year_from", Column.Type.YEAR),
            Map.entry("year_to", Column.Type.YEAR),
            Map.entry("value_from", Column.Type.NUMBER),
            Map.entry("value_to", Column.Type.NUMBER),
            Map.entry("change", Column.Type.NUMBER),
            Map.entry("percent", Column.Type.NUMBER),
            Map.entry("difference", Column.Type.NUMBER),
            Map.entry("left", Column.Type.NUMBER),
            Map.entry("right", Column.Type.NUMBER),
            Map.entry("comparable", Column.Type.BOOLEAN),
            Map.entry("values", Column.Type.INTEGER),
            Map.entry("errors", Column.Type.INTEGER),
            Map.entry("warnings", Column.Type.INTEGER));

    private ComparisonTables() {}

    /** The columns of a table with this header. */
    static List<Column> columns(String table, List<String> header, DataSetSchema schema) {
        return table.equals(DataFile.PANEL.stem())
                ? schema.columns(DataFile.PANEL)
                : header.stream().map(ComparisonTables::column).toList();
    }

    private static Column column(String name) {
        return new Column(name, TYPES.getOrDefault(name, Column.Type.STRING), "", false, "", "", "");
    }
}
