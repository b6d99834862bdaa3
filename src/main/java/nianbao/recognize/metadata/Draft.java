package nianbao.recognize.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.recognize.metadata.DateReader.Found;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;

/** Collects candidates and findings of one document; used by one thread. */
final class Draft {
    private final List<FieldCandidate> candidates = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    void add(FieldCandidate candidate) {
        candidates.add(candidate);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** Adds a date, or a finding where it is incomplete. */
    void addDate(Page page, Field field, Found found, String label, String rule, double sure) {
        LocalDate date = found.date();
        if (date == null) {
            String shown = page.printed(found.start(), found.end());
            add(Finding.of("date_damaged", Severity.WARNING, List.of(shown), page.span(found.start(), found.end())));
        } else {
            add(page.candidate(field, date.toString(), found.start(), found.end(), label, rule, sure));
        }
    }

    List<FieldCandidate> candidates() {
        return candidates;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The surest candidate of a field, the first on the page among equals. */
    Optional<FieldCandidate> best(Field field) {
        return candidates.stream()
                .filter(c -> c.field() == field && !c.value().isEmpty())
                .max(Comparator.comparingDouble(FieldCandidate::confidence)
                        .thenComparing(Comparator.comparingInt(Draft::position).reversed()));
    }

    /** Behind everything on the page for a candidate that does not stand there. */
    static int position(FieldCandidate candidate) {
        return candidate.span() == null ? Integer.MAX_VALUE : candidate.span().start();
    }
}
