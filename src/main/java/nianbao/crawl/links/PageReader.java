package nianbao.crawl.links;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.codebook.CrawlPatterns;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page for what it is and where it leads. Immutable, and safe to share between threads. */
public final class PageReader {
    /** In this order; the first that knows the page reads it. The last knows every list. */
    private static final List<SiteAdapter> ADAPTERS = List.of(
            new HanwebJpage(),
            new HanwebJpaas(),
            new GkmlptPages(),
            new LonsunPages(),
            NumberedPages.ucap(),
            NumberedPages.trs(),
            new HanwebXxgk(),
            new TruecmsPages(),
            new EpointPages(),
            new ChannelPages(),
            new ColumnIndexPages(),
            new FramePager(),
            new GtappPages(),
            new HiddenPager(),
            new VsbPages());

    private static final SiteAdapter STATIC = new StaticPages();

    private static final Pattern VIEWER = Pattern.compile("(?i)viewer\\.html?\\?(?:[^#]*&)?file=([^&#]+)");
    private static final Pattern REFRESH =
            Pattern.compile("(?i)^\\s*([0-5])(?:\\.[0-9]*)?\\s*;\\s*url\\s*=\\s*['\"]?([^'\"]+)");
    private static final Pattern LOCATION = Pattern.compile(
            "(?:window\\.|document\\.|top\\.|self\\.)?location(?:\\.href)?\\s*=\\s*[\"']([^\"'+]+)[\"']");
    private static final Pattern MARKS = Pattern.compile("[-_|—>›»]+");

    /** A page with less text is nothing but its scripts and frames. */
    private static final int SHELL_CHARACTERS = 200;

    private static final int SHELL_SCRIPTS = 3;

    /** Entries that make a page without a report's text a list. */
    private static final int LIST_ENTRIES = 3;

    private final Relevance relevance;
    private final LinkText links;

    public PageReader(CrawlPatterns patterns) {
        this.relevance = new Relevance(patterns);
        this.links = new LinkText(relevance);
    }

    /**
     * Reads a page.
     *
     * @param content unpacked
     * @param kind what it was fetched as
     * @param linkText the words that led to it
     */
    public Reading read(String url, byte[] content, PageKind kind, String linkText) {
        String text = PageText.decode(content);
        Document html = Jsoup.parse(text, url);
        String title = title(html);
        PageKind found = settled(kind, title, linkText, html);
        Element base = html.selectFirst("base[href]");
        String from = base == null || base.attr("abs:href").isEmpty() ? url : base.attr("abs:href");
        List<Link> out = new ArrayList<>(frames(html, found, linkText));
        List<Link> more = new ArrayList<>();
        if (found == PageKind.REPORT) {
            out.addAll(attachments(html, title.isEmpty() ? linkText : title));
        } else {
            boolean inList = isReportList(found, title, linkText, html);
            String name = relevance.isList(linkText) || title.isEmpty() ? linkText : title;
            String listName = inList && !relevance.isList(name) ? "政府信息公开年报" : name;
            Listed listed = listed(new ListPage(url, text, html, listName, inList));
            out.addAll(0, listed.links()); // before frames and plain links: it knows best what they are
            out.addAll(links.of(html, inList));
            more.addAll(listed.more());
        }
        String words = title.isEmpty() || Relevance.year(title).isEmpty() ? linkText : title;
        boolean isReport = found == PageKind.REPORT;
        String year = isReport ? Relevance.year(words) : "";
        long fingerprint = isReport ? Fingerprint.of(html) : Fingerprint.NONE;
        return new Reading(from, found, title, year, fingerprint, out, more);
    }

    /** The year in a title or link, four digits; empty if there is none. */
    public static String year(String title) {
        return Relevance.year(title);
    }

    /** True for a page that only a browser can show: no text, but scripts. */
    public static boolean needsBrowser(byte[] content) {
        Document html = Jsoup.parse(PageText.decode(content));
        int scripts = html.select("script").size();
        boolean leads =
                html.selectFirst("iframe[src], frame[src], embed[src], object[data], meta[http-equiv=refresh]") != null
                        || html.select("a[href]").size() > 2;
        return scripts > SHELL_SCRIPTS && html.text().length() < SHELL_CHARACTERS && !leads;
    }

    /** True for a small page that is nothing but a script which sends the browser through a check. */
    public static boolean isChallenge(byte[] content) {
        if (content.length > 20_000) {
            return false;
        }
        Document html = Jsoup.parse(PageText.decode(content));
        String scripts = html.select("script").outerHtml().toLowerCase(Locale.ROOT);
        boolean checks = scripts.contains("document.cookie") || scripts.contains("$_ts") || scripts.contains("eval(");
        return checks && html.text().length() < 50 && html.selectFirst("a[href], iframe[src]") == null;
    }

