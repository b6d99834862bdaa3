package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** truecms: lists come from {@code messageController/getMessage.do} as XML inside a call of a function (JSONP). */
final class TruecmsPages implements SiteAdapter {
    private static final Pattern SERVICE =
            Pattern.compile("(?<![\\w/:.-])([\\w/:.-]*messageController/getMessage\\.do)");
    private static final Pattern COLUMN = Pattern.compile("columnId['\"]?\\s*[:=]\\s*['\"]?([\\w-]+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"'/])");

    /** Some sites send no more at once. */
    private static final int PER_PAGE = 10;

    @Override
    public boolean recognizes(ListPage page) {
        return SERVICE.matcher(page.url()).find()
                || SERVICE.matcher(page.text()).find();
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        if (SERVICE.matcher(page.url()).find()) {
            return entries(page, links);
        }
        String service = Snippets.find(SERVICE, page.text()).orElse("");
        String column = Snippets.find(COLUMN, page.text()).orElse("");
        if (column.isEmpty() || !page.isReportList()) {
            return Listed.NOTHING;
        }
        String query = "?startrecord=1&endrecord=" + PER_PAGE + "&perpage=" + PER_PAGE + "&columnId=" + column;
        return new Listed(List.of(Link.to(service + query + "&callback=list", PageKind.LIST, page.name())), List.of());
    }

    private static Listed entries(ListPage page, LinkText links) {
        String xml = ESCAPE.matcher(page.text()).replaceAll("$1").replaceAll("<!\\[CDATA\\[|\\]\\]>", "");
        List<Link> found = new ArrayList<>(links.ofFragment(xml, page.isReportList()));
        int start = Snippets.number(page.parameter("startrecord"), 1) + PER_PAGE;
        String next = Snippets.withParameter(page.url(), "startrecord", Integer.toString(start));
        next = Snippets.withParameter(next, "endrecord", Integer.toString(start + PER_PAGE - 1));
        return new Listed(found, found.isEmpty() ? List.of() : List.of(Link.to(next, PageKind.LIST, page.name())));
    }
}
