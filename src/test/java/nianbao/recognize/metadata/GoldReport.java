package nianbao.recognize.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A labelled report opening.
 *
 * @param values the scalar labels by name; null labels are left out
 */
record GoldReport(Map<String, String> values) {
    GoldReport {
        values = Map.copyOf(values);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    static List<GoldReport> read(Path file) throws IOException {
        List<GoldReport> reports = new ArrayList<>();
        JsonFactory factory = new JsonFactory();
        for (String line : Files.readAllLines(file)) {
            try (JsonParser parser = factory.createParser(line)) {
                reports.add(new GoldReport(scalars(parser)));
            }
        }
        return reports;
    }

    private static Map<String, String> scalars(JsonParser parser) throws IOException {
        Map<String, String> values = new HashMap<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                values.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return values;
    }
}
