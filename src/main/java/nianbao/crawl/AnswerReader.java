package nianbao.crawl;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.crawl.Answer.Again;
import nianbao.crawl.fetch.SiteMapReader;
import nianbao.crawl.frontier.Page;
import nianbao.crawl.frontier.PageState;
import nianbao.crawl.links.Link;
import nianbao.crawl.links.PageKind;
import nianbao.crawl.links.PageReader;
import nianbao.crawl.links.Reading;
import nianbao.source.MediaType;
import nianbao.source.Sniffer;
import nianbao.source.warc.Exchange;

/** Tells what an answer means: a page, a redirect, a plea for patience, a challenge. Immutable. */
final class AnswerReader {
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> CHALLENGES = Set.of(202, 412, 521);
    private static final Set<Integer> THROTTLES = Set.of(429, 503);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> FORBIDDEN = Set.of(401, 403);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern NOT_FOUND =
            Pattern.compile("^(404|.{0,12}(页面(不存在|没找到|未找到|找不到)|无法找到|找不到(该|您)?页面|已删除)).{0,20}");

    /** Whose absence is no failure. */
    private static final Set<PageKind> GUESSES = Set.of(PageKind.PROBE, PageKind.SITEMAP);

    /** What the HTTP client makes of raw bytes of an address that are no UTF-8: the address is lost. */
    private static final char LOST = '\uFFFD';

    private static final String NO_SUCH_PAGE = "no-such-page";

    /** Site maps that an index may name; the last changed count. */
    private static final int MOST_SITE_MAPS = 50;

    /** Pages of one site map that are followed; the last changed count. */
    private static final int MOST_ENTRIES = 2000;

    private static final Set<MediaType> FILES = Set.of(
            MediaType.PDF,
            MediaType.DOC,
            MediaType.DOCX,
            MediaType.XLS,
            MediaType.XLSX,
            MediaType.WPS,
            MediaType.OFD,
            MediaType.ZIP,
            MediaType.BINARY);

    private final PageReader pages;

    AnswerReader(PageReader pages) {
        this.pages = pages;
    }

    Answer read(Page page, Exchange exchange) {
        PageKind kind = PageKind.of(page.kind());
        int status = exchange.status();
        if (status == NOT_MODIFIED && page.earlier() != null) {
            return Answer.of(PageState.DONE, "unchanged", kind, Again.NO);
        }
        if (THROTTLES.contains(status)) {
            return Answer.of(PageState.WAITING, "throttled", kind, Again.WHEN_ALLOWED);
        }
        if (CHALLENGES.contains(status)) {
            return Answer.of(PageState.BY_HAND, "challenge", kind, Again.PARK);
        }
        if (REDIRECTS.contains(status)) {
            return redirect(page, exchange, kind);
        }
        if (status >= 500) {
            return Answer.of(PageState.FAILED, "http-" + status, kind, Again.LATER);
        }
        boolean isAbsent = GONE.contains(status) || (FORBIDDEN.contains(status) && kind == PageKind.SITEMAP);
        if (isAbsent && GUESSES.contains(kind)) {
            return Answer.of(PageState.DONE, NO_SUCH_PAGE, kind, Again.NO);
        }
        if (status != 200 && status != 203) {
            String verdict =
                    GONE.contains(status) ? "not-found" : FORBIDDEN.contains(status) ? "forbidden" : "http-" + status;
            return Answer.of(PageState.FAILED, verdict, kind, Again.NO);
        }
        return exchange.truncated()
                ? Answer.of(PageState.REFUSED, "too-large", kind, Again.NO)
                : content(page, exchange, kind);
    }

    private static Answer redirect(Page page, Exchange exchange, PageKind kind) {
        String location = exchange.header("Location").orElse("");
        if (location.isBlank()) {
            return Answer.of(PageState.FAILED, "redirect-nowhere", kind, Again.NO);
        }
        if (location.indexOf(LOST) >= 0) {
            return Answer.of(PageState.FAILED, "redirect-unreadable", kind, Again.NO);
        }
        List<Link> target = List.of(new Link(location, null, kind, page.title()));
        return Answer.leading("redirect", kind, "", page.url(), target);
    }

