package nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.check.YearFigures.Figure;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import org.jspecify.annotations.Nullable;

/** Tells two reports of one agency, scope and year apart: posted twice, or saying different things. Immutable. */
public final class Duplicates {
    private final Optional<CheckRule> same;
    private final Optional<CheckRule> different;

    /** The check by these rules. */
    public Duplicates(CheckRules rules) {
        this.same = rules.check("duplicate_same_text");
        this.different = rules.check("duplicate_differs");
    }

    /**
     * What is to be said of a second report on a year.
     *
     * @param kept the one that panels show
     * @param sameText true if both have the same text
     */
    public Optional<AcrossFinding> check(YearFigures kept, YearFigures second, boolean sameText) {
        long shared = kept.figures().keySet().stream()
                .filter(second.figures()::containsKey)
                .count();
        List<String> unequal = kept.figures().keySet().stream()
                .filter(column ->
                        differs(kept.figures().get(column), second.figures().get(column)))
                .sorted()
                .toList();
        Optional<CheckRule> rule = sameText ? same : different;
        return rule.map(found -> new AcrossFinding(
                second.reportId(),
                found.id(),
                found.severity(),
                found.sentences(
                        kept.reportId(),
                        Long.toString(shared),
                        Integer.toString(unequal.size()),
                        unequal.isEmpty() ? "" : unequal.get(0)),
                Long.toString(shared),
                Long.toString(shared - unequal.size()),
                Integer.toString(-unequal.size()),
                unequal.isEmpty() ? List.of() : List.of(place(kept, unequal.get(0)), place(second, unequal.get(0)))));
    }

    private static boolean differs(@Nullable Figure one, @Nullable Figure other) {
        BigDecimal left = one == null ? null : one.number();
        BigDecimal right = other == null ? null : other.number();
        return left != null && right != null && left.compareTo(right) != 0;
    }

    private static String place(YearFigures report, String column) {
        Figure figure = report.figures().get(column);
        return figure == null ? report.reportId() : report.place(figure);
    }
}
