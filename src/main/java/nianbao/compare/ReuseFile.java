package nianbao.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes reuse.csv: how many sentences a report shares with the agency's previous report and with the report of another
 * agency on the same year that it shares most with, of several the one with more equal values (no row if it shares none).
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

    void write(List<Series> all, Table table) {
        for (Series series : all) {
            List<StoredReport> reports = series.reports();
            for (int i = 0; i < reports.size(); i++) {
                StoredReport report = reports.get(i);
                if (i > 0 && sentences.holds(report) && sentences.holds(reports.get(i - 1))) {
                    row(report, reports.get(i - 1), "previous_year", table);
                }
                mostAlike(report, sentences.nearest(report)).ifPresent(other -> row(report, other, "same_year", table));
            }
        }
    }

    private void row(StoredReport report, StoredReport other, String relation, Table table) {
        int own = sentences.count(report);
        int reused = sentences.shared(report, other);
        List<Change> compared = compared(report, other);
        table.text(report.id()).text(other.id()).text(relation);
        table.number(own).number(reused);
        table.number(
                own == 0
                        ? null
                        : new BigDecimal(reused).divide(new BigDecimal(own), SHARE_DECIMALS, RoundingMode.HALF_UP));
        table.number(identical(compared)).number(compared.size());
        table.end();
    }

    /** Of reports that share equally many sentences the one that shares most values, the first in order if several. */
    private Optional<StoredReport> mostAlike(StoredReport report, List<StoredReport> others) {
        Optional<StoredReport> best = others.stream().findFirst();
        long most = -1;
        for (StoredReport other : others.size() > 1 ? others : List.<StoredReport>of()) {
            long identical = identical(compared(report, other));
            if (identical > most) {
                most = identical;
                best = Optional.of(other);
            }
        }
        return best;
    }

    private List<Change> compared(StoredReport report, StoredReport other) {
        return changes.between(other, report).stream()
                .filter(change -> change.comparable() && chosen.test(change.key()))
                .filter(change -> !change.from().computed() && !change.to().computed())
                .toList();
    }

    private static long identical(List<Change> compared) {
        return compared.stream().filter(Change::identical).count();
    }
}