    private Answer content(Page page, Exchange exchange, PageKind kind) {
        byte[] content;
        try {
            content = Body.unpacked(exchange);
        } catch (Body.RefusedException e) {
            return Answer.of(PageState.REFUSED, e.verdict(), kind, Again.NO);
        } catch (IOException e) {
            return Answer.of(PageState.FAILED, "damaged", kind, Again.LATER);
        }
        if (content.length == 0) {
            return Answer.of(PageState.FAILED, "empty", kind, Again.NO);
        }
        if (kind == PageKind.SITEMAP) {
            return siteMap(page, content);
        }
        MediaType type = Sniffer.sniff(
                Sniffer.fileName(page.url()), Arrays.copyOf(content, Math.min(content.length, Sniffer.HEAD_BYTES)));
        boolean isList = kind == PageKind.LIST || kind == PageKind.PROBE;
        boolean isPage = type == MediaType.HTML || isList || stated(exchange).contains("html");
        if (FILES.contains(type) || !isPage) {
            return file(page, type, exchange, kind);
        }
        if (PageReader.isChallenge(content)) {
            return Answer.of(PageState.BY_HAND, "challenge", kind, Again.PARK);
        }
        return page(page, content, kind == PageKind.ATTACHMENT ? PageKind.FRAME : kind, type);
    }

    private Answer siteMap(Page page, byte[] content) {
        Optional<List<SiteMapReader.Entry>> entries = SiteMapReader.read(page.url(), content);
        if (entries.isEmpty()) {
            return Answer.of(PageState.DONE, NO_SUCH_PAGE, PageKind.SITEMAP, Again.NO);
        }
        Stream<Link> maps = entries.get().stream()
                .filter(SiteMapReader.Entry::isSiteMap)
                .limit(MOST_SITE_MAPS)
                .map(entry -> new Link(entry.url(), null, PageKind.SITEMAP, ""));
        Stream<Link> reports = entries.get().stream()
                .filter(entry -> !entry.isSiteMap() && pages.isReportAddress(entry.url()))
                .limit(MOST_ENTRIES)
                .map(entry -> new Link(entry.url(), null, PageKind.ENTRY, ""));
        List<Link> links = Stream.concat(maps, reports).toList();
        return Answer.leading("ok", PageKind.SITEMAP, "text/xml", page.url(), links);
    }

    private static Answer file(Page page, MediaType type, Exchange exchange, PageKind kind) {
        PageKind is = kind == PageKind.REPORT ? PageKind.REPORT : PageKind.ATTACHMENT;
        String media = type.mimeName().isEmpty() ? stated(exchange).replaceFirst(";.*$", "") : type.mimeName();
        return new Answer(
                PageState.DONE,
                "ok",
                is,
                "",
                PageReader.year(page.title()),
                media,
                0,
                Again.NO,
                page.url(),
                List.of(),
                List.of());
    }

    private static String stated(Exchange exchange) {
        return exchange.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    private Answer page(Page page, byte[] content, PageKind kind, MediaType type) {
        Reading reading = pages.read(page.url(), content, kind, page.title());
        if (NOT_FOUND.matcher(reading.title()).find()) {
            return Answer.of(PageState.FAILED, "not-found", kind, Again.NO);
        }
        boolean shell = type == MediaType.HTML && PageReader.needsBrowser(content);
        return new Answer(
                shell ? PageState.BY_HAND : PageState.DONE,
                shell ? "needs-js" : "ok",
                reading.kind(),
                reading.title(),
                reading.year(),
                type.mimeName(),
                reading.fingerprint(),
                Again.NO,
                reading.base(),
                reading.links(),
                reading.more());
    }
}
