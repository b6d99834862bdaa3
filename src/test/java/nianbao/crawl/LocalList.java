package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of an agency's reports, made the way each family of systems makes them. */
final class LocalList {
    /** Entries on a page of the list. */
    private static final int PER_PAGE = 5;

    private final LocalSite site;
    private final String name;
    private final Map<Integer, String> reports;
    private final BiConsumer<String, String> html;

    /** The list's first page. */
    record First(String target, String body) {}

    /**
     * @param reports addresses by year
     * @param html puts up a page in the agency's charset
     */
    LocalList(LocalSite site, String name, Map<Integer, String> reports, BiConsumer<String, String> html) {
        this.site = site;
        this.name = name;
        this.reports = reports;
        this.html = html;
    }

    First of(LocalAgency.Family family) {
        return switch (family) {
            case JPAGE -> jpage();
            case XXGK -> xxgk();
            case JPAAS -> jpaas();
            case TRS -> numbered("index", 1, "createPageHTML(%d, 0, \"index\", \"html\");");
            case UCAP -> numbered("list", 2, "createPageHTML('page_div', %d, 1, 'list', 'html', 60);");
            case LONSUN -> lonsun();
            case GKMLPT -> gkmlpt();
            case EPOINT -> epoint();
            case CHANNEL -> channel();
            case STATIC -> numbered("index", 1, "");
            case TRUECMS -> truecms();
            case VSB -> vsb();
            case COLUMN_INDEX -> columnIndex();
            case FRAME_PAGER -> framePager();
            case GTAPP -> gtapp();
            case HIDDEN_PAGER -> hiddenPager();
            case QUERY -> query();
        };
    }

    private List<Integer> yearsOf(int page) {
        List<Integer> years = List.copyOf(reports.keySet());
        return years.subList(Math.min(years.size(), page * PER_PAGE), Math.min(years.size(), (page + 1) * PER_PAGE));
    }

    private int pages() {
        return (reports.size() + PER_PAGE - 1) / PER_PAGE;
    }

    private String target(int year) {
        return reports.getOrDefault(year, "");
    }

    private static LocalSite.Reply text(String text) {
        return LocalSite.bytes(200, "text/plain", text.getBytes(UTF_8));
    }

    private void list(String target, int page, String more) {
        html.accept(target, LocalAgency.page(listName(), items(yearsOf(page)) + more));
    }

    private First xxgk() {
        String area = target(reports.keySet().iterator().next()).replaceFirst("^.*area=", "");
        return new First(
                "/module/xxgk/index.jsp?area=" + area, "<a href='/x'>x</a><!-- /module/xxgk/xxgkAnnualReport.jsp -->");
    }

    private String items(List<Integer> years) {
        return years.stream().map(this::item).collect(Collectors.joining());
    }

    private String item(int year) {
        return "<li><a href='" + target(year) + "' title='" + name + year + "年政府信息公开工作年度报告'>" + name + year
                + "年政府信息…</a></li>";
    }

    private First jpage() {
        String store =
                "<datastore><totalrecord>" + reports.size() + "</totalrecord><recordset>%s</recordset></datastore>";
        First first = new First(
                "/col/col12/index.html",
                "<script>$('#31').jpage({proxyUrl:'/module/web/jpage/dataproxy.jsp',perPage:5,ajaxParam:{appid:1,webid:2,path:'/',"
                        + "columnid:12,unitid:31,webname:'x',permissiontype:0}});</script><script type='text/xml'>"
                        + store.replace("%s", records(0)) + "</script>");
        site.reply("/module/web/jpage/dataproxy.jsp?*", exchange -> {
            int page = parameter(exchange, "[?&]page=([0-9]+)");
            text(store.replace("%s", records(page - 1))).send(exchange);
        });
        return first;
    }

    private String records(int page) {
        return yearsOf(page).stream()
                .map(year -> "<record><![CDATA[" + item(year) + "]]></record>")
                .collect(Collectors.joining());
    }

