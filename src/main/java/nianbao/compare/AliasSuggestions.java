package nianbao.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds series that may be one agency under two names; they are shown to the user, never joined. */
final class AliasSuggestions {
    /** Digits of a GB/T 2260 code that name province and city; the county's part changes with its rank. */
    private static final int CITY_DIGITS = 4;

    private AliasSuggestions() {}

    /** Rows for an alias file, {@code 射洪市卫生健康局,射洪县卫生局,2013,2013,renamed}: the later name first. */
    static List<String> of(List<Series> all) {
        List<String> rows = new ArrayList<>();
        for (Series later : all) {
            for (Series earlier : all) {
                if (last(earlier).year() < last(later).year() && mayBeOne(earlier, later)) {
                    String agency = last(later).agency();
                    String alias = last(earlier).agency();
                    boolean full = agency.endsWith(alias) || alias.endsWith(agency);
                    rows.add(String.join(
                            ",",
                            agency,
                            alias,
                            Integer.toString(earlier.reports().get(0).year()),
                            Integer.toString(last(earlier).year()),
                            full ? "short" : "renamed"));
                }
            }
        }
        return rows;
    }

    private static StoredReport last(Series series) {
        return series.reports().get(series.reports().size() - 1);
    }

    private static boolean mayBeOne(Series one, Series other) {
        StoredReport first = last(one);
        StoredReport second = last(other);
        boolean sameDuty = !first.function().isEmpty()
                && first.function().equals(second.function())
                && first.scope().equals(second.scope())
                && first.level().equals(second.level())
                && !first.agency().equals(second.agency());
        return sameDuty && samePlace(first, second) && !shareAYear(one, other);
    }

    private static boolean samePlace(StoredReport one, StoredReport other) {
        if (one.regionCode().isEmpty() || other.regionCode().isEmpty()) {
            return false;
        }
        boolean sameCity = one.regionCode().length() >= CITY_DIGITS
                && other.regionCode().startsWith(one.regionCode().substring(0, CITY_DIGITS));
        // 射洪县 became 射洪市: another code, the same first two characters of the name
        boolean sameName = one.agency().length() > 2
                && other.agency().startsWith(one.agency().substring(0, 2));
        return one.regionCode().equals(other.regionCode()) || (sameCity && sameName);
    }

    private static boolean shareAYear(Series one, Series other) {
        Set<Integer> years = one.reports().stream().map(StoredReport::year).collect(Collectors.toSet());
        return other.reports().stream().map(StoredReport::year).anyMatch(years::contains);
    }
}
