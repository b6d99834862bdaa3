package nianbao.crawl.frontier;

import org.jspecify.annotations.Nullable;

/**
 * What came of a try.
 *
 * @param state {@code WAITING} to try again at {@code due}
 * @param due epoch milliseconds
 * @param countsAsTry false where the server only asked for patience
 * @param status of HTTP, or 0
 * @param kind what the page turned out to be
 * @param stored where the answer is, or null if there is none
 */
public record Outcome(
        PageState state,
        long due,
        boolean countsAsTry,
        int status,
        String verdict,
        String kind,
        String title,
        String year,
        @Nullable Stored stored) {

    /**
     * Where an answer is, and what is asked next time.
     *
     * @param file the WARC file's name
     * @param fingerprint of a report's text, 0 if there is none
     * @param tls {@code unverified} and the protocol if no certificate was checked, else empty
     * @param keepsBody false for a 304, whose body is in the earlier record
     */
    public record Stored(
            String file,
            long offset,
            long length,
            String recordId,
            String date,
            String mediaType,
            long bytes,
            String sha1,
            String etag,
            String modified,
            long fingerprint,
            String tls,
            boolean keepsBody) {}
}
