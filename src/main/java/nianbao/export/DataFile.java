package nianbao.export;

import java.util.List;
import java.util.Locale;

/** A CSV file of the data set. */
public enum DataFile {
    REPORTS,
    FIELDS,
    SOURCES,
    INDICATORS,
    QUANTITIES,
    SECTIONS,
    TABLES,
    FINDINGS,
    FAILURES,
    PANEL,
    CODEBOOK,
    CROSSWALK,
    TERMS;

    /** The name users see: {@code reports.csv}. */
    public String fileName() {
        return stem() + ".csv";
    }

    /** The name without its ending: {@code reports}. */
    public String stem() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns in order; of panel.csv only those before the values, see {@link PanelColumns}. */
    public List<Column> columns() {
        return DataDictionary.columns(this);
    }
}