    private First jpaas() {
        First first = new First(
                "/col/jpaas.html",
                "<div queryData=\"{'webId':'2','tplSetId':'a','pageType':'column','tagId':'list','pageId':'c1','parseType':'bulidstatic'}\"></div>");
        site.reply("/api-gateway/jpaas-publish-server/front/page/build/unit?*", exchange -> {
            int page = parameter(exchange, "%22pageNo%22%3A([0-9]+)");
            String html =
                    items(yearsOf(page - 1)) + "<div class='pagination' rows='5' count='" + reports.size() + "'></div>";
            text("{\"success\":true,\"code\":200,\"data\":{\"html\":\"" + html + "\"}}")
                    .send(exchange);
        });
        return first;
    }

    private First numbered(String stem, int second, String call) {
        for (int page = 1; page < pages(); page++) {
            list("/nb/" + stem + "_" + (page + second - 1) + ".html", page, "");
        }
        String entries = call.isEmpty() ? items(yearsOf(0)) + items(yearsOf(1)) : items(yearsOf(0));
        return new First(
                "/nb/" + stem + ".html",
                entries
                        + (call.isEmpty()
                                ? ""
                                : "<script>" + call.replace("%d", String.valueOf(pages())) + "</script>"));
    }

    private static String listName() {
        return "政府信息公开年报";
    }

    private First lonsun() {
        First first = new First(
                "/public/66/index.html",
                "<script>url='/site/label/8888?labelName=publicInfoList&siteId=6&organId=66&catId=7&type=4&pageSize=5&pageIndex=1&action=list'</script>");
        site.reply("/site/label/8888?*", exchange -> {
            int page = parameter(exchange, "pageIndex=([0-9]+)");
            text("<ul>" + items(yearsOf(page - 1)) + "</ul>").send(exchange);
        });
        return first;
    }

    private First gkmlpt() {
        First first = new First(
                "/gkmlpt/index",
                "<script>window._CONFIG={SID:'75',TREE:[{\"id\":700,\"name\":\"机构职能\"},{\"id\":721,\"name\":\"政府信息公开年报\"}]}</script>");
        site.reply("/gkmlpt/api/all/721?*", exchange -> {
            int page = parameter(exchange, "page=([0-9]+)");
            String articles = yearsOf(page - 1).stream()
                    .map(year -> "{\"id\":" + year + ",\"title\":\"" + name + year + "年政府信息公开工作年度报告\",\"url\":\""
                            + target(year) + "\"}")
                    .collect(Collectors.joining(","));
            text("{\"classify\":{\"post_count\":12},\"articles\":[" + articles + "]}")
                    .send(exchange);
        });
        return first;
    }

