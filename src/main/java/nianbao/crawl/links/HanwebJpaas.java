package nianbao.crawl.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Hanweb's hosted platform: lists come as HTML inside JSON. */
final class HanwebJpaas implements SiteAdapter {
    private static final String SERVICE = "/api-gateway/jpaas-publish-server/front/page/build/unit";
    private static final Pattern PAIR = Pattern.compile("'([A-Za-z]+)'\\s*:\\s*'([^']*)'");
    private static final Pattern PAGE_NUMBER = Pattern.compile("%22pageNo%22%3A([0-9]+)");
    private static final int PER_PAGE = 15;

    @Override
    public boolean recognizes(ListPage page) {
        return page.url().contains(SERVICE)
                || page.html().selectFirst("[queryData]") != null
                || page.text().contains("jpaas-publish-server");
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        if (!page.url().contains(SERVICE)) {
            List<Link> units = new ArrayList<>();
            for (Element unit : page.html().select("[queryData]")) {
                units.add(Link.to(address(unit.attr("queryData")), PageKind.LIST, page.name()));
            }
            return new Listed(units, List.of());
        }
        Element html = Jsoup.parseBodyFragment(Json.first(Json.objects(page.text()), "html"));
        Element pager = html.selectFirst("[rows][count]");
        int rows = pager == null ? PER_PAGE : Snippets.number(pager.attr("rows"), PER_PAGE);
        int count = pager == null ? 0 : Snippets.number(pager.attr("count"), 0);
        int number = Snippets.number(Snippets.find(PAGE_NUMBER, page.url()).orElse(""), 1);
        List<Link> more = new ArrayList<>();
        if ((long) number * rows < count) {
            String next = PAGE_NUMBER.matcher(page.url()).replaceFirst("%22pageNo%22%3A" + (number + 1));
            more.add(Link.to(next, PageKind.LIST, page.name()));
        }
        return new Listed(links.of(html, page.isReportList()), more);
    }

    private static String address(String queryData) {
        String query = PAIR.matcher(queryData)
                .results()
                .map(pair -> Map.entry(pair.group(1), pair.group(2)))
                .map(pair -> pair.getKey() + "=" + Snippets.escaped(pair.getValue()))
                .collect(Collectors.joining("&"));
        String page = Snippets.escaped("{\"pageNo\":1,\"pageSize\":" + PER_PAGE + "}");
        return SERVICE + "?" + query + "&paramJson=" + page;
    }
}
