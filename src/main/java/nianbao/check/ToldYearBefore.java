package nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.check.YearFigures.Figure;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;

/**
 * Holds what a report says of the year before against the report on that year: figures that were restated since, and
 * changes that do not come out. A figure of this year that is not the panel's (one of a part) says nothing of it.
 */
final class ToldYearBefore {
    private final Optional<CheckRule> restated;
    private final Optional<CheckRule> change;

    ToldYearBefore(CheckRules rules) {
        this.restated = rules.check("restated_value");
        this.change = rules.check("change_from_year_before");
    }

    List<AcrossJudgement> check(YearFigures before, YearFigures after) {
        List<AcrossJudgement> judgements = new ArrayList<>();
        if (before.form() == after.form()) {
            for (ToldChange told : after.told()) {
                Optional<CheckRule> rule = told.kind() == ToldChange.Kind.FIGURE ? restated : change;
                Figure now = after.figures().get(told.column());
                if (rule.isPresent() && now != null && now.number().compareTo(told.now()) == 0) {
                    judgements.add(check(rule.get(), told, before, after));
                }
            }
        }
        return judgements;
    }

    private static AcrossJudgement check(CheckRule rule, ToldChange told, YearFigures before, YearFigures after) {
        Figure old = before.figures().get(told.column());
        boolean isPercent = told.kind() == ToldChange.Kind.PERCENT;
        if (old == null || (isPercent && old.number().signum() <= 0)) {
            return AcrossJudgement.unknown(after.reportId(), rule.id());
        }
        BigDecimal expected = switch (told.kind()) {
            case FIGURE -> old.number();
            case DIFFERENCE -> told.now().subtract(old.number());
            case PERCENT -> Percentages.ratio(told.now().subtract(old.number()), old.number());
        };
        boolean holds = isPercent
                ? expected.signum() * told.number().signum() >= 0
                        && Percentages.agrees(told.number().abs(), told.text(), expected.abs())
                : expected.compareTo(told.number()) == 0;
        if (holds) {
            return AcrossJudgement.holds(after.reportId(), rule.id());
        }
        BigDecimal shown = isPercent ? expected.setScale(2, RoundingMode.HALF_UP) : expected;
        return AcrossJudgement.fails(AcrossFinding.of(
                after.reportId(),
                rule.id(),
                rule.severity(),
                rule.sentences(
                        told.column(),
                        Judgement.text(old.number()),
                        Judgement.text(told.now()),
                        Judgement.text(shown),
                        told.text()),
                told.number(),
                shown,
                List.of(after.reportId() + ":" + told.locator(), before.place(old))));
    }
}
