package nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.Observation.Period;
import nianbao.record.ReportRecord;

/** A table of applications that prints nothing but zeros beside a text that counts some. */
final class AllZeroTable {
    private static final String RULE = "all_zero_table";
    private static final Set<String> COUNTED =
            Set.of("applications_new", "applications_received", "outcome_total", "reply_total", "outcome_granted");
    /** Cells of the applications table below which zeros say nothing; the shortest form has 14 of them. */
    private static final int FEW_CELLS = 10;

    private final Optional<CheckRule> rule;

    AllZeroTable(CheckRules rules) {
        this.rule = rules.check(RULE);
    }

    List<Judgement> judge(ReportRecord report) {
        List<Observation> cells = report.observations().stream()
                .filter(value -> value.origin() == Origin.TABLE && value.value() != null)
                .filter(value -> !value.applicant().isEmpty() || COUNTED.contains(value.indicator()))
                .toList();
        if (rule.isEmpty() || cells.size() < FEW_CELLS) {
            return List.of();
        }
        boolean isZero = cells.stream()
                .allMatch(cell -> Objects.requireNonNull(cell.value()).signum() == 0);
        Optional<Observation> counted = report.observations().stream()
                .filter(value -> value.origin() == Origin.TEXT && value.period() == Period.YEAR)
                .filter(value -> COUNTED.contains(value.indicator()))
                .filter(value -> value.value() != null && value.value().signum() > 0)
                .findFirst();
        if (!isZero || counted.isEmpty()) {
            return List.of(Judgement.holds(RULE));
        }
        BigDecimal count = Figures.sum(List.of(counted.get()));
        return List.of(Judgement.fails(
                rule.get(),
                List.of(counted.get().evidence(), cells.get(0).evidence()),
                count,
                BigDecimal.ZERO,
                Judgement.text(count),
                Integer.toString(cells.size())));
    }
}
