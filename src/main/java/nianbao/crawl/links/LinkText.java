package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Turns anchors into links worth following. Immutable. */
final class LinkText {
    /** More links than this are a trap or a site map. */
    private static final int MOST_LINKS = 6000;

    private static final int LONGEST_TITLE = 200;

    private final Relevance relevance;

    LinkText(Relevance relevance) {
        this.relevance = relevance;
    }

    Relevance relevance() {
        return relevance;
    }

    /** The links of a piece of HTML, such as a CMS sends for a list's further entries. */
    List<Link> ofFragment(String html, boolean inReportList) {
        return of(Jsoup.parseBodyFragment(html), inReportList);
    }

    List<Link> of(Element root, boolean inReportList) {
        List<Link> links = new ArrayList<>();
        for (Element anchor : root.select("a[href], area[href]")) {
            if (links.size() < MOST_LINKS) {
                entry(anchor.attr("href"), title(anchor), inReportList).ifPresent(links::add);
            }
        }
        return links;
    }

    /** A list's entry; empty if it leads nowhere of interest. */
    Optional<Link> entry(String href, String title, boolean inReportList) {
        String text = Relevance.compact(title);
        return relevance.judge(text, href, inReportList).map(kind -> Link.to(href, kind, text));
    }

    /** The title attribute where there is one, because the text is often cut short with dots. */
    static String title(Element anchor) {
        String title = anchor.attr("title");
        String text = Relevance.compact(title.isBlank() || title.startsWith("http") ? anchor.text() : title);
        return text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) : text;
    }
}