    private PageKind settled(PageKind kind, String title, String linkText, Document html) {
        if (kind == PageKind.REPORT) {
            return isListAfterAll(html) ? PageKind.LIST : kind;
        }
        boolean isOpen = kind == PageKind.SEED || kind == PageKind.ENTRY; // nothing is known but the address
        if (!isOpen && kind != PageKind.FRAME && kind != PageKind.LIST) {
            return kind == PageKind.PROBE ? PageKind.LIST : kind;
        }
        boolean named = relevance.isReportTitle(title) || (kind == PageKind.FRAME && relevance.isReportTitle(linkText));
        boolean isReport = relevance.isReportText(html.text()) && (named || kind == PageKind.FRAME);
        if (isReport) {
            return PageKind.REPORT;
        }
        return isOpen && relevance.isList(title) ? PageKind.LIST : kind;
    }

    /** A year's reports of all agencies bear the name of a single report. */
    private boolean isListAfterAll(Document html) {
        return !relevance.isReportText(html.text())
                && links.of(html, false).stream()
                                .filter(link -> link.kind() == PageKind.REPORT)
                                .count()
                        >= LIST_ENTRIES;
    }

    private boolean isReportList(PageKind kind, String title, String linkText, Document html) {
        if (relevance.isList(linkText) || relevance.isList(title) || relevance.isReportTitle(linkText)) {
            return true;
        }
        boolean named = html.select("meta[name=ColumnName], h1, h2, .column-name, .lmmc").stream()
                .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
                .anyMatch(name -> relevance.isList(Relevance.compact(name)));
        return named && kind != PageKind.COLUMN;
    }

    private Listed listed(ListPage page) {
        Optional<SiteAdapter> own =
                ADAPTERS.stream().filter(adapter -> adapter.recognizes(page)).findFirst();
        Listed listed = own.isPresent() ? own.get().list(page, links) : Listed.NOTHING;
        boolean usual = listed.equals(Listed.NOTHING) && STATIC.recognizes(page);
        return usual ? STATIC.list(page, links) : listed;
    }

    /** Frames of the page, what viewers show, and where it sends the browser at once. */
    private List<Link> frames(Document html, PageKind kind, String linkText) {
        List<Link> frames = new ArrayList<>();
        boolean ofInterest = kind != PageKind.COLUMN && kind != PageKind.PROBE;
        for (Element frame : html.select("iframe[src], frame[src], embed[src], object[data]")) {
            String source = frame.hasAttr("src") ? frame.attr("src") : frame.attr("data");
            if (ofInterest && !source.isBlank() && relevance.isFollowed(source)) {
                frames.add(framed(source, linkText));
            }
        }
        for (Element viewer : html.select("a[href*=viewer.html]")) {
            if (VIEWER.matcher(viewer.attr("href")).find()) {
                frames.add(framed(viewer.attr("href"), linkText));
            }
        }
        for (Element refresh : html.select("meta[http-equiv=refresh]")) {
            Snippets.match(REFRESH, refresh.attr("content"))
                    .ifPresent(match -> frames.add(Link.to(match.group(2).strip(), kind, linkText)));
        }
        if (html.text().length() < SHELL_CHARACTERS) {
            Snippets.find(LOCATION, html.select("script").html())
                    .filter(href -> !href.startsWith("#"))
                    .ifPresent(href -> frames.add(Link.to(href, kind, linkText)));
        }
        return frames;
    }

    private static Link framed(String source, String linkText) {
        Optional<String> file = Snippets.find(VIEWER, source);
        if (file.isPresent()) {
            return Link.to(URLDecoder.decode(file.get(), StandardCharsets.UTF_8), PageKind.ATTACHMENT, linkText);
        }
        return Link.to(source, Relevance.isAttachment(source) ? PageKind.ATTACHMENT : PageKind.FRAME, linkText);
    }

    private static List<Link> attachments(Document html, String title) {
        List<Link> files = new ArrayList<>();
        for (Element anchor : html.select("a[href]")) {
            String href = anchor.attr("href");
            if (Relevance.isAttachment(href) || Relevance.isUnreadable(href)) {
                String text = LinkText.title(anchor);
                files.add(Link.to(href, PageKind.ATTACHMENT, text.isEmpty() ? title : text));
            }
        }
        return files;
    }

    /** True if an address alone looks like annual reports, as the pages of a site map must. */
    public boolean isReportAddress(String url) {
        return relevance.isReportAddress(url);
    }

    /** True if no reader knows files of this name. */
    public static boolean isUnreadable(String href) {
        return Relevance.isUnreadable(href);
    }

    /** The page's own title without the site's name. */
    private static String title(Document html) {
        String stated = html.select("meta[name=ArticleTitle]").attr("content");
        String column = html.select("meta[name=ColumnName]").attr("content");
        String title = Relevance.compact(!stated.isBlank() ? stated : html.title());
        if (!title.isEmpty() || column.isBlank()) {
            return MARKS.splitAsStream(title).findFirst().orElse("");
        }
        return Relevance.compact(column);
    }
}
