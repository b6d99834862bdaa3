package nianbao.crawl.fetch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads site maps: XML, text, RSS, Atom, compressed or not, and indexes of them (sitemaps.org). */
public final class SiteMapReader {
    private SiteMapReader() {}

    /**
     * What a site map names.
     *
     * @param isSiteMap true for another site map
     */
    public record Entry(String url, boolean isSiteMap) {}

    private record Dated(Entry entry, long changed) {}

    /** The entries, the last changed first; empty for what is no site map. */
    public static Optional<List<Entry>> read(String url, byte[] content) {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null) {
            return Optional.empty();
        }
        try {
            // Not strict: pages of other hosts are left to the crawl's own scope.
            AbstractSiteMap map = new SiteMapParser(false).parseSiteMap(content, address.url());
            return Optional.of(entries(map));
        } catch (UnknownFormatException | IOException e) {
            return Optional.empty();
        }
    }

    private static List<Entry> entries(AbstractSiteMap map) {
        List<Dated> found = new ArrayList<>();
        if (map instanceof SiteMapIndex index) {
            for (AbstractSiteMap inner : index.getSitemaps()) {
                found.add(new Dated(new Entry(inner.getUrl().toString(), true), millis(inner.getLastModified())));
            }
        } else if (map instanceof SiteMap pages) {
            for (SiteMapURL page : pages.getSiteMapUrls()) {
                found.add(new Dated(new Entry(page.getUrl().toString(), false), millis(page.getLastModified())));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Dated::changed).reversed())
                .map(Dated::entry)
                .toList();
    }

    private static long millis(@Nullable Date date) {
        return date == null ? 0 : date.toInstant().toEpochMilli();
    }
}
