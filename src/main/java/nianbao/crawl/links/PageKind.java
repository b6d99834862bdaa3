package nianbao.crawl.links;

import java.util.Locale;

/** What a page is fetched as. */
public enum PageKind {
    /** Named by the user. */
    SEED(0),
    /** A column that may lead to the list of reports. */
    COLUMN(30),
    /** A list of reports, or a further page of one. */
    LIST(10),
    /** A guess at a list's next page. */
    PROBE(40),
    /** A site map (sitemaps.org), which may name further ones. */
    SITEMAP(35),
    /** A page of a site map whose address looks like annual reports. */
    ENTRY(20),
    /** A page inside another page. */
    FRAME(4),
    REPORT(5),
    /** A file that a report's page or a list links to. */
    ATTACHMENT(6);

    private final int priority;

    PageKind(int priority) {
        this.priority = priority;
    }

    /** Small numbers are fetched first. */
    public int priority() {
        return priority;
    }

    /** As in pages.csv and the archive: {@code report}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this code. */
    public static PageKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
