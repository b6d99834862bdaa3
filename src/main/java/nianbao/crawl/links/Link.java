package nianbao.crawl.links;

import org.jspecify.annotations.Nullable;

/**
 * Where a page leads.
 *
 * @param href as the page writes it, relative to the page's base
 * @param body of a POST, or null for a GET
 * @param title the link's text, blanks taken out; for a further page of a list the list's name
 */
public record Link(String href, @Nullable String body, PageKind kind, String title) {
    /** A link that is simply asked for. */
    static Link to(String href, PageKind kind, String title) {
        return new Link(href, null, kind, title);
    }
}
