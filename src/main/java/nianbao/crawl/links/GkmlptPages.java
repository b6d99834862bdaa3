package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Guangdong's disclosure platform: a tree of columns in the page, lists as JSON. */
final class GkmlptPages implements SiteAdapter {
    private static final Pattern PREFIX = Pattern.compile("^https?://[^/]+(/.*?)?/gkmlpt(?:/|$)");
    private static final Pattern API = Pattern.compile("/gkmlpt/api/all/[0-9]+");
    private static final Pattern COLUMN = Pattern.compile("\\{[^{}\\[\\]]*\"name\"[^{}\\[\\]]*");
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"?([0-9]+)");

    @Override
    public boolean recognizes(ListPage page) {
        return API.matcher(page.url()).find()
                || (page.text().contains("_CONFIG") && page.url().contains("/gkmlpt"));
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        return API.matcher(page.url()).find() ? articles(page, links) : columns(page, links);
    }

    private static Listed columns(ListPage page, LinkText links) {
        String prefix = Snippets.find(PREFIX, page.url()).orElse("");
        String sid = Snippets.property(page.text(), "SID");
        List<Link> columns = new ArrayList<>();
        COLUMN.matcher(page.text()).results().forEach(column -> {
            String name = Relevance.compact(Snippets.find(NAME, column.group()).orElse(""));
            String id = Snippets.find(ID, column.group()).orElse("");
            if (links.relevance().isList(name) && !id.isEmpty()) {
                String href = prefix + "/gkmlpt/api/all/" + id + "?page=1&sid=" + sid;
                columns.add(Link.to(href, PageKind.LIST, name));
            }
        });
        return new Listed(columns, List.of());
    }

    private static Listed articles(ListPage page, LinkText links) {
        List<Link> found = new ArrayList<>();
        for (Map<String, String> article : Json.objects(page.text())) {
            String url = article.getOrDefault("url", article.getOrDefault("post_url", ""));
            if (!url.isEmpty()) {
                links.entry(url, article.getOrDefault("title", ""), page.isReportList())
                        .ifPresent(found::add);
            }
        }
        int number = Snippets.number(page.parameter("page"), 1);
        String next = Snippets.withParameter(page.url(), "page", Integer.toString(number + 1));
        return new Listed(found, found.isEmpty() ? List.of() : List.of(Link.to(next, PageKind.LIST, page.name())));
    }
}
