package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What every other site does: a link to the next page, or none because a script makes it; then the usual names of a
 * second page are tried, and a name is kept to only if it brings entries that are new.
 */
final class StaticPages implements SiteAdapter {
    private static final Pattern NUMBERED = Pattern.compile("^(.*_)([0-9]{1,4})(\\.\\w+)$");
    private static final Pattern QUERY =
            Pattern.compile("(?i)[?&](page|pageindex|pageno|pagenum|currpage|cur_page|pn|p)=([0-9]{1,4})(?=&|#|$)");
    private static final Pattern FILE = Pattern.compile("([^/?]*?)(\\.s?html?)?(?:\\?.*)?$");

    /** A list with fewer entries has no second page. */
    private static final int FULL_PAGE = 8;

    @Override
    public boolean recognizes(ListPage page) {
        return page.isReportList();
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        List<Link> pages = new ArrayList<>();
        for (Element anchor : page.html().select("a[href]")) {
            String href = anchor.attr("href");
            boolean leads = !href.isBlank()
                    && !href.startsWith("#")
                    && links.relevance().isFollowed(href);
            if (leads && links.relevance().isNext(Relevance.compact(anchor.text()))) {
                pages.add(Link.to(href, PageKind.LIST, page.name()));
            }
        }
        boolean isFull = links.of(page.html(), true).size() >= FULL_PAGE;
        return pages.isEmpty() && isFull ? new Listed(List.of(), guesses(page)) : new Listed(pages, List.of());
    }

    private static List<Link> guesses(ListPage page) {
        MatchResult query = Snippets.match(QUERY, page.url()).orElse(null);
        if (query != null) {
            String next = Integer.toString(Snippets.number(query.group(2), 0) + 1);
            String href = Snippets.withParameter(page.url(), query.group(1), next);
            return List.of(Link.to(href, PageKind.PROBE, page.name()));
        }
        MatchResult numbered = Snippets.match(NUMBERED, page.url()).orElse(null);
        if (numbered != null) {
            int number = Snippets.number(numbered.group(2), 0) + 1;
            return List.of(Link.to(numbered.group(1) + number + numbered.group(3), PageKind.PROBE, page.name()));
        }
        MatchResult file = Snippets.match(FILE, page.url().substring(page.url().lastIndexOf('/') + 1))
                .orElse(null);
        String stem = file == null || file.group(1).isEmpty() ? "index" : file.group(1);
        String extension = file == null || file.group(2) == null ? ".html" : file.group(2);
        return List.of(
                Link.to(stem + "_1" + extension, PageKind.PROBE, page.name()),
                Link.to(stem + "_2" + extension, PageKind.PROBE, page.name()));
    }
}
