package nianbao.source.warc;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A page in a web archive, without its bytes.
 *
 * @param offset of its record, in bytes
 * @param id {@code urn:uuid:…}, or empty if the record has none
 * @param url its address
 * @param date when it was fetched: {@code 2026-01-02T03:04:05Z}
 * @param status of HTTP
 * @param type what the sniffer said of its first bytes; empty for a revisit
 * @param truncated true if its end is missing
 * @param refersTo the id of the record that holds its bytes, or null if they are here
 * @param sameUrl true for a revisit of the same address
 */
public record Capture(
        long offset,
        String id,
        String url,
        String date,
        int status,
        String type,
        boolean truncated,
        @Nullable String refersTo,
        boolean sameUrl)
        implements Serializable {}
