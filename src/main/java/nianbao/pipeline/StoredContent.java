package nianbao.pipeline;

import java.util.EnumMap;
import java.util.Map;
import nianbao.export.DataFile;

/** The part of a report's result that is copied into files; not a record, because it carries an array. */
public final class StoredContent {
    private final Map<DataFile, byte[]> rows;
    private final byte[] text;
    private final Map<String, String> panelNumbers;

    /**
     * @param rows finished rows in UTF-8, by file
     * @param text the report's text in UTF-8
     * @param panelNumbers as in {@link nianbao.export.PanelRow#numbers()}
     */
    StoredContent(Map<DataFile, byte[]> rows, byte[] text, Map<String, String> panelNumbers) {
        this.rows = new EnumMap<>(DataFile.class);
        this.rows.putAll(rows);
        this.text = text;
        this.panelNumbers = Map.copyOf(panelNumbers);
    }

    public Map<DataFile, byte[]> rows() {
        return rows;
    }

    public byte[] text() {
        return text;
    }

    Map<String, String> panelNumbers() {
        return panelNumbers;
    }
}
