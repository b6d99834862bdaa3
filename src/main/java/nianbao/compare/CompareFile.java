package nianbao.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nianbao.export.Column;
import nianbao.export.ColumnFile;
import nianbao.export.DataFile;
import nianbao.export.DataSetSchema;

/** A CSV file that compare writes, in the order of the workbook's sheets. */
enum CompareFile {
    CHANGES,
    PANEL,
    PANEL_LONG,
    RANKS,
    COVERAGE,
    REUSE,
    COMPARISON_FINDINGS;

    /** Those whose rows come from one agency's reports; the others need all agencies. */
    static final Set<CompareFile> OF_ONE_AGENCY =
            Collections.unmodifiableSet(EnumSet.of(CHANGES, PANEL, COVERAGE, COMPARISON_FINDINGS));

    private static final Map<String, List<Column>> COLUMNS = ColumnFile.read(CompareFile.class, "columns.csv");

    /** The name without its ending: {@code panel-long}. */
    String stem() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name users see: {@code panel-long.csv}. */
    String fileName() {
        return stem() + ".csv";
    }

    /** The columns in order. */
    List<Column> columns(DataSetSchema schema) {
        return this == PANEL ? schema.columns(DataFile.PANEL) : COLUMNS.getOrDefault(fileName(), List.of());
    }
}
