package nianbao.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.check.ToldChange;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.export.DataFile;
import nianbao.export.DataRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads from quantities.csv what reports say of the year before: a number right behind this year's figure, with no words
 * but those of a comparison between them. Used by one thread.
 */
final class ToldChanges {
    private static final Pattern NOTHING = Pattern.compile("");

    private final Optional<CheckRule> change;
    private final Pattern comparison;
    private final Set<String> withApplicants = new HashSet<>();
    private final Map<String, List<ToldChange>> byReport = new HashMap<>();
    private @Nullable DataRow figure;

    private ToldChanges(CheckRules rules, Set<String> withApplicants) {
        this.withApplicants.addAll(withApplicants);
        this.change = rules.check("change_from_year_before");
        this.comparison = rules.check("restated_value")
                .map(rule ->
                        rule.words().stream().map(Pattern::quote).collect(Collectors.joining("|", "[(（]?(?:", ")*")))
                .map(Pattern::compile)
                .orElse(NOTHING);
    }

    /**
     * What the reports of these data sets tell, by report id; nothing for one without quantities.csv.
     *
     * @param rules whose words stand between this year's figure and the number behind it
     * @param withApplicants the indicators that have columns by applicant
     */
    static Map<String, List<ToldChange>> read(
            Set<ComparedDataSet> dataSets, CheckRules rules, Set<String> withApplicants) throws IOException {
        ToldChanges changes = new ToldChanges(rules, withApplicants);
        for (ComparedDataSet dataSet : dataSets) {
            if (dataSet.has(DataFile.QUANTITIES)) {
                dataSet.read(DataFile.QUANTITIES, changes::add);
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
        String label = row.text("label").replaceFirst("了$", "");
        String word = change.flatMap(rule -> rule.changeWord(label)).orElse("");
        boolean isFigure = word.isEmpty();
        String between =
                label.substring(0, label.length() - CheckRule.bare(word).length());
        if (!comparison.matcher(between).matches()) {
            return Optional.empty();
        }
        boolean isCount = row.text("kind").equals("count") && row.text("unit").equals(now.text("unit"));
        boolean isPercent =
                row.text("kind").equals("percent") && row.text("unit").equals("%");
        boolean isBefore = row.text("time_scope").equals("previous_year");
        if ((isFigure && !(isCount && isBefore)) || !(isCount || isPercent)) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(row.text("value"));
        ToldChange.Kind kind =
                isFigure ? ToldChange.Kind.FIGURE : isPercent ? ToldChange.Kind.PERCENT : ToldChange.Kind.DIFFERENCE;
        String indicator = now.text("indicator");
        return Optional.of(new ToldChange(
                withApplicants.contains(indicator) ? indicator + ".total" : indicator,
                kind,
                new BigDecimal(now.text("value")),
                CheckRule.tellsOfLess(word) ? number.negate() : number,
                row.text("text"),
                row.text("start") + "-" + row.text("end")));
    }
}
