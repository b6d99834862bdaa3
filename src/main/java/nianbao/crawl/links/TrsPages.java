package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** TRS WCM: {@code createPageHTML(4, 0, "index", "html")} stands for index.html, index_1.html … index_3.html. */
final class TrsPages implements SiteAdapter {
    private static final Pattern CALL =
            Pattern.compile("createPageHTML\\(\\s*['\"]?([0-9]{1,4})['\"]?\\s*,\\s*['\"]?[0-9]+['\"]?\\s*,"
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
        for (int number = 1; number < Snippets.number(call.group(1), 0); number++) {
            String href = call.group(2) + "_" + number + "." + call.group(3);
            pages.add(Link.to(href, PageKind.LIST, page.name()));
        }
        return new Listed(pages, List.of());
    }
}
