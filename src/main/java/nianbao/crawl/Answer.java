package nianbao.crawl;

import java.util.List;
import nianbao.crawl.frontier.PageState;
import nianbao.crawl.links.Link;
import nianbao.crawl.links.PageKind;

/**
 * What an answer means.
 *
 * @param verdict as in pages.csv
 * @param again what to do about the host
 * @param fingerprint of a report's text, 0 if there is none
 * @param base what the links are relative to
 */
record Answer(
        PageState state,
        String verdict,
        PageKind kind,
        String title,
        String year,
        String mediaType,
        long fingerprint,
        Again again,
        String base,
        List<Link> links,
        List<Link> more) {

    /** Whether and how the page is asked for again. */
    enum Again {
        NO,
        /** After a pause: the server had a failure. */
        LATER,
        /** When the host asks for it. */
        WHEN_ALLOWED,
        /** Not before the user has had a look. */
        PARK
    }

    /** An answer that says where to go on, and nothing else. */
    static Answer leading(String verdict, PageKind kind, String mediaType, String base, List<Link> links) {
        return new Answer(PageState.DONE, verdict, kind, "", "", mediaType, 0, Again.NO, base, links, List.of());
    }

    static Answer of(PageState state, String verdict, PageKind kind, Again again) {
        return new Answer(state, verdict, kind, "", "", "", 0, again, "", List.of(), List.of());
    }
}
