package nianbao.check;

import java.util.Optional;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;

/** Finds a report whose every sentence stands in the agency's report on the year before, digits aside. Immutable. */
public final class SameWording {
    /** Fewer sentences may be alike by chance: 我单位无此类情况。 */
    private static final int FEWEST = 3;

    private final Optional<CheckRule> rule;

    /** The check by these rules. */
    public SameWording(CheckRules rules) {
        this.rule = rules.check("same_wording");
    }

    /**
     * How a report's wording stands to that of the year before.
     *
     * @param sentences of the report
     * @param takenOver how many of them the report on the year before has too, whatever their digits
     */
    public Optional<AcrossJudgement> check(YearFigures before, YearFigures after, int sentences, int takenOver) {
        if (rule.isEmpty() || before.form() != after.form()) {
            return Optional.empty();
        }
        CheckRule found = rule.get();
        if (sentences < FEWEST || takenOver < sentences) {
            return Optional.of(AcrossJudgement.holds(after.reportId(), found.id()));
        }
        SharedFigures shared = SharedFigures.of(before, after);
        return Optional.of(AcrossJudgement.fails(shared.finding(
                found,
                found.sentences(
                        Integer.toString(sentences),
                        before.reportId(),
                        Integer.toString(shared.count()),
                        Integer.toString(shared.unequal().size())))));
    }
}
