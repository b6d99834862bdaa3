package nianbao.compare;

import java.util.List;
import java.util.function.Predicate;

/** Writes changes.csv: the values of consecutive reports of each agency, region and scope. */
final class ChangesFile {
    private final Changes changes;
    private final Predicate<ValueKey> chosen;
    private final Notes notes;

    ChangesFile(Changes changes, Predicate<ValueKey> chosen, Notes notes) {
        this.changes = changes;
        this.chosen = chosen;
        this.notes = notes;
    }

    void write(List<Series> all, Table table) {
        for (Series series : all) {
            List<StoredReport> reports = series.reports();
            for (int i = 1; i < reports.size(); i++) {
                pair(reports.get(i - 1), reports.get(i), table);
            }
        }
    }

    private void pair(StoredReport from, StoredReport to, Table table) {
        int years = to.year() - from.year();
        String gap = years > 1 ? notes.common("gap", Integer.toString(years)) : "";
        for (Change change : changes.between(from, to)) {
            if (!chosen.test(change.key())) {
                continue;
            }
            String separator = gap.isEmpty() || change.note().isEmpty() ? "" : "; ";
            table.series(to).text(change.key().indicator()).text(change.key().applicant());
            table.number(from.year()).number(to.year());
            table.number(change.from().number()).number(change.to().number()).text(change.unit());
            table.number(change.difference()).number(change.percent());
            table.plain(Boolean.toString(change.comparable())).text(change.note() + separator + gap);
            table.end();
        }
    }
}
