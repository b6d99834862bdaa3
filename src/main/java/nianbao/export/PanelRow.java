package nianbao.export;

import java.util.Map;

/**
 * What a report gives to panel.csv.
 *
 * @param date the later of issue and publish date, ISO; empty if neither is stated
 * @param numbers preferred standard values as plain decimals, by column key
 */
public record PanelRow(PanelKey key, String date, String form, Map<String, String> numbers) {
    public PanelRow {
        numbers = Map.copyOf(numbers);
    }
}
