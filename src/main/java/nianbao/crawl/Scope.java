package nianbao.crawl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.crawl.fetch.PageAddress;
import nianbao.crawl.links.PageKind;
import nianbao.crawl.links.PageReader;
import org.jspecify.annotations.Nullable;

/** Which of the links found are followed. Immutable once made. */
final class Scope {
    /** As many as servers and browsers take. */
    private static final int LONGEST_URL = 2083;

    private static final int MOST_SEGMENTS = 20;
    private static final int MOST_REPEATS = 2;
    private static final int MOST_HOPS = 5;

    /** Site maps within site maps. */
    private static final int MOST_INDEXES = 3;

    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    private final CrawlJob job;
    private final Set<String> domains = new HashSet<>();
    private final Set<Integer> ports = new HashSet<>(USUAL_PORTS);

    Scope(CrawlJob job, List<PageAddress> seeds) {
        this.job = job;
        seeds.forEach(seed -> {
            domains.add(seed.registrableDomain());
            ports.add(seed.port());
        });
    }

    /** True for the ports that may be asked: 80, 443 and the seeds' own. */
    boolean hasPort(PageAddress address) {
        return ports.contains(address.port());
    }

    /** Why a page is not followed, as in pages.csv; null if it is. */
    @Nullable
    String refusal(PageAddress address, PageKind kind, String title, int depth, int hops) {
        if (!domains.contains(address.registrableDomain()) || !hasPort(address)) {
            return "other-site";
        }
        if (isTrap(address)) {
            return "trap";
        }
        if (kind != PageKind.SEED && depth > job.depth()) {
            return "depth";
        }
        if (kind == PageKind.SITEMAP) {
            return hops > MOST_INDEXES ? "depth" : null; // not what the user chooses among
        }
        if (hops > MOST_HOPS) {
            return "redirects";
        }
        return byChoice(address, kind, title);
    }

    private @Nullable String byChoice(PageAddress address, PageKind kind, String title) {
        boolean excluded =
                job.exclude() != null && job.exclude().matcher(address.raw()).find();
        boolean notIncluded = job.include() != null
                && kind != PageKind.SEED
                && !job.include().matcher(address.raw()).find();
        if (excluded || notIncluded) {
            return excluded ? "excluded" : "not-included";
        }
        if (kind == PageKind.ATTACHMENT && PageReader.isUnreadable(address.raw())) {
            return "file-type";
        }
        String year = PageReader.year(title);
        boolean isDated = kind == PageKind.REPORT || kind == PageKind.ATTACHMENT || kind == PageKind.FRAME;
        if (isDated && !year.isEmpty()) {
            int number = Integer.parseInt(year);
            return number < job.fromYear() || number > job.toYear() ? "year" : null;
        }
        return null;
    }

    private static boolean isTrap(PageAddress address) {
        List<String> segments = address.segments();
        if (address.raw().length() > LONGEST_URL || segments.size() > MOST_SEGMENTS) {
            return true;
        }
        Map<String, Integer> counts = new HashMap<>();
        segments.stream()
                .filter(segment -> !segment.isEmpty())
                .forEach(segment -> counts.merge(segment, 1, Integer::sum));
        return counts.values().stream().anyMatch(count -> count > MOST_REPEATS);
    }
}