    private First epoint() {
        First first = new First(
                "/govInfoPub/nb.html",
                "<script src='/js/webBuilderCommon.js'></script><script>var siteGuid='g-1';var categorynum='003';var deptcode='D1';var projectName='EWB';</script>");
        site.reply("/EWB/rest/lightfrontaction/getgovinfolist?*", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Matcher index = Pattern.compile("\"pageIndex\":([0-9]+)").matcher(body);
            int page = index.find() ? Integer.parseInt(index.group(1)) : 99;
            String data = yearsOf(page).stream()
                    .map(year ->
                            "{\"infourl\":\"" + target(year) + "\",\"realtitle\":\"" + name + year + "年政府信息公开工作年度报告\"}")
                    .collect(Collectors.joining(","));
            text("{\"custom\":{\"data\":[" + data + "]}}").send(exchange);
        });
        return first;
    }

    private First channel() {
        List<Integer> years = List.copyOf(reports.keySet());
        for (int year : years) {
            if (year > 2015) {
                reports.put(year, "/gongkai/channel_5f/doc_" + year + ".html");
                html.accept(target(year), LocalSite.report(name, year));
            }
        }
        for (int page = 1; page < pages(); page++) {
            list("/gongkai/channel_5f/index_" + (page + 1) + ".html", page, "");
        }
        First first = new First(
                "/gongkai/channel_5f/",
                items(yearsOf(0))
                        + "<a href='/gongkai/channel_5f/index_2.html'>2</a><a href='/gongkai/channel_5f/index_3.html'>3</a>");
        return first;
    }

    private static int parameter(HttpExchange exchange, String pattern) {
        Matcher matcher =
                Pattern.compile(pattern).matcher(exchange.getRequestURI().toString());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 99;
    }

    private First truecms() {
        site.reply("/nantong/messageController/getMessage.do?*", exchange -> {
            int start = parameter(exchange, "startrecord=([0-9]+)");
            List<Integer> years = List.copyOf(reports.keySet());
            int from = Math.min(years.size(), start - 1);
            String xml = "<recordset><record><![CDATA[" + items(years.subList(from, Math.min(years.size(), from + 10)))
                    + "]]></record></recordset>";
            boolean known = exchange.getRequestHeaders().containsKey("Referer");
            text(known ? "list(\"" + xml.replace("/", "\\/").replace("'", "\\\"") + "\")" : "list(\"\")")
                    .send(exchange);
        });
        return new First(
                "/nantong/xxgk/nb.html",
                "<script>$.getJSON('/nantong/messageController/getMessage.do?callback=?',{startrecord:1,endrecord:10,perpage:10,columnId:'a1b2'})</script>");
    }

    /** Further pages have no links to each other: their numbers follow from the first page's. */
    private First vsb() {
        for (int page = 1; page < pages(); page++) {
            list("/xxgk/nb/" + (pages() - page) + ".htm", page, "");
        }
        return new First(
                "/xxgk/nb.htm",
                items(yearsOf(0)) + "<!--Announced by Visual SiteBuilder 9--><a href='nb/" + (pages() - 1)
                        + ".htm'>下页</a><a href='nb/1.htm'>尾页</a>");
    }

    private First columnIndex() {
        for (int page = 1; page < pages(); page++) {
            list("/nb/column-index-" + (page + 1) + ".shtml", page, "");
        }
        return new First("/nb/column-index-1.shtml", items(yearsOf(0)));
    }

    private First framePager() {
        site.reply("/pagemore/iframePagerIndex_12344_2_22.html?*", exchange -> {
            int page = parameter(exchange, "[?&]page=([0-9]+)");
            LocalSite.bytes(200, "text/html", items(yearsOf(page - 1)).getBytes(UTF_8))
                    .send(exchange);
        });
        return new First(
                "/nw12344/index.html",
                "<iframe src='/pagemore/iframePagerIndex_12344_2_22.html?objtype=2&page=1'></iframe>");
    }

    private First gtapp() {
        String calls =
                "<a href='javascript:void(0)' onclick=\"page('2')\">2</a><a onclick=\"page('" + pages() + "')\">尾页</a>";
        site.reply("/gtapp/nrglIndex.action?*", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            int page = body.startsWith("cpage=") ? Integer.parseInt(body.substring(6)) : 1;
            String rows = "<table><tr><td class='nlist'>" + items(yearsOf(page - 1)) + "</td></tr></table>";
            String html = LocalAgency.page("政府信息公开年报-" + name, rows + calls);
            LocalSite.bytes(200, "text/html", html.getBytes(UTF_8)).send(exchange);
        });
        return new First("/gtapp/nrglIndex.action?classID=7", "");
    }

    private First hiddenPager() {
        String pager = "<a href='/nb/2.html'>2</a><a href='/nb/3.html'>3</a>";
        for (int page = 1; page < pages(); page++) {
            list("/nb/" + (page + 1) + ".html", page, "");
        }
        return new First(
                "/nb/",
                items(yearsOf(0)) + "<div id='pages'>" + Base64.getEncoder().encodeToString(pager.getBytes(UTF_8))
                        + "</div>");
    }

    private First query() {
        for (int page = 2; page <= pages(); page++) {
            list("/info/iList.jsp?node_id=GK&cur_page=" + page, page - 1, items(yearsOf(page)));
        }
        return new First("/info/iList.jsp?node_id=GK&cur_page=1", items(yearsOf(0)) + items(yearsOf(1)));
    }
}
