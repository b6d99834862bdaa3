package nianbao.source;

import org.jspecify.annotations.Nullable;

/**
 * A report file as it was found.
 *
 * @param id names the bytes
 * @param location the path users see: relative to the input folder with {@code /}, {@code a.zip!/b.html} for a member
 * @param url the address the page was published at, or null if the file does not say
 * @param mediaType {@code text/html}, {@code text/plain}, {@code multipart/related}
 * @param charset the charset the bytes were decoded with, as its IANA name
 */
public record SourceDocument(
        SourceId id, String location, @Nullable String url, String mediaType, String charset) {}
