package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.codebook.SumRule.Term;
import nianbao.quantity.Qualifier;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.Observation.Period;

/**
 * Compares what a report says in words with what its tables print. 收到 and 受理 may mean the new applications, or those
 * and the ones carried in (formats.md 2.5): either agrees.
 */
public final class TextAgainstTables {
    private static final Term NEW = new Term("applications_new", "total");
    private static final Term CARRIED_IN = new Term("applications_carried_in", "total");

    private TextAgainstTables() {}

    /** Exact counts in the text that differ from the table's; one for each indicator and applicant. */
    public static List<Finding> check(List<Observation> observations) {
        Figures figures = new Figures(observations);
        List<Finding> findings = new ArrayList<>();
        List<Term> told = new ArrayList<>();
        for (Observation text : observations) {
            Term term = new Term(text.indicator(), text.applicant());
            BigDecimal stated = text.standardValue();
            boolean isExact = text.origin() == Origin.TEXT && text.qualifier() == Qualifier.EXACT;
            Observation cell = figures.get(term, text.period()).orElse(null);
            if (isExact && stated != null && cell != null && cell.standardValue() != null && !told.contains(term)) {
                if (!agrees(term, stated, cell, figures) && !isStatedElsewhere(observations, text, cell)) {
                    told.add(term);
                    findings.add(finding(text, cell));
                }
            }
        }
        return findings;
    }

    private static boolean agrees(Term term, BigDecimal stated, Observation cell, Figures figures) {
        BigDecimal printed = Objects.requireNonNullElse(cell.standardValue(), BigDecimal.ZERO);
        BigDecimal carried = figures.get(CARRIED_IN, Period.YEAR)
                .map(Observation::standardValue)
                .orElse(BigDecimal.ZERO);
        return stated.compareTo(printed) == 0 || (term.equals(NEW) && stated.compareTo(printed.add(carried)) == 0);
    }

    /** Another sentence gives the table's figure; then the text contradicts itself, which is another finding. */
    private static boolean isStatedElsewhere(List<Observation> all, Observation text, Observation cell) {
        BigDecimal printed = Objects.requireNonNullElse(cell.standardValue(), BigDecimal.ZERO);
        return all.stream()
                .filter(other ->
                        other.origin() == Origin.TEXT && other.indicator().equals(text.indicator()))
                .filter(other -> other.applicant().equals(text.applicant()))
                .map(Observation::standardValue)
                .filter(Objects::nonNull)
                .anyMatch(value -> value.compareTo(printed) == 0);
    }

    private static Finding finding(Observation text, Observation cell) {
        BigDecimal stated = Objects.requireNonNullElse(text.standardValue(), BigDecimal.ZERO);
        BigDecimal printed = Objects.requireNonNullElse(cell.standardValue(), BigDecimal.ZERO);
        String name = text.applicant().isEmpty() ? text.indicator() : text.indicator() + "." + text.applicant();
        return Finding.about(
                List.of(text.evidence(), cell.evidence()),
                "text_table_mismatch",
                Severity.WARNING,
                List.of(name, stated.toPlainString(), printed.toPlainString()),
                stated.toPlainString(),
                printed.toPlainString(),
                stated.subtract(printed).toPlainString());
    }
}
