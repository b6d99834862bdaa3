package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Shanghai's sites: the list stands in a frame, {@code pagemore/iframePagerIndex_12344_2_22.html?…&page=13}. */
final class FramePager implements SiteAdapter {
    private static final Pattern PAGER = Pattern.compile("/pagemore/iframePagerIndex_[\\w-]+\\.html");

    @Override
    public boolean recognizes(ListPage page) {
        return PAGER.matcher(page.url()).find() || PAGER.matcher(page.text()).find();
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        if (PAGER.matcher(page.url()).find()) {
            List<Link> found = links.of(page.html(), page.isReportList());
            int next = Snippets.number(page.parameter("page"), 1) + 1;
            String href = Snippets.withParameter(page.url(), "page", Integer.toString(next));
            return new Listed(found, found.isEmpty() ? List.of() : List.of(Link.to(href, PageKind.LIST, page.name())));
        }
        List<Link> frames = new ArrayList<>();
        for (Element frame : page.html().select("iframe[src*=iframePagerIndex_]")) {
            String first = Snippets.withParameter(frame.attr("src"), "page", "1");
            frames.add(Link.to(first, PageKind.LIST, page.name()));
        }
        return page.isReportList() ? new Listed(frames, List.of()) : Listed.NOTHING;
    }
}
