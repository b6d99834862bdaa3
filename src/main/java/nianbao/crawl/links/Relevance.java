package nianbao.crawl.links;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.codebook.CrawlPatterns;
import nianbao.codebook.CrawlPatterns.Kind;

/** Judges by words whether a link or a page has to do with annual reports. Immutable. */
final class Relevance {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0\\u200B]+");
    private static final Pattern YEAR =
            Pattern.compile("((?:19|20)[0-9]{2})(?=年|度|[^0-9]|$)|([二一][〇○零九][〇○零一二三四五六七八九]{2})(?=年)");
    private static final String NUMERALS = "〇一二三四五六七八九";

    /** What reports are attached as, by the last letters of an address. */
    private static final Set<String> ATTACHMENTS =
            Set.of("pdf", "doc", "docx", "xls", "xlsx", "wps", "ofd", "zip", "et");

    /** What reports are attached as too but nobody here can read. */
    private static final Set<String> UNREADABLE = Set.of("rar", "7z", "ppt", "pptx", "tif", "mp4");

    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{2,5})(?:$|[?&#])");
    private static final int ENOUGH_HEADINGS = 3;

    private final CrawlPatterns patterns;

    Relevance(CrawlPatterns patterns) {
        this.patterns = patterns;
    }

    static String compact(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    /** What a link is worth; empty if it leads nowhere of interest. */
    Optional<PageKind> judge(String text, String href, boolean inReportList) {
        if (text.isEmpty() || patterns.match(Kind.OTHER_ADDRESS, href) || patterns.match(Kind.OTHER, text)) {
            return Optional.empty();
        }
        if (isReport(text, inReportList) && !patterns.match(Kind.LIST, text)) {
            return Optional.of(isAttachment(href) ? PageKind.ATTACHMENT : PageKind.REPORT);
        }
        if (patterns.match(Kind.LIST, text) || (inReportList && patterns.match(Kind.LIST_IN_LIST, text))) {
            return Optional.of(isAttachment(href) ? PageKind.ATTACHMENT : PageKind.LIST);
        }
        return patterns.match(Kind.COLUMN, text) ? Optional.of(PageKind.COLUMN) : Optional.empty();
    }

    private boolean isReport(String text, boolean inReportList) {
        return patterns.match(Kind.REPORT, text) || (inReportList && patterns.match(Kind.REPORT_IN_LIST, text));
    }

    /** True for a list's name: 政府信息公开年报. */
    boolean isList(String name) {
        return patterns.match(Kind.LIST, name) && !patterns.match(Kind.OTHER, name);
    }

    /** True for the title of a single report. */
    boolean isReportTitle(String title) {
        return patterns.match(Kind.REPORT, title)
                && !patterns.match(Kind.OTHER, title)
                && !year(title).isEmpty();
    }

    /** True for an address that says what it holds: {@code /zfxxgknb/2018.html}. */
    boolean isReportAddress(String url) {
        return patterns.match(Kind.REPORT_ADDRESS, url) && isFollowed(url);
    }

    boolean isNext(String text) {
        return patterns.match(Kind.NEXT, text);
    }

    boolean isFollowed(String href) {
        return !patterns.match(Kind.OTHER_ADDRESS, href);
    }

    /** True if a page's text has most of a report's headings. */
    boolean isReportText(String text) {
        return patterns.count(Kind.REPORT_TEXT, text) >= ENOUGH_HEADINGS;
    }

    static boolean isAttachment(String href) {
        return ATTACHMENTS.contains(extension(href));
    }

    static boolean isUnreadable(String href) {
        return UNREADABLE.contains(extension(href));
    }

    private static String extension(String href) {
        String last = "";
        for (Matcher matcher = EXTENSION.matcher(href); matcher.find(); ) {
            last = matcher.group(1).toLowerCase(Locale.ROOT);
        }
        return last;
    }

    /** The year in a title, four digits; empty if there is none. */
    static String year(String title) {
        Matcher matcher = YEAR.matcher(title);
        if (!matcher.find()) {
            return "";
        }
        if (matcher.group(1) != null) {
            return matcher.group(1);
        }
        StringBuilder digits = new StringBuilder();
        matcher.group(2).replace('○', '〇').replace('零', '〇').chars().forEach(c -> digits.append(NUMERALS.indexOf(c)));
        return digits.toString();
    }
}
