package nianbao.crawl;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.crawl.fetch.AddressBlock;
import org.jspecify.annotations.Nullable;

/**
 * What to crawl, and how.
 *
 * @param folder of the archive
 * @param contact an e-mail or web address, which every request carries
 * @param depth most links from a seed
 * @param maxPages most pages of one host in one run
 * @param include addresses must match it, or null
 * @param exclude addresses must not match it, or null
 * @param fromYear reports of earlier years are left out
 * @param toYear reports of later years are left out
 * @param opened addresses allowed although they are not public
 * @param insecureHosts hosts whose certificate need not be valid
 * @param warcBytes beyond which another file of the archive is begun
 */
public record CrawlJob(
        List<Seed> seeds,
        Path folder,
        String contact,
        Manners manners,
        int depth,
        int maxPages,
        @Nullable Pattern include,
        @Nullable Pattern exclude,
        int fromYear,
        int toYear,
        List<AddressBlock> opened,
        Set<String> insecureHosts,
        long warcBytes) {
    /** 1 GB, as is usual for web archives. */
    public static final long USUAL_WARC_BYTES = 1_000_000_000L;

    public CrawlJob {
        seeds = List.copyOf(seeds);
        opened = List.copyOf(opened);
        insecureHosts = Set.copyOf(insecureHosts);
    }
}
