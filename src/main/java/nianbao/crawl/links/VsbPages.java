package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Visual SiteBuilder (webplus): behind {@code nb.htm} come {@code nb/4.htm, nb/3.htm … nb/1.htm}, counted downwards, so
 * that old pages keep their names.
 */
final class VsbPages implements SiteAdapter {
    private static final Pattern MARK =
            Pattern.compile("_showDynClicks\\(|vsb_content|v_news_content|Visual SiteBuilder|/_sitegray/");
    private static final Pattern STEM = Pattern.compile("/([^/?]+)\\.htm$");
    private static final int MOST_PAGES = 500;

    @Override
    public boolean recognizes(ListPage page) {
        return page.isReportList() && MARK.matcher(page.text()).find();
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        String stem = Snippets.find(STEM, page.url()).orElse("");
        Pattern numbered = Pattern.compile("(?:^|/)" + Pattern.quote(stem) + "/([0-9]{1,4})\\.htm$");
        int most = 0;
        for (Element anchor : page.html().select("a[href]")) {
            most = Math.max(
                    most,
                    Snippets.number(Snippets.find(numbered, anchor.attr("href")).orElse(""), 0));
        }
        List<Link> pages = new ArrayList<>();
        for (int number = Math.min(most, MOST_PAGES); number >= 1; number--) {
            pages.add(Link.to(stem + "/" + number + ".htm", PageKind.PROBE, page.name()));
        }
        return pages.isEmpty() ? Listed.NOTHING : new Listed(pages, List.of());
    }
}
