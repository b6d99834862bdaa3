package nianbao.recognize.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;
import nianbao.document.Document;
import nianbao.document.MetaTag;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.FieldCandidate.Origin;
import nianbao.text.FoldedText;

/**
 * Finds the report's title: a line of the 政府信息公开…年度报告 family, whole or broken over up to three lines; else the
 * page's own title tags. Breadcrumbs, column names and links to other years' reports are none.
 */
final class TitleFinder {
    /** A title stands among the first lines, also under a cover letter. */
    private static final int LINES = 80;

    private static final int LONGEST = 70;
    private static final int LONGEST_FRAGMENT = 16;
    /** 法定主动公开内容 is the longest label that was seen in front of a title. */
    private static final int LONGEST_LABEL = 8;
    /** What a line break leaves of a name: 局, 委员会. */
    private static final int LONGEST_TAIL = 3;

    static final String BROWSER_RULE = "browser_title";
    /** A line that holds the name of a place and nothing else. */
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{1,13}[省市县区州盟旗]");

    private static final double FROM_TAG = 0.7;
    private static final double FROM_BROWSER = 0.5;
    private static final double SECOND = 0.6;

    private final MetadataPattern family;
    private final MetadataPattern fragment;
    private final Words words;
    private final CatalogueReader catalogue;

    TitleFinder(MetadataVocabulary vocabulary, Words words, CatalogueReader catalogue) {
        this.catalogue = catalogue;
        family = vocabulary.patterns("title").get(0);
        fragment = vocabulary.patterns("fragment").get(0);
        this.words = words;
    }

    /** Adds the titles of the page, the likeliest with the highest confidence. */
    void read(Page page, Draft draft) {
        draft.candidates().removeIf(c -> c.field() == Field.TITLE && !isFamily(c.value()));
        List<FieldCandidate> shown = shown(page);
        boolean labelled = draft.best(Field.TITLE).isPresent();
        List<FieldCandidate> titles = withoutLinks(shown);
        Optional<FieldCandidate> first = titles.stream()
                .filter(title -> !isGeneric(FoldedText.compact(title.value()).text()))
                .findFirst()
                .or(() -> titles.stream().findFirst());
        for (FieldCandidate title : titles) {
            draft.add(!labelled && first.filter(title::equals).isPresent() ? title : sure(title, SECOND));
        }
        addTags(page.document(), draft);
    }

    private static FieldCandidate sure(FieldCandidate c, double confidence) {
        return new FieldCandidate(
                c.field(), c.value(), c.raw(), c.label(), c.span(), c.origin(), c.rule(), confidence, false);
    }

    private boolean isFamily(String value) {
        String folded = FoldedText.compact(value).text();
        return family.anchors().stream().anyMatch(folded::contains) && folded.length() <= LONGEST;
    }

    private boolean isWholeTitle(String value) {
        String folded = FoldedText.compact(value).text();
        return isFamily(value) && family.pattern().matcher(folded).matches();
    }

    private List<FieldCandidate> shown(Page page) {
        List<FieldCandidate> titles = new ArrayList<>();
        List<Line> lines = page.allLines();
        for (int i = 0; i < Math.min(LINES, lines.size()); i++) {
            Line line = lines.get(i);
            if (line.start() >= page.openingEnd()) {
                break;
            }
            titleAt(page, lines, i).ifPresent(titles::add);
        }
        return titles;
    }

