package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** UCAP: {@code createPageHTML('page_div', 4, 1, 'list', 'shtml', 60)} stands for list.shtml, list_2.shtml …. */
final class UcapPages implements SiteAdapter {
    private static final Pattern CALL = Pattern.compile(
            "createPageHTML\\(\\s*['\"]page_div['\"]\\s*,\\s*['\"]?([0-9]{1,4})['\"]?\\s*,\\s*['\"]?[0-9]+['\"]?\\s*,"
                    + "\\s*['\"]([\\w-]+)['\"]\\s*,\\s*['\"](\\w+)['\"]");

    @Override
    public boolean recognizes(ListPage page) {
        return CALL.matcher(page.text()).find();
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        MatchResult call = Snippets.match(CALL, page.text()).orElse(null);
        if (call == null) {
            return Listed.NOTHING;
        }
        List<Link> pages = new ArrayList<>();
        int total = Snippets.number(call.group(1), 0);
        // Some sites call the second page _1, so that is tried as well.
        for (int number = 1; number <= total && total > 1; number++) {
            String href = call.group(2) + "_" + number + "." + call.group(3);
            pages.add(Link.to(href, number == 1 ? PageKind.PROBE : PageKind.LIST, page.name()));
        }
        return new Listed(pages, List.of());
    }
}
