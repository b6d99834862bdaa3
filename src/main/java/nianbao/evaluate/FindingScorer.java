package nianbao.evaluate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what the checks say with the damage that the gold names: each check speaks of a report or not, however
 * often. Notes only tell, and are not judged.
 */
final class FindingScorer {
    static final String GROUP = "finding";

    /** Damaged dates, which the gold may judge without judging anything else. */
    static final String DATE_DAMAGE = "date_damage";

    private static final String STRICT = "strict";
    private static final Set<String> DATE_RULES = Set.of("date_damaged", "period_damaged", "period_repaired");

    private final ScoreBook book;

    FindingScorer(ScoreBook book) {
        this.book = book;
    }

    /** Scores a report. */
    void score(GoldReport gold, Reading reading) {
        dates(gold, reading);
        List<String> labelled = gold.findings();
        if (labelled == null) {
            return;
        }
        Set<String> wanted = new TreeSet<>(labelled);
        Set<String> said = reading.findings().stream()
                .filter(finding -> !finding.isNote())
                .map(ReadFinding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String rule : wanted) {
            add(gold, rule, true, said.remove(rule), rule);
        }
        for (String rule : said) {
            add(gold, rule, false, true, rule);
        }
    }

    private void dates(GoldReport gold, Reading reading) {
        Boolean damaged = gold.damaged();
        if (damaged == null) {
            return;
        }
        List<String> found = reading.findings().stream()
                .map(ReadFinding::rule)
                .filter(DATE_RULES::contains)
                .toList();
        boolean said = !found.isEmpty();
        if (said || damaged) {
            add(gold, DATE_DAMAGE, damaged, said, String.join(" ", found));
        }
    }

    private void add(GoldReport gold, String name, boolean wanted, boolean said, String read) {
        book.add(GROUP, name, STRICT, wanted ? 1 : 0, said ? 1 : 0, wanted && said ? 1 : 0);
        if (said != wanted) {
            String kind = wanted ? "missed" : "extra";
            book.mistake(new Mistake(gold.name(), GROUP, name, kind, wanted ? name : "", said ? read : "", ""));
        }
    }
}
