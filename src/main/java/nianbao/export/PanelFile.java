package nianbao.export;

import java.util.List;
import java.util.Map;

/** Writes panel.csv: its header and its rows. Immutable, and safe to share between threads. */
public final class PanelFile {
    private final PanelColumns values;
    private final List<Column> columns;

    public PanelFile(DataSetSchema schema) {
        this.values = schema.panelColumns();
        this.columns = schema.columns(DataFile.PANEL);
    }

    /** The row of one report. */
    public String row(String reportId, PanelKey key, String form, Map<String, String> numbers) {
        RowWriter row = new RowWriter(DataFile.PANEL, columns);
        row.text(key.regionCode()).text(key.agency()).text(key.scope()).stated(key.year());
        row.text(reportId).text(form);
        values.write(row, numbers);
        row.end();
        return row.rows();
    }
}
