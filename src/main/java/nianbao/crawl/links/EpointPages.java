package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Epoint: lists come as JSON from a POST to {@code rest/lightfrontaction/getgovinfolist}. */
final class EpointPages implements SiteAdapter {
    private static final String SERVICE = "/rest/lightfrontaction/getgovinfolist";
    private static final Pattern PAGE_INDEX = Pattern.compile("[?&]pageIndex=([0-9]+)");
    private static final int PER_PAGE = 20;

    @Override
    public boolean recognizes(ListPage page) {
        return page.url().contains(SERVICE)
                || page.text().contains("webBuilderCommon.js")
                || page.text().contains("EWB-FRONT");
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        if (page.url().contains(SERVICE)) {
            return articles(page, links);
        }
        String text = page.text();
        String category = Snippets.property(text, "categorynum");
        if (category.isEmpty() || !page.isReportList()) {
            return Listed.NOTHING;
        }
        String project = Snippets.property(text, "projectName");
        String query = "?deptcode=" + Snippets.property(text, "deptcode") + "&categorynum=" + category + "&siteGuid="
                + Snippets.property(text, "siteGuid") + "&pageIndex=0";
        String href = (project.isEmpty() ? "" : "/" + project.replaceAll("^/|/$", "")) + SERVICE + query;
        return new Listed(List.of(new Link(href, body(href), PageKind.LIST, page.name())), List.of());
    }

    /** The address carries the same values, so that the archive tells one page of the list from the next. */
    private static String body(String href) {
        return "{\"deptcode\":\"" + Snippets.parameter(href, "deptcode") + "\",\"categorynum\":\""
                + Snippets.parameter(href, "categorynum") + "\",\"siteGuid\":\""
                + Snippets.parameter(href, "siteGuid") + "\",\"pageIndex\":"
                + Snippets.parameter(href, "pageIndex") + ",\"pageSize\":" + PER_PAGE + "}";
    }

    private static Listed articles(ListPage page, LinkText links) {
        List<Link> found = new ArrayList<>();
        for (Map<String, String> article : Json.objects(page.text())) {
            String url = article.getOrDefault("infourl", "");
            String title = article.getOrDefault("realtitle", article.getOrDefault("title", ""));
            if (!url.isEmpty()) {
                links.entry(url, title, page.isReportList()).ifPresent(found::add);
            }
        }
        int number = Snippets.number(Snippets.find(PAGE_INDEX, page.url()).orElse(""), 0);
        String next = Snippets.withParameter(page.url(), "pageIndex", Integer.toString(number + 1));
        return new Listed(
                found, found.isEmpty() ? List.of() : List.of(new Link(next, body(next), PageKind.LIST, page.name())));
    }
}
