package nianbao.source;

import org.jspecify.annotations.Nullable;

/**
 * A report file as it was found.
 *
 * @param id names the bytes, and a further report in them
 * @param location the path users see: relative to the input folder with {@code /}, {@code a.zip!/b.html} for a member
 * @param url the address the page was published at, or null if the file does not say
 * @param mediaType {@code text/html}, {@code text/plain}, {@code multipart/related}
 * @param charset the charset the bytes were decoded with, as its IANA name
 */
public record SourceDocument(
        SourceId id, String location, @Nullable String url, String mediaType, String charset) {

    /**
     * The same file as the source of one of its reports.
     *
     * @param ordinal 1-based place of the report in the file
     */
    public SourceDocument ofReport(int ordinal) {
        return new SourceDocument(id.ofReport(ordinal), location, url, mediaType, charset);
    }
}
