package nianbao.source;

import org.jspecify.annotations.Nullable;

/**
 * What a web archive says of a page.
 *
 * @param url its address
 * @param date when it was fetched: {@code 2026-01-02T03:04:05Z}
 * @param parent location of the page that it is attached to, or null
 */
public record Provenance(String url, String date, @Nullable String parent) {}
