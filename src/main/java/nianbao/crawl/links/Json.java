package nianbao.crawl.links;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The flat objects of a JSON text: what list services send is an array of them, however deep. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /**
     * Every object with its own texts and numbers, inner objects before outer ones; empty for what is no JSON.
     *
     * <pre>{@code
     * Json.objects("{'n':1,'a':[{'b':'x'}]}"); // [{b=x}, {n=1}]
     * }</pre>
     */
    static List<Map<String, String>> objects(String text) {
        List<Map<String, String>> objects = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            List<Map<String, String>> open = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.add(new LinkedHashMap<>());
                } else if (token == JsonToken.END_OBJECT) {
                    objects.add(open.remove(open.size() - 1));
                } else if (token.isScalarValue() && !open.isEmpty() && parser.currentName() != null) {
                    open.get(open.size() - 1).putIfAbsent(parser.currentName(), parser.getText());
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return objects;
    }

    /** The first value under this name anywhere; empty if there is none. */
    static String first(List<Map<String, String>> objects, String name) {
        return objects.stream()
                .filter(object -> object.containsKey(name))
                .map(object -> object.getOrDefault(name, ""))
                .findFirst()
                .orElse("");
    }
}
