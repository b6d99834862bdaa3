package nianbao.check;

import java.util.List;
import java.util.Optional;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;

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
        SharedFigures shared = SharedFigures.of(kept, second);
        List<String> unequal = shared.unequal();
        Optional<CheckRule> rule = sameText ? same : different;
        return rule.map(found -> shared.finding(
                found,
                found.sentences(
                        kept.reportId(),
                        Integer.toString(shared.count()),
                        Integer.toString(unequal.size()),
                        unequal.isEmpty() ? "" : " (" + unequal.get(0) + ")")));
    }
}
