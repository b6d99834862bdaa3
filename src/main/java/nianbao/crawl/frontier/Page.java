package nianbao.crawl.frontier;

import org.jspecify.annotations.Nullable;

/**
 * A page that was claimed.
 *
 * @param via address of the page that led here, or null for a seed
 * @param viaTitle the title of that page, or empty
 * @param earlier what an earlier fetch of it brought, or null
 */
public record Page(
        long id,
        String url,
        String host,
        @Nullable String body,
        String kind,
        String title,
        int depth,
        int hops,
        int tries,
        @Nullable String via,
        String viaTitle,
        @Nullable Earlier earlier) {

    /**
     * An earlier fetch.
     *
     * @param recordId of the WARC record that holds the body
     * @param date its WARC-Date
     * @param sha1 of the body as received
     * @param etag empty if the server sent none
     * @param modified empty if the server sent no Last-Modified
     */
    public record Earlier(String recordId, String date, String url, String sha1, String etag, String modified) {}
}
