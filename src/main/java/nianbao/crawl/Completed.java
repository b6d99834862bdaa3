package nianbao.crawl;

import nianbao.crawl.fetch.FetchException;
import nianbao.crawl.fetch.Fetched;
import nianbao.crawl.frontier.Page;
import org.jspecify.annotations.Nullable;

/**
 * A request that has ended.
 *
 * @param page null for robots.txt
 * @param fetched null if there is no answer
 * @param failure null if there is one
 */
record Completed(
        String host,
        String server,
        @Nullable Page page,
        @Nullable Fetched fetched,
        @Nullable FetchException failure) {}
