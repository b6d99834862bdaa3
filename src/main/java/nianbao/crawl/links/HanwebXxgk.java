package nianbao.crawl.links;

import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Hanweb's disclosure module: one address for each year's report, and a search that lists by POST. */
final class HanwebXxgk implements SiteAdapter {
    private static final Pattern AREA = Pattern.compile("[?&]area=([0-9A-Za-z]{6,20})");
    private static final Pattern SEARCH = Pattern.compile("(/module/xxgk/search\\.jsp[^'\"\\s<>]*)");
    private static final Pattern PAGES = Pattern.compile("共\\s*(?:<[^>]*>)?\\s*([0-9]+)\\s*(?:</[^>]*>)?\\s*页");

    /** Reports have been written since the regulation of 2008. */
    private static final int FIRST_YEAR = 2008;

    private static final int MOST_PAGES = 200;

    @Override
    public boolean recognizes(ListPage page) {
        return page.text().contains("/module/xxgk/") || page.url().contains("/module/xxgk/");
    }

    @Override
    public Listed list(ListPage page, LinkText links) {
        List<Link> found = new ArrayList<>();
        page.html()
                .select("tr.tr_main_value_odd, tr.tr_main_value_even")
                .forEach(row -> found.addAll(links.of(row, page.isReportList())));
        String area = Snippets.find(AREA, page.url())
                .or(() -> Snippets.find(AREA, page.text()))
                .orElse("");
        if (page.text().contains("xxgkAnnualReport.jsp") && !area.isEmpty()) {
            int last = Year.now(ZoneId.of("Asia/Shanghai")).getValue() - 1;
            for (int year = FIRST_YEAR; year <= last; year++) {
                String href = "/module/xxgk/xxgkAnnualReport.jsp?fbtime=" + year + "&area=" + area;
                found.add(Link.to(href, PageKind.FRAME, year + "年政府信息公开年度报告"));
            }
        }
        found.addAll(searches(page, area));
        return new Listed(found, List.of());
    }

    private static List<Link> searches(ListPage page, String area) {
        String search = Snippets.find(SEARCH, page.text()).orElse("");
        if (search.isEmpty() || !page.isReportList()) {
            return List.of();
        }
        int pages = Math.min(
                MOST_PAGES, Snippets.number(Snippets.find(PAGES, page.text()).orElse(""), 1));
        String body = "infotypeId=" + hidden(page, "infotypeId") + "&jdid=" + hidden(page, "jdid") + "&area=" + area
                + "&divid=" + hidden(page, "divid") + "&standardXxgk=1&isAllList=1";
        List<Link> links = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            String href = Snippets.withParameter(search, "currpage", Integer.toString(number));
            links.add(new Link(href, body, PageKind.LIST, page.name()));
        }
        return links;
    }

    private static String hidden(ListPage page, String name) {
        String value = page.html().select("input[name=" + name + "]").attr("value");
        return Snippets.escaped(value.isEmpty() ? Snippets.property(page.text(), name) : value);
    }
}