    private Optional<FieldCandidate> titleAt(Page page, List<Line> lines, int i) {
        Line line = lines.get(i);
        String text = page.text();
        String shown = line.of(text);
        boolean elsewhere = words.isBreadcrumb(shown) || words.isLink(shown);
        if (!mayBeTitle(shown) || elsewhere || catalogue.startsWithLabel(page, line)) {
            return Optional.empty();
        }
        if (isFragment(shown) && i > 0) {
            return joined(page, lines, i);
        }
        int start = behindLabel(shown) + line.start();
        Matcher matcher = family.pattern().matcher(text).region(start, line.end());
        if (!matcher.lookingAt() || !endsTitle(page, line, matcher.end())) {
            return Optional.empty();
        }
        int end = matcher.end();
        if (start > line.start() && isGeneric(text.substring(start, end))) {
            return Optional.empty();
        }
        int first = i;
        if (words.title(text.substring(start, end)).agency() < 0 && i > 0) {
            Optional<Integer> above = withOrganAbove(page, lines, i, text.substring(start, end));
            first = above.isPresent() ? i - 1 : i;
            start = above.orElse(start);
        }
        return withYearBeside(page, lines, first, i, start, end);
    }

    /** Behind the number of a report on a page that collects them (第一篇:2013年…) or behind a label (所属栏目:). */
    private static int behindLabel(String shown) {
        int colon = shown.indexOf(':');
        return colon > 0 && colon <= LONGEST_LABEL ? colon + 1 : 0;
    }

    /** What a label says is the page's title only where it names organ and year; 2021年政府信息公开年报 is a column. */
    private boolean isGeneric(String value) {
        Title title = words.title(value);
        return title.year() < 0 || title.agency() < 0;
    }

    /** A quick look, so that the lines of the body cost nothing. */
    private boolean mayBeTitle(String shown) {
        return isFragment(shown)
                || family.anchors().stream().anyMatch(a -> {
                    int at = shown.indexOf(a);
                    return at >= 0 && at < LONGEST;
                });
    }

    private boolean isFragment(String shown) {
        return shown.length() <= LONGEST_FRAGMENT
                && fragment.pattern().matcher(shown).matches();
    }

    private boolean endsTitle(Page page, Line line, int end) {
        String text = page.text();
        if (end >= line.end()) {
            return true;
        }
        return words.isBehindTitle(text, end) || page.blankAfter(end);
    }

