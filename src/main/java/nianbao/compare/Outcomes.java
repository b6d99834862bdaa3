package nianbao.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;

/** The parts that the outcomes of a form's applications fall into, as {@code outcomes.csv} lists them. */
final class Outcomes {
    private Outcomes() {}

    /** Indicators in the form's order, by form; without overlap, as the form's own sum has them. */
    static Map<String, List<String>> byForm() {
        Map<String, List<String>> parts = new TreeMap<>();
        try (InputStream in = Outcomes.class.getResourceAsStream("outcomes.csv")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file outcomes.csv");
            }
            for (CsvRow row : CsvReader.read("outcomes.csv", in).rows()) {
                parts.computeIfAbsent(row.values().get(0), form -> new ArrayList<>())
                        .add(row.values().get(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
