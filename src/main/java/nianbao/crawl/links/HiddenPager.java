package nianbao.crawl.links;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Yunnan's sites: the links to a list's further pages stand in {@code div#pages}, written in Base64. */
final class HiddenPager implements SiteAdapter {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]{16,}+={0,2}\\s*+");

    @Override
    public boolean recognizes(ListPage page) {
        Element pager = page.html().selectFirst("div#pages");
        return pager != null
                && page.isReportList()
                && BASE64.matcher(pager.text()).matches();
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        Element pager = page.html().selectFirst("div#pages");
        List<Link> pages = new ArrayList<>();
        for (Element anchor : decoded(pager == null ? "" : pager.text()).select("a[href]")) {
            if (links.relevance().isNext(Relevance.compact(anchor.text()))) {
                pages.add(Link.to(anchor.attr("href"), PageKind.LIST, page.name()));
            }
        }
        return new Listed(pages, List.of());
    }

    private static Element decoded(String text) {
        byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
        return Jsoup.parseBodyFragment(new String(bytes, StandardCharsets.UTF_8));
    }
}
