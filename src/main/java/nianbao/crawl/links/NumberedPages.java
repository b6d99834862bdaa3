package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lists whose further pages a script names by number. TRS WCM: {@code createPageHTML(4, 0, "index", "html")} stands for
 * index.html, index_1.html … index_3.html. UCAP: {@code createPageHTML('page_div', 4, 1, 'list', 'shtml', 60)} stands for
 * list.shtml, list_2.shtml … list_4.shtml.
 */
final class NumberedPages implements SiteAdapter {
    private static final String ARGUMENTS = "['\"]?([0-9]{1,4})['\"]?\\s*,\\s*['\"]?[0-9]+['\"]?\\s*,"
            + "\\s*['\"]([\\w-]+)['\"]\\s*,\\s*['\"](\\w+)['\"]";
    private static final Pattern TRS = Pattern.compile("createPageHTML\\(\\s*" + ARGUMENTS);
    private static final Pattern UCAP = Pattern.compile("createPageHTML\\(\\s*['\"]page_div['\"]\\s*,\\s*" + ARGUMENTS);

    private final Pattern call;
    private final int firstPage;

    private NumberedPages(Pattern call, int firstPage) {
        this.call = call;
        this.firstPage = firstPage;
    }

    /** Counts from 0: the second page is _1. */
    static NumberedPages trs() {
        return new NumberedPages(TRS, 0);
    }

    /** Counts from 1: the second page is _2; some sites call it _1, so that is tried as well. */
    static NumberedPages ucap() {
        return new NumberedPages(UCAP, 1);
    }

    @Override
    public boolean recognizes(ListPage page) {
        return call.matcher(page.text()).find();
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        MatchResult found = Snippets.match(call, page.text()).orElse(null);
        int total = found == null ? 0 : Snippets.number(found.group(1), 0);
        if (found == null || total < 2) {
            return Listed.NOTHING;
        }
        List<Link> pages = new ArrayList<>();
        for (int number = 1; number < total + firstPage; number++) {
            String href = found.group(2) + "_" + number + "." + found.group(3);
            pages.add(Link.to(href, number <= firstPage ? PageKind.PROBE : PageKind.LIST, page.name()));
        }
        return new Listed(pages, List.of());
    }
}
