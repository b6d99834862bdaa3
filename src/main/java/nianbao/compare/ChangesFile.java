package nianbao.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                pair(series, reports.get(i - 1), reports.get(i), table);
            }
        }
    }

    private void pair(Series series, StoredReport from, StoredReport to, Table table) {
        List<String> partial = new ArrayList<>();
        addOtherNames(series, from, partial);
        addOtherNames(series, to, partial);
        List<String> ofAll = new ArrayList<>(partial);
        int years = to.year() - from.year();
        if (years > 1) {
            ofAll.add(notes.common("gap", Integer.toString(years)));
        }
        for (Change found : changes.between(from, to)) {
            if (chosen.test(found.key())) {
                row(partial.isEmpty() ? found : found.notComparable(), from, to, ofAll, table);
            }
        }
    }

    /** The report of one of several predecessors is not the agency's. */
    private void addOtherNames(Series series, StoredReport report, List<String> said) {
        List<StoredReport> others = series.otherNames(report);
        if (!others.isEmpty()) {
            String names = Stream.concat(Stream.of(report), others.stream())
                    .map(StoredReport::printedAgency)
                    .distinct()
                    .collect(Collectors.joining(", "));
            said.add(notes.common("several.names", Integer.toString(report.year()), names));
        }
    }

    private void row(Change change, StoredReport from, StoredReport to, List<String> ofAll, Table table) {
        String note = Stream.concat(Stream.of(change.note()), ofAll.stream())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining("; "));
        table.series(to).text(change.key().indicator()).text(change.key().applicant());
        table.number(from.year()).number(to.year());
        table.number(change.from().number()).number(change.to().number()).text(change.unit());
        table.number(change.difference()).number(change.percent());
        table.plain(Boolean.toString(change.comparable())).text(note);
        table.end();
    }
}
