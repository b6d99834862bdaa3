package nianbao.crawl;

import java.util.List;
import nianbao.crawl.frontier.FrontierReport;

/**
 * What came of a run.
 *
 * @param counts of the whole archive
 * @param fetched answers had in this run
 * @param stopped true if the user ended it
 * @param copies pages that may be copies of another: their texts differ in a few characters at most
 * @param waitsUntil when the next page may be asked for, epoch milliseconds; 0 if none waits
 */
public record CrawlSummary(
        FrontierReport.Counts counts,
        List<FrontierReport.HostLine> hosts,
        int fetched,
        boolean stopped,
        int copies,
        long waitsUntil) {
    public CrawlSummary {
        hosts = List.copyOf(hosts);
    }
}
