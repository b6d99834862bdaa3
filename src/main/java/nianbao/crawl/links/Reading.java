package nianbao.crawl.links;

import java.util.List;

/**
 * What a page is and where it leads.
 *
 * @param base what links are relative to
 * @param kind what the page turned out to be
 * @param title empty if it has none
 * @param year four digits, or empty
 * @param fingerprint of a report's text, alike for alike texts; 0 if there is none
 * @param links where it leads
 * @param more where it leads if at least one of the links was not known before
 */
public record Reading(
        String base, PageKind kind, String title, String year, long fingerprint, List<Link> links, List<Link> more) {
    public Reading {
        links = List.copyOf(links);
        more = List.copyOf(more);
    }
}
