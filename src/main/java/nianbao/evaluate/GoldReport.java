package nianbao.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A labelled report.
 *
 * @param name its id or file, unique among the gold
 * @param file path as the gold names it, or null where the text stands in the gold
 * @param fields right value by column of reports.csv, empty where the report states none; absent where not judged
 * @param otherDates dates that stand on the page too and are not held against a reading
 * @param counts labelled counts
 * @param cells labelled cells of statistics tables; null if nobody labelled them
 * @param complete true if every count of the report is labelled, so that others can be told to be wrong
 * @param damaged true or false if a date of the page is said to be damaged or whole; null if not judged
 * @param findings checks that must say that something is wrong, all of them; null if not judged
 */
public record GoldReport(
        String name,
        @Nullable String file,
        GoldContent content,
        Map<String, String> fields,
        Set<String> otherDates,
        List<GoldCount> counts,
        @Nullable List<CellValue> cells,
        boolean complete,
        @Nullable Boolean damaged,
        @Nullable List<String> findings) {
    public GoldReport {
        fields = Map.copyOf(fields);
        otherDates = Set.copyOf(otherDates);
        counts = List.copyOf(counts);
        cells = cells == null ? null : List.copyOf(cells);
        findings = findings == null ? null : List.copyOf(findings);
    }
}
