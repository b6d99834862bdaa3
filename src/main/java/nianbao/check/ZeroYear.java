package nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.check.YearFigures.Figure;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;

/** A table that is all zeros in a year to which the year before carried cases over: the zeros were filled in. */
final class ZeroYear {
    private static final String CARRIED_OUT = "applications_carried_out.total";
    private static final List<String> TABLE =
            List.of("applications_new.total", "applications_carried_in.total", "outcome_total.total", CARRIED_OUT);

    private final Optional<CheckRule> rule;

    ZeroYear(CheckRules rules) {
        this.rule = rules.check("zero_year");
    }

    List<AcrossJudgement> check(YearFigures before, YearFigures after) {
        Figure carried = before.figures().get(CARRIED_OUT);
        List<Figure> zeros = TABLE.stream()
                .flatMap(column -> Optional.ofNullable(after.figures().get(column)).stream())
                .filter(figure -> figure.number().signum() == 0)
                .toList();
        boolean isZero = zeros.size() == TABLE.size();
        if (rule.isEmpty() || !isZero) {
            return List.of();
        }
        if (carried == null) {
            return List.of(AcrossJudgement.unknown(after.reportId(), rule.get().id()));
        }
        if (carried.number().signum() <= 0) {
            return List.of(AcrossJudgement.holds(after.reportId(), rule.get().id()));
        }
        return List.of(AcrossJudgement.fails(AcrossFinding.of(
                after.reportId(),
                rule.get().id(),
                rule.get().severity(),
                rule.get().sentences(Judgement.text(carried.number())),
                carried.number(),
                BigDecimal.ZERO,
                List.of(before.place(carried), after.place(zeros.get(0))))));
    }
}
