package nianbao.crawl.links;

import org.jsoup.nodes.Document;

/**
 * A page as the adapters see it.
 *
 * @param url its address
 * @param text its source, decoded
 * @param html the same, parsed
 * @param name the list's name, handed on to its further pages
 * @param isReportList true if it lists annual reports
 */
record ListPage(String url, String text, Document html, String name, boolean isReportList) {

    /** {@code http://host:port}. */
    String origin() {
        int slash = url.indexOf('/', url.indexOf("//") + 2);
        return slash < 0 ? url : url.substring(0, slash);
    }

    /** A parameter of the address, undecoded; empty if it is not there. */
    String parameter(String name) {
        return Snippets.parameter(url, name);
    }
}