    /** 2024年…街道办事处 / 政府信息公开工作年度报告, and 会同县2022年政府信息公开 / 工作年度报告. */
    private Optional<FieldCandidate> joined(Page page, List<Line> lines, int i) {
        String text = page.text();
        for (int first = i - 1; first >= Math.max(0, i - 2); first--) {
            String head = lines.get(first).of(text);
            if (words.isBreadcrumb(head) || head.length() > LONGEST || head.endsWith("报告") || head.indexOf(':') >= 0) {
                return Optional.empty();
            }
            StringBuilder whole = new StringBuilder();
            for (int k = first; k <= i; k++) {
                whole.append(lines.get(k).of(text));
            }
            Matcher matcher = family.pattern().matcher(whole);
            if (matcher.matches() && words.title(whole.toString()).agency() >= 0) {
                int top = withPlaceAbove(page, lines, first, whole.toString());
                return startsName(whole.toString())
                        ? withYearBeside(
                                page,
                                lines,
                                top,
                                i,
                                lines.get(top).start(),
                                lines.get(i).end())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 泰安市岱岳区 / 道朗镇2016年政府信息公开 / 工作年度报告: the place of an organ that opens a broken title. */
    private int withPlaceAbove(Page page, List<Line> lines, int first, String whole) {
        if (first == 0 || words.title(whole).agency() != 0) {
            return first;
        }
        Line above = lines.get(first - 1);
        String place = above.of(page.text());
        boolean isPlace = PLACE.matcher(place).matches() && !whole.startsWith(place);
        return isPlace && isDirectlyBelow(page, above, lines.get(first)) ? first - 1 : first;
    }

    private boolean startsName(String whole) {
        Title title = words.title(whole);
        return words.isOrgan(whole.substring(title.agency(), title.agencyEnd()).replace(" ", ""));
    }

    /** The organ in the line above, perhaps with its last character in the title's own line. */
    private Optional<Integer> withOrganAbove(Page page, List<Line> lines, int i, String title) {
        Line above = lines.get(i - 1);
        String name = above.of(page.text());
        boolean directly = isDirectlyBelow(page, above, lines.get(i));
        int year = Math.max(0, words.title(title).year());
        String tail = year <= LONGEST_TAIL ? title.substring(0, year) : "";
        return directly && words.isOrgan(name + tail) && name.length() <= LONGEST / 2
                ? Optional.of(above.start())
                : Optional.empty();
    }

    private static boolean isDirectlyBelow(Page page, Line above, Line below) {
        return page.text()
                        .substring(above.end(), below.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                <= 2;
    }

    /** A title without a year may have it in a line of its own, above or below; a list of years is none. */
    private Optional<FieldCandidate> withYearBeside(
            Page page, List<Line> lines, int first, int last, int start, int end) {
        String text = page.text();
        boolean whole = end == lines.get(last).end();
        boolean dated =
                words.title(text.substring(start, end).replace("\n", "")).year() >= 0;
        if (!dated && isLoneYear(page, lines, first - 1, -1)) {
            return candidate(page, lines.get(first - 1).start(), end);
        }
        if (!dated && whole && isLoneYear(page, lines, last + 1, 1)) {
            return candidate(page, start, lines.get(last + 1).end());
        }
        return candidate(page, start, end);
    }

    private boolean isLoneYear(Page page, List<Line> lines, int i, int direction) {
        return isYear(page, lines, i) && !isYear(page, lines, i + direction);
    }

    private boolean isYear(Page page, List<Line> lines, int i) {
        return i >= 0 && i < lines.size() && words.isYearLine(lines.get(i).of(page.text()));
    }

    private Optional<FieldCandidate> candidate(Page page, int start, int end) {
        String folded = page.text().substring(start, end).replace("\n", "");
        Title title = words.title(folded);
        boolean column = title.year() < 0 && title.agency() < 0;
        if (column || folded.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(page.candidate(
                Field.TITLE, page.printedTitle(start, end), start, end, "", family.rule(), family.confidence()));
    }

    /**
     * Three or more titles of different years in a row are a list of links; the one that names its agency is the
     * page's.
     */
    private List<FieldCandidate> withoutLinks(List<FieldCandidate> titles) {
        long years = titles.stream()
                .map(t -> words.title(FoldedText.compact(t.value()).text())
                        .yearOf(FoldedText.compact(t.value()).text()))
                .distinct()
                .count();
        if (years < 3 || titles.size() < 4) {
            return titles;
        }
        List<FieldCandidate> named = titles.stream()
                .filter(t -> words.title(FoldedText.compact(t.value()).text()).agency() >= 0)
                .toList();
        return named.size() == 1 ? named : titles.subList(0, 1);
    }

    private void addTags(Document document, Draft draft) {
        for (MetaTag tag : document.metaTags()) {
            String own = withoutSite(tag.content());
            if (tag.name().equalsIgnoreCase("ArticleTitle") && isFamily(own)) {
                draft.add(tagged(own, Origin.META, "meta_article_title", FROM_TAG));
            }
        }
        String browser = document.pageTitle();
        if (browser != null && isWholeTitle(withoutSite(browser))) {
            draft.add(tagged(withoutSite(browser), Origin.TITLE, BROWSER_RULE, FROM_BROWSER));
        }
    }

    /** In front of the names of column and site that a browser title adds behind - or _ or |. */
    private static String withoutSite(String title) {
        int end = title.length();
        for (int i = 1; i < title.length(); i++) {
            boolean blank = Character.isWhitespace(title.charAt(i - 1)) || Character.isSpaceChar(title.charAt(i - 1));
            if ("_|".indexOf(title.charAt(i)) >= 0 || ("-–—".indexOf(title.charAt(i)) >= 0 && blank)) {
                end = i;
                break;
            }
        }
        String own = title.substring(0, end).strip();
        int dash = own.lastIndexOf("报告-");
        return dash < 0 ? own : own.substring(0, dash + 2);
    }

    private static FieldCandidate tagged(String value, Origin origin, String rule, double sure) {
        return new FieldCandidate(Field.TITLE, value, value, "", null, origin, rule, sure, false);
    }
}
