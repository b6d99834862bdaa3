package nianbao.crawl.links;

import java.util.List;

/**
 * What an adapter found.
 *
 * @param links entries and pages of the list that are known to exist
 * @param more pages that exist only if the entries are new
 */
record Listed(List<Link> links, List<Link> more) {
    static final Listed NOTHING = new Listed(List.of(), List.of());

    Listed {
        links = List.copyOf(links);
        more = List.copyOf(more);
    }
}
