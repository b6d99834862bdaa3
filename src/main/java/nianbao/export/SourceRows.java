package nianbao.export;

/** The rows of sources.csv. */
public final class SourceRows {
    private SourceRows() {}

    /** The row of one path of a report. */
    public static String row(String reportId, String source, String url) {
        RowWriter row = new RowWriter(DataFile.SOURCES);
        row.text(reportId).text(source).text(url).end();
        return row.rows();
    }
}
