package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.check.SumChecks.Verdict;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.codebook.Form;
import nianbao.codebook.SumRule;
import nianbao.codebook.SumRule.Relation;
import nianbao.codebook.SumRule.Term;
import nianbao.quantity.Qualifier;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.Observation.Period;
import nianbao.record.ReportRecord;

/**
 * The sums of sums.csv over figures that a report gives in words (不予公开9件，其中…): only where every term is stated
 * exactly and once, for prose leaves parts out that tables print. The balance of applications also holds where 受理
 * includes those carried in (formats.md 2.5).
 */
final class TextSums {
    private static final String RULE = "text_sum";
    private static final String CARRIED_IN = "applications_carried_in";
    private static final String NEW = "applications_new";

    private final List<SumRule> sums;
    private final Optional<CheckRule> rule;

    TextSums(CheckRules rules) {
        this.sums = rules.sums().stream()
                .filter(sum -> sum.relation() == Relation.EQUAL && !sum.anyIndicator())
                .toList();
        this.rule = rules.check(RULE);
    }

    List<Judgement> judge(ReportRecord report) {
        if (rule.isEmpty()) {
            return List.of();
        }
        Form form = Form.valueOf(report.form().toUpperCase(Locale.ROOT));
        List<Observation> stated = report.observations().stream()
                .filter(value -> value.origin() == Origin.TEXT && value.period() == Period.YEAR)
                .toList();
        Figures tables = new Figures(report.observations());
        List<Judgement> judgements = new ArrayList<>();
        for (SumRule sum : sums) {
            if (sum.forms().contains(form)) {
                List<String> bindings = sum.anyApplicant()
                        ? stated.stream().map(Observation::applicant).distinct().toList()
                        : List.of("");
                bindings.forEach(binding -> judge(sum, binding, stated, tables).ifPresent(judgements::add));
            }
        }
        return judgements;
    }

    private Optional<Judgement> judge(SumRule sum, String binding, List<Observation> stated, Figures tables) {
        Optional<List<Observation>> left = all(sum.left(), binding, stated);
        Optional<List<Observation>> right = all(sum.right(), binding, stated);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        CheckRule check = rule.orElseThrow();
        boolean holds = SumChecks.verdict(Relation.EQUAL, left.get(), right.get()) == Verdict.HOLDS
                || holdsWithCarriedIn(left.get(), right.get());
        boolean isTables =
                Stream.concat(left.get().stream(), right.get().stream()).allMatch(value -> isPrinted(value, tables));
        if (holds || isTables) {
            return holds ? Optional.of(Judgement.holds(check.id())) : Optional.empty(); // the table's finding says it
        }
        BigDecimal leftSum = Figures.sum(left.get());
        BigDecimal rightSum = Figures.sum(right.get());
        return Optional.of(Judgement.fails(
                check,
                Stream.concat(left.get().stream(), right.get().stream())
                        .map(Observation::evidence)
                        .toList(),
                leftSum,
                rightSum,
                sum.zh(),
                sum.en(),
                Judgement.text(leftSum),
                Judgement.text(rightSum)));
    }

    private static boolean holdsWithCarriedIn(List<Observation> left, List<Observation> right) {
        boolean isBalance = left.stream().anyMatch(value -> value.indicator().equals(NEW));
        List<Observation> withoutCarried = left.stream()
                .filter(value -> !value.indicator().equals(CARRIED_IN))
                .toList();
        return isBalance && Figures.sum(withoutCarried).compareTo(Figures.sum(right)) == 0;
    }

    private static boolean isPrinted(Observation value, Figures tables) {
        BigDecimal printed = tables.get(new Term(value.indicator(), value.applicant()), Period.YEAR)
                .map(Observation::value)
                .orElse(null);
        return printed != null && printed.compareTo(Objects.requireNonNull(value.value())) == 0;
    }

    /** The values of these terms, if each is stated, exactly and with one value. */
    private static Optional<List<Observation>> all(List<Term> terms, String binding, List<Observation> stated) {
        List<Observation> found = new ArrayList<>();
        for (Term term : terms) {
            Term bound = term.bound(binding);
            List<Observation> values = stated.stream()
                    .filter(value -> value.indicator().equals(bound.indicator())
                            && value.applicant().equals(bound.applicant()))
                    .toList();
            boolean isOne = !values.isEmpty()
                    && values.stream().allMatch(value -> value.qualifier() == Qualifier.EXACT)
                    && values.stream()
                                    .map(value -> Judgement.text(Objects.requireNonNull(value.value())))
                                    .distinct()
                                    .count()
                            == 1;
            if (!isOne) {
                return Optional.empty();
            }
            found.add(values.get(0));
        }
        return Optional.of(found);
    }
}
