package nianbao.record;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a report says about itself.
 *
 * @param candidates every value that was read, chosen or not, in page order
 * @param titleBuilt true if the page shows no title and one was built from agency and year
 */
public record Metadata(List<FieldCandidate> candidates, boolean titleBuilt) {
    private static final String SEPARATOR = "; ";

    public Metadata {
        candidates = List.copyOf(candidates);
    }

    /** The chosen value; several are joined by {@code "; "} in page order; empty if the report states none. */
    public String value(Field field) {
        return chosen(field).stream().map(FieldCandidate::value).distinct().collect(Collectors.joining(SEPARATOR));
    }

    /** The chosen candidates of a field. */
    public List<FieldCandidate> chosen(Field field) {
        return candidates.stream().filter(c -> c.field() == field && c.chosen()).toList();
    }

    /** True if the field has a chosen value. */
    public boolean has(Field field) {
        return candidates.stream().anyMatch(c -> c.field() == field && c.chosen());
    }
}
