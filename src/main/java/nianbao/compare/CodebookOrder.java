package nianbao.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.codebook.Indicator;

/** Codebook order, then by applicant as in the form's columns, then the year before the sum over years. Immutable. */
final class CodebookOrder implements Comparator<ValueKey> {
    private static final List<String> APPLICANTS =
            Stream.concat(Stream.of(""), Indicator.APPLICANTS.stream()).toList();

    private final Map<String, Integer> places = new HashMap<>();

    CodebookOrder(List<Indicator> indicators) {
        indicators.forEach(indicator -> places.put(indicator.code(), places.size()));
    }

    @Override
    public int compare(ValueKey one, ValueKey other) {
        if (one.equals(other)) {
            return 0; // most comparisons, and the only ones that need no place
        }
        int byIndicator = one.indicator().equals(other.indicator())
                ? 0
                : Integer.compare(place(one.indicator()), place(other.indicator()));
        if (byIndicator != 0) {
            return byIndicator;
        }
        int byApplicant = Integer.compare(APPLICANTS.indexOf(one.applicant()), APPLICANTS.indexOf(other.applicant()));
        return byApplicant != 0 ? byApplicant : Boolean.compare(one.cumulative(), other.cumulative());
    }

    private int place(String indicator) {
        return places.getOrDefault(indicator, places.size());
    }
}
