package nianbao.source;

/**
 * An input that cannot become a report; a row of failures.csv.
 *
 * @param location as in {@link SourceDocument#location()}
 * @param stage the step that failed: {@code open}
 * @param reason one plain sentence for users
 * @param detail technical details without paths of this machine, may be empty
 */
public record Unusable(String location, String stage, String reason, String detail) {}
