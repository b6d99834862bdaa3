package nianbao.crawl.links;

/** Knows how one family of content management systems lists its pages. Implementations are immutable. */
interface SiteAdapter {
    /** True if the page bears the family's marks. */
    boolean recognizes(ListPage page);

    /** What the page lists in the family's own way, and where the list goes on. */
    Listed list(ListPage page, LinkText links);
}
