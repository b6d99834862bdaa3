package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The web site of an invented agency with a report for each year, listed the way one family of systems does. */
public final class LocalAgency implements AutoCloseable {
    /** Entries on a page of the list. */
    private static final int PER_PAGE = 5;

    private static final List<Integer> YEARS =
            IntStream.rangeClosed(2010, 2021).boxed().toList();
    private static final Charset GBK = Charset.forName("GBK");

    private final LocalSite site;
    private final String name;
    private final Family family;
    private final boolean gbk;
    private final Map<Integer, String> reports = new TreeMap<>();
    private final List<String> decoys = new ArrayList<>();
    private String seed = "";

    /** How the list is made. */
    public enum Family {
        JPAGE,
        XXGK,
        JPAAS,
        TRS,
        UCAP,
        LONSUN,
        GKMLPT,
        EPOINT,
        CHANNEL,
        STATIC
    }

    public LocalAgency(int number) throws IOException {
        this.site = new LocalSite();
        this.name = "临江市" + "东西南北中".charAt(number % 5) + "山区"
                + "商务农业财政民政水利交通".substring(number / 5 * 2, number / 5 * 2 + 2) + "局";
        this.family = Family.values()[number % Family.values().length];
        this.gbk = number % 3 == 0;
        build(number);
    }

    private void build(int number) throws IOException {
        robots(number);
        for (int year : YEARS) {
            reports.put(
                    year, family == Family.XXGK ? xxgk(year) : "/art/" + year + "/art_12_" + year + number + ".html");
        }
        reports.forEach((year, target) -> html(target, LocalSite.report(name, year)));
        if (family != Family.XXGK) {
            oddities();
        }
        decoys.addAll(List.of("/law/2018.html", "/news/1.html", "/notice/2.html", "/budget.html", "/login"));
        decoys.forEach(decoy -> html(decoy, LocalSite.report("别的机关", 2018)));
        switch (family) {
            case JPAGE -> jpage();
            case XXGK ->
                seed(
                        "/module/xxgk/index.jsp?area=" + area(),
                        "<a href='/x'>x</a><!-- /module/xxgk/xxgkAnnualReport.jsp -->");
            case JPAAS -> jpaas();
            case TRS -> numbered("index", 1, "createPageHTML(%d, 0, \"index\", \"html\");");
            case UCAP -> numbered("list", 2, "createPageHTML('page_div', %d, 1, 'list', 'html', 60);");
            case LONSUN -> lonsun();
            case GKMLPT -> gkmlpt();
            case EPOINT -> epoint();
            case CHANNEL -> channel();
            case STATIC -> numbered("index", 1, "");
        }
        if (number % 2 == 0 && family != Family.XXGK) {
            html("/", page("首页", "<a href='" + seed + "'>政府信息公开年报</a>" + decoyLinks()));
            seed = "/";
        }
    }

    private void robots(int number) {
        switch (number % 4) {
            case 0 -> site.reply("/robots.txt", text("User-agent: *\nDisallow: /admin\nCrawl-delay: 0.01\n"));
            case 1 -> site.reply("/robots.txt", text("<html>404 没有</html>"));
            case 2 ->
                site.reply("/robots.txt", LocalSite.bytes(301, "text/html", new byte[0], "Location", "/r.txt"))
                        .reply("/r.txt", text("User-agent: nianbao\nAllow: /\nUser-agent: *\nDisallow: /\n"));
            default -> site.status(404, "/robots.txt");
        }
    }

