package nianbao.record;

import nianbao.source.SourceDocument;
import nianbao.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher set right in one report; a row of a corrections file (contract.md 4).
 *
 * @param line 1-based line of the file, which names the correction in the data
 * @param reportId the report's id, or empty if {@code source} names it
 * @param source the report's path, or empty
 * @param field the metadata field, or null for an indicator
 * @param indicator code, or empty for a field
 * @param applicant type, or empty for the indicator's default
 * @param oldValue as the data set gives it; empty for what was not read
 */
public record Correction(
        long line,
        String reportId,
        String source,
        @Nullable Field field,
        String indicator,
        String applicant,
        String oldValue,
        String newValue,
        String reason,
        String author) {

    /** How the data names the correction: {@code correction:7}. */
    public String rule() {
        return "correction:" + line;
    }

    /** True if it is about this report. A path names the first report of its file; further ones are named by id. */
    public boolean isAbout(SourceDocument report) {
        String id = report.id().value();
        boolean isAtPath = source.equals(report.location()) && !SourceId.isFurther(id);
        return reportId.isEmpty() ? isAtPath : reportId.equals(id);
    }

    /** True if it is about any report of the file with this id or at this path. */
    public boolean isAbout(SourceId file, String location) {
        return reportId.isEmpty()
                ? source.equals(location)
                : SourceId.ofFile(reportId).equals(file.value());
    }

    /** What is corrected: a column of reports.csv or of panel.csv. */
    public String subject() {
        return field != null ? field.column() : applicant.isEmpty() ? indicator : indicator + "." + applicant;
    }
}
