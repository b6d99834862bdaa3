package nianbao.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;
import org.jspecify.annotations.Nullable;

/**
 * Which indicator a gold label means where the gold itself does not say: a table made by reading labels and quotes,
 * independent of the rules that are scored. Immutable.
 */
final class GoldLabels {
    private static final String FILE = "/nianbao/evaluate/gold-labels.csv";

    private final Map<String, List<String>> indicators;

    private GoldLabels(Map<String, List<String>> indicators) {
        this.indicators = Map.copyOf(indicators);
    }

    static GoldLabels builtIn() {
        Map<String, List<String>> indicators = new HashMap<>();
        try (InputStream in = GoldLabels.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            for (CsvRow row : CsvReader.read(FILE, in).rows()) {
                String keys = row.values().get(1);
                indicators.put(row.values().get(0), keys.isEmpty() ? List.of() : Arrays.asList(keys.split(" ", -1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GoldLabels(indicators);
    }

    /** The keys, empty if the codebook has no entry for the label; null if the table does not know it. */
    @Nullable
    List<String> indicators(String label) {
        return indicators.get(label);
    }
}
