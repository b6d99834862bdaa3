package nianbao.crawl;

/** Is told how a crawl goes; called by the crawling thread, often. */
public interface CrawlListener {
    /** Something has changed. */
    void progressed(CrawlProgress progress);
}
