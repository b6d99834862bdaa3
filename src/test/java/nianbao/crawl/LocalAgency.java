package nianbao.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The web site of an invented agency with a report for each year, listed the way one family of systems does. */
public final class LocalAgency implements AutoCloseable {
    private static final List<Integer> YEARS =
            IntStream.rangeClosed(2010, 2021).boxed().toList();
    private static final String COPY = "/copy/2016.html";
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
        STATIC,
        TRUECMS,
        VSB,
        COLUMN_INDEX,
        FRAME_PAGER,
        GTAPP,
        HIDDEN_PAGER,
        QUERY
    }

    /** One of many agencies, each of another family in turn. */
    public LocalAgency(int number) throws IOException {
        this(number, Family.values()[number % Family.values().length]);
    }

    LocalAgency(int number, Family family) throws IOException {
        this.site = new LocalSite();
        this.name = "临江市" + "东西南北中".charAt(number % 5) + "山区"
                + "商务农业财政民政水利交通".substring(number / 5 * 2, number / 5 * 2 + 2) + "局";
        this.family = family;
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
        LocalList.First first = new LocalList(site, name, reports, this::html).of(family);
        if (!first.body().isEmpty()) {
            seed(first.target(), first.body());
        } else {
            seed = first.target();
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
        html(COPY, LocalSite.report(name, 2016));
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

    static String page(String title, String body) {
        return "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>";
    }

    private void seed(String target, String body) {
        seed = target;
        html(
                target,
                page(
                        "政府信息公开年报-" + name,
                        body + copyLink() + decoyLinks() + "<a href='/art/dead.html'>" + name
                                + "2009年政府信息公开工作年度报告</a>"));
    }

    /** The same bytes at another address. */
    private String copyLink() {
        return hasCopy() ? "<a href='" + COPY + "'>" + name + "2016年政府信息公开工作年度报告（转载）</a>" : "";
    }

    private boolean hasCopy() {
        return family != Family.XXGK && family != Family.GTAPP;
    }

    private static String decoyLinks() {
        return "<a href='/law/2018.html'>2018年法治政府建设年度报告</a><a href='/news/1.html'>我局召开政府信息公开工作会议</a>"
                + "<a href='/notice/2.html'>关于编制2018年政府信息公开工作年度报告的通知</a><a href='/budget.html'>2018年部门决算</a>"
                + "<a href='/login'>政府信息公开</a>";
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
        if (hasCopy()) {
            planted.add(COPY);
        }
        return planted;
    }

    public List<String> decoys() {
        return List.copyOf(decoys);
    }

    /** Where the report of 2016 stands: one address, or two with the same bytes. */
    public List<String> copies() {
        return hasCopy() ? List.of(site.url(COPY), site.url(target(2016))) : List.of(site.url(target(2016)));
    }

    /** Where the pages of a year stand whose text is elsewhere: the page and what holds its text. */
    public Map<String, String> parts() {
        return family == Family.XXGK
                ? Map.of()
                : Map.of(
                        site.url("/frame/2012.html"),
                        site.url(target(2012)),
                        site.url("/files/2014.doc"),
                        site.url(target(2014)));
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
