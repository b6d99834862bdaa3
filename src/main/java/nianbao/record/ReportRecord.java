package nianbao.record;

import java.util.List;
import nianbao.document.Document;

/**
 * Everything read from one report.
 *
 * @param form {@code standard_2021}, {@code trial_2019} … or {@code narrative}; empty if not a report
 */
public record ReportRecord(
        Document document,
        Status status,
        String form,
        Metadata metadata,
        List<Section> sections,
        List<QuantityMention> quantities,
        List<Observation> observations,
        List<Finding> findings) {
    public ReportRecord {
        sections = List.copyOf(sections);
        quantities = List.copyOf(quantities);
        observations = List.copyOf(observations);
        findings = List.copyOf(findings);
    }

    /** The same report with other values. */
    public ReportRecord withObservations(List<Observation> values) {
        return new ReportRecord(document, status, form, metadata, sections, quantities, values, findings);
    }
}
