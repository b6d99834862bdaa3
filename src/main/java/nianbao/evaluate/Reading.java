package nianbao.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Finding;
import nianbao.record.Observation;
import nianbao.record.ReportRecord;
import nianbao.record.State;
import nianbao.record.Status;

/**
 * What the program made of a labelled report.
 *
 * @param fields value by column of reports.csv
 * @param fieldRules what each field was read by, by column; the first where several values stand
 * @param cells values of statistics tables, and sums made of them
 * @param findings as in findings.csv
 */
public record Reading(
        Map<String, String> fields,
        Map<String, RuleUse> fieldRules,
        List<ReadNumber> numbers,
        List<ReadValue> values,
        List<CellValue> cells,
        List<ReadFinding> findings) {
    /** Nothing: the report could not be read, or was taken for none. */
    public static final Reading NOTHING = new Reading(Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of());

    public Reading {
        fields = Map.copyOf(fields);
        fieldRules = Map.copyOf(fieldRules);
        numbers = List.copyOf(numbers);
        values = List.copyOf(values);
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }

    /** What a record says. */
    public static Reading of(ReportRecord report) {
        if (report.status() == Status.NOT_A_REPORT) {
            return NOTHING;
        }
        Map<String, String> fields = new HashMap<>();
        for (Field field : Field.values()) {
            boolean built = field == Field.TITLE && report.metadata().titleBuilt();
            fields.put(field.column(), built ? "" : report.metadata().value(field));
        }
        fields.put("form", report.form());
        List<ReadNumber> numbers = report.quantities().stream()
                .map(q -> new ReadNumber(
                        q.kind().code(), q.value(), q.unit(), q.qualifier().code(), q.label(), q.text(), q.negated()))
                .toList();
        return new Reading(
                fields,
                fieldRules(report),
                numbers,
                values(report),
                cells(report),
                report.findings().stream()
                        .map(finding -> new ReadFinding(finding.rule(), finding.severity() == Finding.Severity.NOTE))
                        .toList());
    }

    private static Map<String, RuleUse> fieldRules(ReportRecord report) {
        Map<String, RuleUse> rules = new HashMap<>();
        report.metadata().candidates().stream()
                .filter(FieldCandidate::chosen)
                .forEach(c -> rules.putIfAbsent(c.field().column(), RuleUse.of(c.rule(), c.confidence())));
        return rules;
    }

    private static List<CellValue> cells(ReportRecord report) {
        return report.observations().stream()
                .filter(o -> o.origin() == Observation.Origin.TABLE || o.origin() == Observation.Origin.DERIVED)
                .map(o -> CellValue.of(
                        ReadValue.key(o.indicator(), o.applicant(), o.period().code()),
                        o.value(),
                        o.unit(),
                        o.state().code()))
                .toList();
    }

    private static List<ReadValue> values(ReportRecord report) {
        List<ReadValue> values = new ArrayList<>();
        for (Observation o : report.observations()) {
            BigDecimal value = o.value();
            if (o.origin() == Observation.Origin.TEXT && value != null) {
                String key =
                        ReadValue.key(o.indicator(), o.applicant(), o.period().code());
                values.add(new ReadValue(
                        key,
                        value,
                        o.unit(),
                        o.state() == State.ZERO_STATED,
                        o.evidence().quote(),
                        RuleUse.of(o.evidence().rule(), o.evidence().confidence())));
            }
        }
        return values;
    }
}
