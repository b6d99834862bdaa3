package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** gtapp (natural resources in Jiangsu): {@code page('3')} posts {@code cpage=3} to the list's own address. */
final class GtappPages implements SiteAdapter {
    private static final Pattern CALL = Pattern.compile("\\bpage\\(\\s*['\"]([0-9]{1,4})['\"]\\s*\\)");
    private static final int MOST_PAGES = 500;

    @Override
    public boolean recognizes(ListPage page) {
        return page.html().selectFirst("td.nlist") != null
                && CALL.matcher(page.text()).find();
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        if (!page.isReportList()) {
            return Listed.NOTHING;
        }
        int most = CALL.matcher(page.text())
                .results()
                .mapToInt(match -> Snippets.number(match.group(1), 0))
                .max()
                .orElse(0);
        List<Link> pages = new ArrayList<>();
        for (int number = 2; number <= Math.min(most, MOST_PAGES); number++) {
            pages.add(new Link(page.url(), "cpage=" + number, PageKind.LIST, page.name()));
        }
        return new Listed(pages, List.of());
    }
}
