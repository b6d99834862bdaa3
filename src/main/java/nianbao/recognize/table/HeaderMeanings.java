package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the wordings of a header give every column a meaning of its own. */
final class HeaderMeanings {
    /** What several columns of one table may hold, or none need to. */
    private static final Set<String> MANY =
            Set.of("", "skip", "ordinal", "label", HeaderColumn.UNIT, "subtotal", HeaderColumn.PART);

    private HeaderMeanings() {}

    /**
     * The columns with their meanings; empty if none holds figures, if two say the same, or if a wording of the header
     * stands over no column because another covers it.
     *
     * @param wordings the codes of all wordings of the header
     */
    static Optional<List<HeaderColumn>> clear(List<HeaderColumn> columns, List<String> wordings) {
        List<HeaderColumn> meant = withSinglePart(columns);
        Set<String> codes = new HashSet<>();
        Set<String> meanings = new HashSet<>();
        for (HeaderColumn column : meant) {
            codes.add(column.code());
            if (!MANY.contains(column.code()) && !meanings.add(column.group() + " " + column.code())) {
                return Optional.empty();
            }
        }
        boolean isWhole = wordings.stream().allMatch(code -> MANY.contains(code) || codes.contains(code));
        boolean holdsFigures = !meanings.isEmpty() || codes.contains(HeaderColumn.PART);
        return isWhole && holdsFigures ? Optional.of(meant) : Optional.empty();
    }

    /** One column of counts is the report's, whatever body it names. */
    private static List<HeaderColumn> withSinglePart(List<HeaderColumn> columns) {
        List<HeaderColumn> meant = new ArrayList<>(columns);
        boolean hasValue = columns.stream().anyMatch(column -> column.code().equals(HeaderColumn.VALUE));
        long parts = columns.stream()
                .filter(column -> column.code().equals(HeaderColumn.PART))
                .count();
        if (!hasValue && parts == 1) {
            meant.replaceAll(
                    column -> column.code().equals(HeaderColumn.PART) ? column.named(HeaderColumn.VALUE) : column);
        }
        return meant;
    }
}
