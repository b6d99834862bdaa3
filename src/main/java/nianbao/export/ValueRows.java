package nianbao.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nianbao.record.Evidence;
import nianbao.record.Field;
import nianbao.record.Observation;
import nianbao.record.QuantityMention;
import nianbao.record.ReportRecord;

/** The rows of indicators.csv and quantities.csv. */
final class ValueRows {
    private ValueRows() {}

    /**
     * The rows of indicators.csv, by position and then in codebook order.
     *
     * @param codebookOrder place of each indicator in the codebook
     */
    static String indicators(ReportRecord report, Offsets offsets, Map<String, Integer> codebookOrder) {
        RowWriter row = new RowWriter(DataFile.INDICATORS);
        String id = report.document().source().id().value();
        String agency = report.metadata().value(Field.AGENCY);
        String year = report.metadata().value(Field.REPORT_YEAR);
        for (Observation value : sorted(report.observations(), codebookOrder)) {
            row.text(id).text(agency).stated(year).text(report.form());
            row.text(value.indicator())
                    .text(value.applicant())
                    .text(value.period().code());
            row.number(value.value()).text(value.unit()).text(value.state().code());
            row.text(value.qualifier().code()).text(value.origin().code());
            evidence(row, value, offsets);
            row.number(value.standardValue()).text(value.standardUnit()).flag(value.preferred());
            row.end();
        }
        return row.rows();
    }

    private static void evidence(RowWriter row, Observation value, Offsets offsets) {
        Evidence evidence = value.evidence();
        List<Evidence> shown = value.parts().isEmpty() ? List.of(evidence) : value.parts();
        row.text(value.section()).text(evidence.quote());
        boolean corrected = value.origin() == Observation.Origin.CORRECTION;
        row.text(
                corrected
                        ? evidence.rule()
                        : offsets.locators(shown.stream().map(Evidence::span).toList()));
        row.text(evidence.rule()).stated(MetadataRows.confidence(evidence.confidence()));
    }

    private static List<Observation> sorted(List<Observation> values, Map<String, Integer> codebookOrder) {
        return values.stream()
                .sorted(Comparator.comparing(
                                (Observation value) -> value.evidence().span())
                        .thenComparing(value -> codebookOrder.getOrDefault(value.indicator(), Integer.MAX_VALUE)))
                .toList();
    }

    /** The rows of quantities.csv. */
    static String quantities(ReportRecord report, Offsets offsets) {
        RowWriter row = new RowWriter(DataFile.QUANTITIES);
        String id = report.document().source().id().value();
        for (QuantityMention quantity : Offsets.byPosition(report.quantities(), QuantityMention::span)) {
            row.text(id).text(quantity.section()).integer(quantity.sentence());
            row.integer(offsets.start(quantity.span())).integer(offsets.end(quantity.span()));
            row.text(quantity.text()).text(quantity.kind().code());
            row.number(quantity.value()).number(quantity.high()).text(quantity.unit());
            row.text(quantity.qualifier().code()).text(quantity.label());
            row.text(quantity.timeScope().code()).text(quantity.indicator()).integer(quantity.ordinal());
            row.stated(quantity.parent() == 0 ? "" : Integer.toString(quantity.parent()));
            row.text(quantity.verb()).flag(quantity.negated()).text(quantity.normalized());
            row.end();
        }
        return row.rows();
    }
}
