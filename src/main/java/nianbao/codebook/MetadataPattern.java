package nianbao.codebook;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A wording that shows a metadata value; a row of {@code metadata-patterns.csv}. Its first group, or the whole match
 * where it has none, is the value.
 *
 * @param rule stable id, a rule of fields.csv
 * @param target what the recognizer looks for: {@code compiled}, {@code website} …
 * @param anchors one of these words stands in or right behind every match; empty: look everywhere
 * @param pattern over folded text; <code>{list}</code> in the file stands for the words of that list
 * @param confidence 0 to 1: how often the value is right
 * @param example text with a match
 * @param value what the example yields
 * @param counterexample text without a match, or whose match names no value
 */
public record MetadataPattern(
        String rule,
        String target,
        List<String> anchors,
        Pattern pattern,
        double confidence,
        String example,
        String value,
        String counterexample) {
    public MetadataPattern {
        anchors = List.copyOf(anchors);
    }
}
