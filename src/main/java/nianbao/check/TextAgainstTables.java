package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nianbao.codebook.CheckRule;
import nianbao.codebook.CheckRules;
import nianbao.codebook.SumRule.Term;
import nianbao.quantity.Qualifier;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.Observation.Period;
import nianbao.record.ReportRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a report says in words with what its tables print. 收到 and 受理 may mean the new applications, or those
 * and the ones carried in (formats.md 2.5): either agrees.
 */
final class TextAgainstTables {
    private static final String MISMATCH = "text_table_mismatch";
    private static final String NEW = "applications_new";
    private static final String CARRIED_IN = "applications_carried_in";

    private final @Nullable CheckRule mismatch;

    TextAgainstTables(CheckRules rules) {
        this.mismatch = rules.check(MISMATCH).orElse(null);
    }

    /** Exact counts in the text against the table's; one judgement for each indicator and applicant. */
    List<Judgement> judge(ReportRecord report) {
        if (mismatch == null) {
            return List.of();
        }
        List<Observation> observations = report.observations();
        Figures figures = new Figures(observations);
        List<Judgement> judgements = new ArrayList<>();
        Set<Term> told = new LinkedHashSet<>();
        for (Observation text : observations) {
            Term term = new Term(text.indicator(), text.applicant());
            BigDecimal stated = text.standardValue();
            boolean isExact = text.origin() == Origin.TEXT && text.qualifier() == Qualifier.EXACT;
            Observation cell = figures.get(term, text.period()).orElse(null);
            if (!isExact
                    || stated == null
                    || cell == null
                    || told.contains(term)
                    || cell.parts().contains(text.evidence()) // it was added up to that value
                    || cell.origin() == Origin.CORRECTION) {
                continue;
            }
            BigDecimal printed = cell.standardValue();
            if (printed == null) {
                judgements.add(Judgement.unknown(mismatch.id()));
            } else if (agrees(text, stated, printed, figures) || isStatedElsewhere(observations, text, printed)) {
                judgements.add(Judgement.holds(mismatch.id()));
            } else {
                told.add(term);
                judgements.add(differ(mismatch, text, stated, cell, printed));
            }
        }
        return judgements;
    }

    private static boolean agrees(Observation text, BigDecimal stated, BigDecimal printed, Figures figures) {
        BigDecimal carried = figures.get(new Term(CARRIED_IN, text.applicant()), Period.YEAR)
                .map(Observation::standardValue)
                .orElse(BigDecimal.ZERO);
        boolean mayIncludeCarried = text.indicator().equals(NEW);
        return stated.compareTo(printed) == 0 || (mayIncludeCarried && stated.compareTo(printed.add(carried)) == 0);
    }

    /** Another sentence gives the table's figure; then the text contradicts itself, which is another finding. */
    private static boolean isStatedElsewhere(List<Observation> all, Observation text, BigDecimal printed) {
        return all.stream()
                .filter(other ->
                        other.origin() == Origin.TEXT && other.indicator().equals(text.indicator()))
                .filter(other -> other.applicant().equals(text.applicant()))
                .map(Observation::standardValue)
                .filter(Objects::nonNull)
                .anyMatch(value -> value.compareTo(printed) == 0);
    }

    private static Judgement differ(
            CheckRule rule, Observation text, BigDecimal stated, Observation cell, BigDecimal printed) {
        String name = text.applicant().isEmpty() ? text.indicator() : text.indicator() + "." + text.applicant();
        return Judgement.fails(
                rule,
                List.of(text.evidence(), cell.evidence()),
                stated,
                printed,
                name,
                Judgement.text(stated),
                Judgement.text(printed));
    }
}