    /** A redirect, a report in a frame, one behind a viewer, a report as a file, one that comes slowly. */
    private void oddities() {
        site.status(302, target(2011), "Location", "/moved/2011.html");
        html("/moved/2011.html", LocalSite.report(name, 2011));
        html(target(2012), page(name + "2012年政府信息公开工作年度报告", "<iframe src='/frame/2012.html'></iframe>"));
        html("/frame/2012.html", LocalSite.report(name, 2012));
        html(
                target(2013),
                page(
                        name + "2013年政府信息公开工作年度报告",
                        "<iframe src='/pdfjs/web/viewer.html?file=%2Ffiles%2F2013.pdf'></iframe>"));
        site.reply("/files/2013.pdf", LocalSite.bytes(200, "application/octet-stream", pdf(2013)));
        html(target(2014), page(name + "2014年政府信息公开工作年度报告", "<a href='/files/2014.doc'>附件</a>"));
        site.reply(
                "/files/2014.doc",
                LocalSite.bytes(
                        200, "application/msword", LocalSite.report(name, 2014).getBytes(UTF_8)));
        byte[] slow = LocalSite.report(name, 2015).getBytes(UTF_8);
        site.reply(target(2015), exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < slow.length; i += 700) {
                exchange.getResponseBody().write(slow, i, Math.min(700, slow.length - i));
                exchange.getResponseBody().flush();
            }
        });
    }

    private byte[] pdf(int year) {
        return ("%PDF-1.4\n% " + name + year + "\n%%EOF\n").getBytes(UTF_8);
    }

    private String target(int year) {
        return reports.getOrDefault(year, "");
    }

    private String area() {
        return "1134" + (1000 + name.hashCode() % 1000) + "AB";
    }

    private String xxgk(int year) {
        return "/module/xxgk/xxgkAnnualReport.jsp?fbtime=" + year + "&area=" + area();
    }

    private static LocalSite.Reply text(String text) {
        return LocalSite.bytes(200, "text/plain", text.getBytes(UTF_8));
    }

    private void html(String target, String html) {
        byte[] body = html.getBytes(gbk ? GBK : UTF_8);
        site.reply(target, LocalSite.bytes(200, "text/html; charset=utf-8", body)); // wrong where the page is GBK
    }

    private static String page(String title, String body) {
        return "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>";
    }

    private void seed(String target, String body) {
        seed = target;
        html(
                target,
                page(
                        "政府信息公开年报-" + name,
                        body + decoyLinks() + "<a href='/art/dead.html'>" + name + "2009年政府信息公开工作年度报告</a>"));
    }

    private static String decoyLinks() {
        return "<a href='/law/2018.html'>2018年法治政府建设年度报告</a><a href='/news/1.html'>我局召开政府信息公开工作会议</a>"
                + "<a href='/notice/2.html'>关于编制2018年政府信息公开工作年度报告的通知</a><a href='/budget.html'>2018年部门决算</a>"
                + "<a href='/login'>政府信息公开</a>";
    }

    private List<Integer> yearsOf(int page) {
        return YEARS.subList(Math.min(YEARS.size(), page * PER_PAGE), Math.min(YEARS.size(), (page + 1) * PER_PAGE));
    }

    private static int pages() {
        return (YEARS.size() + PER_PAGE - 1) / PER_PAGE;
    }

    private String items(List<Integer> years) {
        return years.stream().map(this::item).collect(Collectors.joining());
    }

    private String item(int year) {
        return "<li><a href='" + target(year) + "' title='" + name + year + "年政府信息公开工作年度报告'>" + name + year
                + "年政府信息…</a></li>";
    }

    private void jpage() {
        String store =
                "<datastore><totalrecord>" + YEARS.size() + "</totalrecord><recordset>%s</recordset></datastore>";
        seed(
                "/col/col12/index.html",
                "<script>$('#31').jpage({proxyUrl:'/module/web/jpage/dataproxy.jsp',perPage:5,ajaxParam:{appid:1,webid:2,path:'/',"
                        + "columnid:12,unitid:31,webname:'x',permissiontype:0}});</script><script type='text/xml'>"
                        + store.replace("%s", records(0)) + "</script>");
        site.reply("/module/web/jpage/dataproxy.jsp?*", exchange -> {
            int page = parameter(exchange, "[?&]page=([0-9]+)");
            text(store.replace("%s", records(page - 1))).send(exchange);
        });
    }

    private String records(int page) {
        return yearsOf(page).stream()
                .map(year -> "<record><![CDATA[" + item(year) + "]]></record>")
                .collect(Collectors.joining());
    }

    private void jpaas() {
        seed(
                "/col/jpaas.html",
                "<div queryData=\"{'webId':'2','tplSetId':'a','pageType':'column','tagId':'list','pageId':'c1','parseType':'bulidstatic'}\"></div>");
        site.reply("/api-gateway/jpaas-publish-server/front/page/build/unit?*", exchange -> {
            int page = parameter(exchange, "%22pageNo%22%3A([0-9]+)");
            String html =
                    items(yearsOf(page - 1)) + "<div class='pagination' rows='5' count='" + YEARS.size() + "'></div>";
            text("{\"success\":true,\"code\":200,\"data\":{\"html\":\"" + html + "\"}}")
                    .send(exchange);
        });
    }

    private void numbered(String stem, int second, String call) {
        for (int page = 1; page < pages(); page++) {
            html("/nb/" + stem + "_" + (page + second - 1) + ".html", page(listName(), items(yearsOf(page))));
        }
        String first = call.isEmpty() ? items(yearsOf(0)) + items(yearsOf(1)) : items(yearsOf(0));
        seed(
                "/nb/" + stem + ".html",
                first + (call.isEmpty() ? "" : "<script>" + call.replace("%d", String.valueOf(pages())) + "</script>"));
    }

    private static String listName() {
        return "政府信息公开年报";
    }

    private void lonsun() {
        seed(
                "/public/66/index.html",
                "<script>url='/site/label/8888?labelName=publicInfoList&siteId=6&organId=66&catId=7&type=4&pageSize=5&pageIndex=1&action=list'</script>");
        site.reply("/site/label/8888?*", exchange -> {
            int page = parameter(exchange, "pageIndex=([0-9]+)");
            text("<ul>" + items(yearsOf(page - 1)) + "</ul>").send(exchange);
        });
    }

    private void gkmlpt() {
        seed(
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
    }

    private void epoint() {
        seed(
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
    }

    private void channel() {
        List<Integer> years = List.copyOf(reports.keySet());
        for (int year : years) {
            if (year > 2015) {
                reports.put(year, "/gongkai/channel_5f/doc_" + year + ".html");
                html(target(year), LocalSite.report(name, year));
            }
        }
        for (int page = 1; page < pages(); page++) {
            html("/gongkai/channel_5f/index_" + (page + 1) + ".html", page(listName(), items(yearsOf(page))));
        }
        seed(
                "/gongkai/channel_5f/",
                items(yearsOf(0))
                        + "<a href='/gongkai/channel_5f/index_2.html'>2</a><a href='/gongkai/channel_5f/index_3.html'>3</a>");
    }

    private static int parameter(HttpExchange exchange, String pattern) {
        Matcher matcher =
                Pattern.compile(pattern).matcher(exchange.getRequestURI().toString());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 99;
    }

    public LocalSite site() {
        return site;
    }

    public String name() {
        return name;
    }

    public Family family() {
        return family;
    }

    public String seed() {
        return site.url(seed);
    }

    /** Addresses of the pages and files that are reports or lead to their text. */
    public List<String> planted() {
        List<String> planted = new ArrayList<>(reports.values());
        if (family != Family.XXGK) {
            planted.addAll(List.of("/moved/2011.html", "/frame/2012.html", "/files/2013.pdf", "/files/2014.doc"));
        }
        return planted;
    }

    public List<String> decoys() {
        return List.copyOf(decoys);
    }

    /** Years whose text can be read without a PDF reader. */
    public List<Integer> readableYears() {
        return YEARS.stream()
                .filter(year -> family == Family.XXGK || year != 2013)
                .toList();
    }

    @Override
    public void close() {
        site.close();
    }
}
