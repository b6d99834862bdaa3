package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lonsun: lists come as HTML from {@code /site/label/8888?labelName=publicInfoList&…&pageIndex=N}. */
final class LonsunPages implements SiteAdapter {
    private static final Pattern SERVICE =
            Pattern.compile("(/site/label/8888\\?[^'\"\\s<>]*labelName=publicInfoList[^'\"\\s<>]*)");

    @Override
    public boolean recognizes(ListPage page) {
        return page.url().contains("/site/label/8888") || page.text().contains("/site/label/8888");
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        if (!page.url().contains("/site/label/8888")) {
            return new Listed(services(page), List.of());
        }
        List<Link> found = links.of(page.html(), page.isReportList());
        int number = Snippets.number(page.parameter("pageIndex"), 1);
        String next = Snippets.withParameter(page.url(), "pageIndex", Integer.toString(number + 1));
        return new Listed(found, found.isEmpty() ? List.of() : List.of(Link.to(next, PageKind.LIST, page.name())));
    }

    private static List<Link> services(ListPage page) {
        List<Link> services = new ArrayList<>();
        Pattern amp = Pattern.compile("&amp;");
        SERVICE.matcher(amp.matcher(page.text()).replaceAll("&"))
                .results()
                .map(match -> Snippets.withParameter(match.group(1), "pageIndex", "1"))
                .distinct()
                .forEach(href -> services.add(Link.to(href, PageKind.LIST, page.name())));
        return services;
    }
}
