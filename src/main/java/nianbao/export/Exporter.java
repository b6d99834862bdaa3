package nianbao.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.codebook.Indicator;
import nianbao.record.Field;
import nianbao.record.Finding;
import nianbao.record.Metadata;
import nianbao.record.Observation;
import nianbao.record.ReportRecord;
import nianbao.record.State;
import nianbao.record.Status;
import nianbao.source.CodePointOrder;
import org.jspecify.annotations.Nullable;

/** Turns what was read from a report into rows. Immutable, and safe to share between threads. */
public final class Exporter {
    private static final String SEPARATOR = "; ";

    private final Map<String, Integer> codebookOrder = new HashMap<>();
    private final Wording wording;
    private final @Nullable TermCounter terms;

    /**
     * @param indicators in codebook order
     * @param wording language of the sentences in data files
     * @param terms counts words for terms.csv, or null for no such file
     */
    public Exporter(List<Indicator> indicators, Wording wording, @Nullable TermCounter terms) {
        indicators.forEach(indicator -> codebookOrder.put(indicator.code(), codebookOrder.size()));
        this.wording = wording;
        this.terms = terms;
    }

    /** The language of the sentences in data files. */
    public Wording wording() {
        return wording;
    }

    /** The rows of a report; of a page that is none only the row of reports.csv and the text. */
    public ReportRows rows(ReportRecord report) {
        boolean isReport = report.status() != Status.NOT_A_REPORT;
        String url = report.document().source().url();
        PanelRow panel = isReport ? panel(report) : null;
        List<Finding> findings = isReport ? findings(report) : List.of();
        return new ReportRows(
                report.document().source().id().value(),
                url == null ? "" : url,
                MetadataRows.report(
                        report, count(findings, Finding.Severity.ERROR), count(findings, Finding.Severity.WARNING)),
                isReport ? files(report, findings) : Map.of(),
                report.document().text(),
                panel,
                isReport ? count(report, State.READ) : 0,
                isReport ? count(report, State.ZERO_STATED) : 0);
    }

    private Map<DataFile, String> files(ReportRecord report, List<Finding> findings) {
        String id = report.document().source().id().value();
        Offsets offsets = new Offsets(report.document());
        Map<DataFile, String> rows = new EnumMap<>(DataFile.class);
        rows.put(DataFile.FIELDS, MetadataRows.fields(report, offsets));
        rows.put(DataFile.INDICATORS, ValueRows.indicators(report, offsets, codebookOrder));
        rows.put(DataFile.QUANTITIES, ValueRows.quantities(report, offsets));
        rows.put(DataFile.SECTIONS, LayoutRows.sections(report, offsets));
        rows.put(DataFile.TABLES, LayoutRows.tables(report.document(), offsets));
        rows.put(DataFile.FINDINGS, FindingRows.of(id, findings, offsets, wording));
        if (terms != null) {
            rows.put(DataFile.TERMS, terms(id, terms.count(report.document().text())));
        }
        return rows;
    }

    private static String terms(String id, List<Term> counted) {
        RowWriter row = new RowWriter(DataFile.TERMS);
        Comparator<Term> order = Comparator.comparingInt((Term term) -> -term.frequency())
                .thenComparing(Term::term, CodePointOrder.INSTANCE)
                .thenComparing(Term::nature, CodePointOrder.INSTANCE);
        counted.stream()
                .sorted(order)
                .forEach(term -> row.text(id)
                        .text(term.term())
                        .text(term.nature())
                        .integer(term.frequency())
                        .end());
        return row.rows();
    }

    private List<Finding> findings(ReportRecord report) {
        boolean hasAgency = report.metadata().has(Field.AGENCY);
        boolean hasYear = report.metadata().has(Field.REPORT_YEAR);
        List<Finding> findings = new ArrayList<>(report.findings());
        if (!hasAgency || !hasYear) {
            findings.add(FindingRows.noPanelRow(hasAgency, hasYear, wording));
        }
        return findings;
    }

    private static @Nullable PanelRow panel(ReportRecord report) {
        Metadata metadata = report.metadata();
        if (!metadata.has(Field.AGENCY) || !metadata.has(Field.REPORT_YEAR)) {
            return null;
        }
        Map<String, String> numbers = new HashMap<>();
        for (Observation value : report.observations()) {
            BigDecimal number = value.standardValue();
            if (value.preferred() && number != null) {
                numbers.put(PanelColumns.key(value), RowWriter.plain(number));
            }
        }
        PanelKey key = new PanelKey(
                metadata.value(Field.REGION_CODE),
                metadata.value(Field.AGENCY),
                metadata.value(Field.SCOPE),
                metadata.value(Field.REPORT_YEAR));
        return new PanelRow(key, date(metadata), report.form(), numbers);
    }

    /** The latest of all issue and publish dates; ISO dates order as text. */
    private static String date(Metadata metadata) {
        return Stream.of(Field.ISSUE_DATE, Field.PUBLISH_DATE)
                .flatMap(field -> Stream.of(metadata.value(field).split(SEPARATOR, -1)))
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    private static int count(List<Finding> findings, Finding.Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }

    private static int count(ReportRecord report, State state) {
        return (int) report.observations().stream()
                .filter(value -> value.state() == state)
                .count();
    }
}
