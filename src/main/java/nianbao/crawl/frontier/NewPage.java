package nianbao.crawl.frontier;

import org.jspecify.annotations.Nullable;

/**
 * A page that was found.
 *
 * @param key tells it from other pages
 * @param body of a POST, or null
 * @param kind what it is expected to be
 * @param title the link's text
 * @param depth links from the seed
 * @param hops redirects from the page that was linked
 * @param priority small numbers first
 * @param via id of the page that led here, or null for a seed
 * @param refused why it will not be fetched, or null if it will
 */
public record NewPage(
        String url,
        String key,
        String host,
        @Nullable String body,
        String kind,
        String title,
        int depth,
        int hops,
        int priority,
        @Nullable Long via,
        @Nullable String refused) {}
