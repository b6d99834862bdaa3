package nianbao.recognize.table;

import java.util.HashMap;
import java.util.Map;
import nianbao.codebook.LabelKey;

/** Reads each text of a report's cells once: most cells of a table say 0. Used by one thread for one document. */
final class CellTexts {
    private final CellReader reader;
    private final Map<String, CellText> read = new HashMap<>();

    CellTexts(CellReader reader) {
        this.reader = reader;
    }

    CellText of(String text) {
        return read.computeIfAbsent(
                text,
                key -> new CellText(key, LabelKey.of(key), reader.read(key).orElse(null)));
    }
}
