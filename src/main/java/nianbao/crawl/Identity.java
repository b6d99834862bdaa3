package nianbao.crawl;

import java.util.ArrayList;
import java.util.List;
import nianbao.crawl.frontier.Page;
import nianbao.source.warc.Exchange;
import nianbao.source.warc.Header;

/** What every request says about who asks. */
final class Identity {
    private final String userAgent;
    private final String contact;

    Identity(String version, String contact) {
        this.userAgent = "nianbao" + (version.isEmpty() ? "" : "/" + version) + " (+" + contact + ")";
        this.contact = contact;
    }

    String userAgent() {
        return userAgent;
    }

    Exchange.Request request(String url) {
        return new Exchange.Request(url, common(), null);
    }

    /** A page's request, conditional if an earlier answer is at hand. */
    Exchange.Request request(Page page) {
        List<Header> headers = new ArrayList<>(common());
        if (page.via() != null) {
            headers.add(new Header("Referer", page.via())); // several servers answer 404 without it
        }
        Page.Earlier earlier = page.earlier();
        if (earlier != null && !earlier.etag().isEmpty()) {
            headers.add(new Header("If-None-Match", earlier.etag()));
        }
        if (earlier != null && !earlier.modified().isEmpty()) {
            headers.add(new Header("If-Modified-Since", earlier.modified()));
        }
        return new Exchange.Request(page.url(), headers, page.body());
    }

    private List<Header> common() {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("User-Agent", userAgent));
        headers.add(new Header("Accept", "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8"));
        headers.add(new Header("Accept-Language", "zh-CN,zh;q=0.9"));
        headers.add(new Header("Accept-Encoding", "gzip"));
        if (contact.contains("@")) {
            headers.add(new Header("From", contact));
        }
        return headers;
    }
}
