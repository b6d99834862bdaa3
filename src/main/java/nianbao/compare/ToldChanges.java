package nianbao.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.check.ToldChange;
import nianbao.export.DataFile;
import nianbao.export.DataRow;
import nianbao.export.DataSetReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads from quantities.csv what reports say of the year before: a number right behind this year's figure, with no words
 * but those of a comparison between them. Used by one thread.
 */
final class ToldChanges {
    private static final Pattern COMPARISON =
            Pattern.compile("[(（与和]?(?:[较比同](?:上一年度|上年度|上一年|上年|去年|前一年|上)?同?[期比]?|上一年度|上年度|上年|去年)?(?:同期)?(?:相比)?[的为是]?"
                    + "(?<way>增长了?|增加了?|上升了?|提高了?|增|升|多|下降了?|减少了?|降低了?|减|降|少)?");
    private static final String LESS = "下减降少";

    private final Set<String> withApplicants = new HashSet<>();
    private final Map<String, List<ToldChange>> byReport = new HashMap<>();
    private @Nullable DataRow figure;

    private ToldChanges(Set<String> withApplicants) {
        this.withApplicants.addAll(withApplicants);
    }

    /**
     * What the reports of these data sets tell, by report id; nothing for one without quantities.csv.
     *
     * @param withApplicants the indicators that have columns by applicant
     */
    static Map<String, List<ToldChange>> read(Set<Path> folders, Set<String> withApplicants) throws IOException {
        ToldChanges changes = new ToldChanges(withApplicants);
        for (Path folder : folders) {
            if (Files.isRegularFile(folder.resolve(DataFile.QUANTITIES.fileName()))) {
                DataSetReader.read(folder, DataFile.QUANTITIES, changes::add);
            }
        }
        return changes.byReport;
    }

    private void add(DataRow row) {
        DataRow before = figure;
        boolean isExact = row.text("qualifier").isEmpty()
                && !row.text("value").isEmpty()
                && row.text("negated").equals("false");
        boolean isFigure = isExact
                && row.text("kind").equals("count")
                && row.text("time_scope").equals("this_year")
                && !row.text("indicator").isEmpty();
        if (before != null
                && isExact
                && !isFigure
                && before.text("report_id").equals(row.text("report_id"))
                && before.text("sentence").equals(row.text("sentence"))) {
            told(before, row)
                    .ifPresent(told -> byReport.computeIfAbsent(row.text("report_id"), id -> new ArrayList<>())
                            .add(told));
        }
        figure = isFigure ? row : null;
    }

    private Optional<ToldChange> told(DataRow now, DataRow row) {
        Matcher words = COMPARISON.matcher(row.text("label"));
        if (!words.matches()) {
            return Optional.empty();
        }
        String way = words.group("way");
        boolean isCount = row.text("kind").equals("count") && row.text("unit").equals(now.text("unit"));
        boolean isPercent =
                row.text("kind").equals("percent") && row.text("unit").equals("%");
        boolean isBefore = row.text("time_scope").equals("previous_year");
        if ((way == null && !(isCount && isBefore)) || !(isCount || isPercent)) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(row.text("value"));
        ToldChange.Kind kind =
                way == null ? ToldChange.Kind.FIGURE : isPercent ? ToldChange.Kind.PERCENT : ToldChange.Kind.DIFFERENCE;
        String indicator = now.text("indicator");
        return Optional.of(new ToldChange(
                withApplicants.contains(indicator) ? indicator + ".total" : indicator,
                kind,
                new BigDecimal(now.text("value")),
                way != null && LESS.indexOf(way.charAt(0)) >= 0 ? number.negate() : number,
                row.text("text"),
                row.text("start") + "-" + row.text("end")));
    }
}
