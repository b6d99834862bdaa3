package nianbao.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import nianbao.export.DataFile;
import nianbao.export.ReportRow;
import nianbao.pipeline.StoredResult.Outline;

/** What one report puts into the files that hold one report after the other. */
public final class ReportOutput {
    private ReportOutput() {}

    /**
     * Finished rows in UTF-8, by file; those of sources.csv and panel.csv are not among them.
     *
     * @param parentId report id of the page that the report is attached to, or empty
     * @param duplicate the row of a finding that panel.csv shows another report instead, or empty
     */
    public static Map<DataFile, byte[]> rows(
            Outline outline, StoredContent content, String parentId, String duplicate) {
        ReportRow row = outline.report();
        if (row == null) {
            throw new IllegalStateException(outline.reportId() + " has no row");
        }
        Map<DataFile, byte[]> rows = new EnumMap<>(DataFile.class);
        rows.putAll(content.rows());
        rows.merge(DataFile.FINDINGS, duplicate.getBytes(StandardCharsets.UTF_8), ReportOutput::joined);
        String report = row.attachedTo(parentId).row(0, moreWarnings(duplicate));
        rows.put(DataFile.REPORTS, report.getBytes(StandardCharsets.UTF_8));
        return rows;
    }

    /** How many warnings come to those the report has of itself. */
    static int moreWarnings(String duplicate) {
        return duplicate.isEmpty() ? 0 : 1;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
