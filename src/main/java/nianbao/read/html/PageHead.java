package nianbao.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.document.MetaTag;
import nianbao.document.ReadingNote;
import nianbao.read.Characters;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes down a page's meta elements, title and canonical address, wherever they stand. Used by one thread. */
final class PageHead {
    private final List<MetaTag> metaTags = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String canonicalUrl;

    void add(Element element) {
        switch (element.normalName()) {
            case "meta" -> addMeta(element);
            case "link" -> addLink(element);
            default -> addTitle(element);
        }
    }

    private void addMeta(Element element) {
        String name = element.hasAttr("name") ? element.attr("name") : element.attr("property");
        String content = clean(element.attr("content"));
        if (!name.isBlank() && !content.isBlank()) {
            metaTags.add(new MetaTag(clean(name).strip(), content.strip()));
        }
    }

    private void addLink(Element element) {
        String address = element.attr("href").strip();
        if (canonicalUrl == null
                && element.attr("rel").strip().equalsIgnoreCase("canonical")
                && isWebAddress(address)) {
            canonicalUrl = clean(address);
        }
    }

    private void addTitle(Element element) {
        String text = clean(element.text()).strip();
        if (title == null && !text.isEmpty()) {
            title = text;
        }
    }

    /** Attribute values come from character references too, so they can hold what UTF-8 cannot. */
    static String clean(String value) {
        List<ReadingNote> unused = new ArrayList<>();
        return Characters.clean(value, unused);
    }

    static boolean isWebAddress(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    List<MetaTag> metaTags() {
        return metaTags;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String canonicalUrl() {
        return canonicalUrl;
    }
}
