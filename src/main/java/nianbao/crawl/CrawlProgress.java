package nianbao.crawl;

/**
 * How a crawl stands.
 *
 * @param parked hosts that wait for something else than their usual pause
 * @param pagesPerMinute in this run
 * @param secondsLeft by the pauses between requests, of the hosts that this run will still ask; more pages may be found
 */
public record CrawlProgress(int done, int waiting, int inFlight, int parked, int pagesPerMinute, long secondsLeft) {}
