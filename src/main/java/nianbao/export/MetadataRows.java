package nianbao.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import nianbao.document.Span;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.Metadata;
import nianbao.record.ReportRecord;
import nianbao.record.Status;

/** The rows of reports.csv and fields.csv. */
final class MetadataRows {
    private static final int CONFIDENCE_DIGITS = 2;

    private MetadataRows() {}

    /** The row of reports.csv; a page that is no report counts nothing. */
    static ReportRow report(ReportRecord report, int errors, int warnings) {
        RowWriter row = new RowWriter(
                DataFile.REPORTS,
                DataFile.REPORTS.columns().subList(0, DataFile.REPORTS.columns().size() - 4));
        source(row, report);
        agency(row, report);
        dates(row, report.metadata());
        contact(row, report.metadata());
        counts(row, report);
        row.end();
        String head = row.rows();
        return new ReportRow(head.substring(0, head.length() - 2), errors, warnings, status(report), "");
    }

    private static void source(RowWriter row, ReportRecord report) {
        var source = report.document().source();
        String url = source.url();
        String title = report.metadata().value(Field.TITLE);
        row.text(source.id().value()).text(source.location()).text(url == null ? "" : url);
        row.text(source.mediaType()).text(source.charset()).text(title);
        row.text(title.isEmpty() ? "" : report.metadata().titleBuilt() ? "built" : "read");
    }

    private static void agency(RowWriter row, ReportRecord report) {
        Metadata metadata = report.metadata();
        row.text(metadata.value(Field.AGENCY)).text(metadata.value(Field.AGENCY_FUNCTION));
        row.text(metadata.value(Field.AGENCY_LEVEL)).text(metadata.value(Field.REGION_CODE));
        row.text(metadata.value(Field.REGION_NAME)).text(metadata.value(Field.SCOPE));
        row.stated(metadata.value(Field.REPORT_YEAR)).text(report.form());
    }

    private static void dates(RowWriter row, Metadata metadata) {
        row.stated(metadata.value(Field.PERIOD_START)).stated(metadata.value(Field.PERIOD_END));
        row.text(metadata.value(Field.INDEX_NUMBER)).text(metadata.value(Field.CREDIT_CODE));
        row.text(metadata.value(Field.DOCUMENT_NUMBER)).stated(metadata.value(Field.ISSUE_DATE));
        row.text(metadata.chosen(Field.ISSUE_DATE).stream()
                .map(FieldCandidate::label)
                .filter(label -> !label.isEmpty())
                .distinct()
                .collect(Collectors.joining("; ")));
        row.stated(metadata.value(Field.PUBLISH_DATE)).stated(metadata.value(Field.SIGNED_DATE));
        row.text(metadata.value(Field.PUBLISHER)).text(metadata.value(Field.CATEGORY));
        row.text(metadata.value(Field.VALIDITY));
    }

    private static void contact(RowWriter row, Metadata metadata) {
        row.text(metadata.value(Field.CONTACT_ADDRESS)).text(metadata.value(Field.CONTACT_POSTCODE));
        row.text(metadata.value(Field.CONTACT_PHONE)).text(metadata.value(Field.CONTACT_FAX));
        row.text(metadata.value(Field.CONTACT_EMAIL)).text(metadata.value(Field.WEBSITE));
    }

    private static void counts(RowWriter row, ReportRecord report) {
        boolean counted = report.status() != Status.NOT_A_REPORT;
        row.integer(counted ? report.sections().size() : 0);
        row.integer(counted ? report.document().tables().size() : 0);
        row.integer(counted ? report.observations().size() : 0);
        row.integer(counted ? report.quantities().size() : 0);
    }

    private static Status status(ReportRecord report) {
        if (report.status() == Status.NOT_A_REPORT) {
            return Status.NOT_A_REPORT;
        }
        boolean complete = report.metadata().has(Field.REPORT_YEAR)
                && report.metadata().has(Field.AGENCY)
                && report.sections().stream().anyMatch(section -> section.level() > 0);
        return complete && report.status() != Status.REVIEW ? Status.OK : Status.REVIEW;
    }

    /** The rows of fields.csv. */
    static String fields(ReportRecord report, Offsets offsets) {
        RowWriter row = new RowWriter(DataFile.FIELDS);
        String id = report.document().source().id().value();
        for (FieldCandidate candidate : Offsets.byPosition(report.metadata().candidates(), FieldCandidate::span)) {
            Span span = candidate.span();
            row.text(id)
                    .text(candidate.field().column())
                    .text(candidate.value())
                    .text(candidate.raw());
            row.text(candidate.label());
            row.stated(span == null ? "" : Integer.toString(offsets.start(span)));
            row.stated(span == null ? "" : Integer.toString(offsets.end(span)));
            row.text(candidate.origin().code()).text(candidate.rule());
            row.stated(confidence(candidate.confidence())).flag(candidate.chosen());
            row.end();
        }
        return row.rows();
    }

    /** A confidence with its two decimals: {@code 0.90}. */
    static String confidence(double confidence) {
        return BigDecimal.valueOf(confidence)
                .setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
