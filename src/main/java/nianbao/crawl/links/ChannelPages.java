package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The layout {@code /gongkai/channel_ID/doc_ID.html}: a channel's pages and documents lie below its own address. */
final class ChannelPages implements SiteAdapter {
    private static final Pattern CHANNEL = Pattern.compile("(/gongkai/channel_[\\w-]+)");
    private static final Pattern FURTHER = Pattern.compile("(?<![0-9])[0-9]++\\.s?html?|[?&]page=[0-9]+");

    @Override
    public boolean recognizes(ListPage page) {
        return CHANNEL.matcher(page.url()).find();
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        String channel = Snippets.find(CHANNEL, page.url()).orElse("");
        List<Link> found = new ArrayList<>(links.of(page.html(), page.isReportList()));
        for (Element anchor : page.html().select("a[href]")) {
            String href = anchor.attr("href");
            boolean below = href.contains(channel) || !href.startsWith("/");
            if (below && !href.contains("doc_") && FURTHER.matcher(href).find() && page.isReportList()) {
                found.add(Link.to(href, PageKind.LIST, page.name()));
            }
        }
        return new Listed(found, List.of());
    }
}
