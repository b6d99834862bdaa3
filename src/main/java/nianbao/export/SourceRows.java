package nianbao.export;

/** The rows of sources.csv. */
public final class SourceRows {
    private SourceRows() {}

    /**
     * The row of one path of a report.
     *
     * @param fetchedAt when an archive says the page was fetched, or empty
     */
    public static String row(String reportId, String source, String url, String fetchedAt) {
        RowWriter row = new RowWriter(DataFile.SOURCES);
        row.text(reportId).text(source).text(url).text(fetchedAt).end();
        return row.rows();
    }
}
