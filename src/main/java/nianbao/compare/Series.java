package nianbao.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.export.PanelKey;
import nianbao.source.CodePointOrder;

/**
 * The reports of one agency, region and scope.
 *
 * @param reports one a year, by year
 * @param duplicates further reports on a year that has one, in the same order
 */
record Series(List<StoredReport> reports, List<StoredReport> duplicates) {
    /** As for panel.csv of a data set: the latest date counts, then the first source. */
    private static final Comparator<StoredReport> BEST_FIRST = Comparator.comparingInt(StoredReport::year)
            .thenComparing(StoredReport::date, Comparator.reverseOrder())
            .thenComparing(StoredReport::source, CodePointOrder.INSTANCE)
            .thenComparing(StoredReport::id);

    Series {
        reports = List.copyOf(reports);
        duplicates = List.copyOf(duplicates);
    }

    /** The series that the reports make, by region, agency and scope. */
    static List<Series> of(List<StoredReport> reports) {
        Map<PanelKey, List<StoredReport>> groups = new TreeMap<>();
        for (StoredReport report : reports) {
            PanelKey key = new PanelKey(report.regionCode(), report.agency(), report.scope(), "");
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(report);
        }
        return groups.values().stream().map(Series::sorted).toList();
    }

    /** Further reports on that year under another name than the first's: of an organ that became part of the agency. */
    List<StoredReport> otherNames(StoredReport first) {
        return duplicates.stream()
                .filter(further -> further.year() == first.year() && isOtherName(first, further))
                .toList();
    }

    /** True if the two call themselves differently, so that neither stands for both. */
    static boolean isOtherName(StoredReport one, StoredReport other) {
        return !one.printedAgency().equals(other.printedAgency());
    }

    private static Series sorted(List<StoredReport> group) {
        group.sort(BEST_FIRST);
        List<StoredReport> chosen = new ArrayList<>();
        List<StoredReport> duplicates = new ArrayList<>();
        for (StoredReport report : group) {
            boolean again = !chosen.isEmpty() && chosen.get(chosen.size() - 1).year() == report.year();
            (again ? duplicates : chosen).add(report);
        }
        return new Series(chosen, duplicates);
    }
}
