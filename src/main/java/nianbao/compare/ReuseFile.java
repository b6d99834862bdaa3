package nianbao.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes reuse.csv: how many sentences a report shares with the agency's previous report and with the report of another
 * agency on the same year that it shares most with (no row if it shares none).
 */
final class ReuseFile {
    private static final int SHARE_DECIMALS = 4;

    private final SentenceIndex sentences;
    private final Changes changes;
    private final Predicate<ValueKey> chosen;

    ReuseFile(SentenceIndex sentences, Changes changes, Predicate<ValueKey> chosen) {
        this.sentences = sentences;
        this.changes = changes;
        this.chosen = chosen;
    }

    String content(List<Series> all) {
        Table table = new Table(
                "report_id",
                "compared_with",
                "relation",
                "sentences",
                "reused",
                "share",
                "identical_values",
                "compared_values");
        for (Series series : all) {
            List<StoredReport> reports = series.reports();
            for (int i = 0; i < reports.size(); i++) {
                StoredReport report = reports.get(i);
                if (i > 0 && sentences.holds(report) && sentences.holds(reports.get(i - 1))) {
                    row(report, reports.get(i - 1), "previous_year", table);
                }
                sentences.nearest(report).ifPresent(other -> row(report, other, "same_year", table));
            }
        }
        return table.content();
    }

    private void row(StoredReport report, StoredReport other, String relation, Table table) {
        Set<String> own = sentences.of(report);
        Set<String> others = sentences.of(other);
        long reused = own.stream().filter(others::contains).count();
        List<Change> compared = changes.between(other, report).stream()
                .filter(change -> change.comparable() && chosen.test(change.key()))
                .toList();
        table.text(report.id()).text(other.id()).text(relation);
        table.number(own.size()).number(reused);
        table.number(
                own.isEmpty()
                        ? null
                        : new BigDecimal(reused)
                                .divide(new BigDecimal(own.size()), SHARE_DECIMALS, RoundingMode.HALF_UP));
        table.number(compared.stream().filter(Change::identical).count()).number(compared.size());
        table.end();
    }
}
