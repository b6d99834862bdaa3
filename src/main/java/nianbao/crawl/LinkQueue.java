package nianbao.crawl;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.crawl.fetch.PageAddress;
import nianbao.crawl.frontier.Frontier;
import nianbao.crawl.frontier.NewPage;
import nianbao.crawl.frontier.Page;
import nianbao.crawl.frontier.PageState;
import nianbao.crawl.links.Link;
import nianbao.crawl.links.PageKind;

/** Queues where pages lead, as far as the scope allows. */
final class LinkQueue {
    /** Of these only what is followed is kept: the rest is too much and of no interest. */
    private static final Set<PageKind> PASSING =
            Set.of(PageKind.COLUMN, PageKind.PROBE, PageKind.SITEMAP, PageKind.ENTRY);

    private static final Pattern ROOT = Pattern.compile("https?://[^/]+/?(?:(?:index|default)\\.\\w+)?");
    private static final String USUAL_SITE_MAP = "/sitemap.xml";

    private final Frontier frontier;
    private final Scope scope;
    private final RobotsKeeper robots;

    LinkQueue(Frontier frontier, Scope scope, RobotsKeeper robots) {
        this.frontier = frontier;
        this.scope = scope;
        this.robots = robots;
    }

    /** Queues an answer's links, and those behind them if any was new; of a site's first page also its site maps. */
    void add(Page page, Answer answer) throws IOException {
        boolean anyNew = false;
        for (Link link : answer.links()) {
            anyNew |= add(page, answer, link);
        }
        for (Link link : anyNew ? answer.more() : List.<Link>of()) {
            add(page, answer, link);
        }
        boolean isSiteRoot = page.kind().equals(PageKind.SEED.code())
                && ROOT.matcher(page.url()).matches();
        if (isSiteRoot && answer.state() == PageState.DONE && answer.verdict().equals("ok")) {
            List<String> named = robots.siteMaps(page.host());
            for (String map : named.isEmpty() ? List.of(USUAL_SITE_MAP) : named) {
                add(page, answer, new Link(map, null, PageKind.SITEMAP, ""));
            }
        }
    }

    private boolean add(Page page, Answer answer, Link link) throws IOException {
        Optional<PageAddress> target = PageAddress.resolve(answer.base(), link.href());
        if (target.isEmpty()) {
            return false;
        }
        PageAddress address = target.get();
        boolean redirect = answer.verdict().equals("redirect");
        boolean inner = answer.kind() == PageKind.SITEMAP && link.kind() == PageKind.SITEMAP;
        int hops = redirect || inner ? page.hops() + 1 : 0;
        int depth = page.depth() + (redirect || isPart(answer.kind(), link.kind()) ? 0 : 1);
        String refused = scope.refusal(address, link.kind(), link.title(), depth, hops);
        if (refused != null && PASSING.contains(link.kind())) {
            return false;
        }
        String key = link.body() == null ? address.key() : address.key() + "\n" + link.body();
        NewPage found = new NewPage(
                address.raw(),
                key,
                address.host(),
                link.body(),
                link.kind().code(),
                link.title(),
                depth,
                hops,
                link.kind().priority(),
                page.id(),
                refused);
        return frontier.add(found);
    }

    /** Further pages of a list, frames, attachments and site maps are no step away from where they are linked. */
    private static boolean isPart(PageKind from, PageKind to) {
        return switch (to) {
            case PROBE, FRAME, ATTACHMENT, SITEMAP -> true;
            case LIST -> from == PageKind.LIST;
            default -> false;
        };
    }
}
