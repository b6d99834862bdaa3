package nianbao.export;

/**
 * An input that did not become a report; a row of failures.csv.
 *
 * @param stage the step that failed: {@code open}, {@code decode}, {@code parse}, {@code internal}
 * @param reason one plain sentence
 * @param detail technical details without paths of this machine, may be empty
 */
public record Failure(String source, String stage, String reason, String detail) {

    /** The same failure, its reason in the language of the data. */
    public Failure in(Wording wording) {
        return new Failure(source, stage, wording.reason(reason), detail);
    }

    /** The row of failures.csv. */
    public String row() {
        RowWriter row = new RowWriter(DataFile.FAILURES);
        row.text(source).text(stage).text(reason).text(detail).end();
        return row.rows();
    }
}
