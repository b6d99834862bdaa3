package nianbao.recognize.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nianbao.codebook.MetadataVocabulary;

/** The word lists of the metadata rules, asked as questions. Immutable. */
final class Words {
    /** A site's footer is the last thing on a page; 15 lines hold the longest that was seen. */
    private static final int FOOTER_LINES = 15;

    private static final int LONGEST_FOOTER = 200;

    private final MetadataVocabulary vocabulary;
    private final List<String> organs;
    private final List<String> selves;
    private final List<String> notOrgans;
    private final List<String> placeWords;
    private final List<String> placeSelves;
    private final List<String> bureauSelves;
    private final Set<String> empty;
    private final List<String> breadcrumbs;
    private final List<String> footers;
    private final List<String> links;
    private final List<String> introductions;
    private final List<String> bodyCues;
    private final List<String> tails;
    private final List<String> editors;
    private final List<String> dateWords;
    private final Pattern heading;
    private final Pattern titleYear;
    private final Pattern titleTopic;
    private final Pattern yearLine;

    Words(MetadataVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        organs = vocabulary.words("organ");
        selves = vocabulary.words("self");
        notOrgans = vocabulary.words("not_organ");
        bureauSelves = vocabulary.words("bureau_self");
        placeSelves = vocabulary.words("place_self");
        placeWords = vocabulary.words("place_word");
        empty = Set.copyOf(vocabulary.words("empty"));
        breadcrumbs = vocabulary.words("breadcrumb");
        footers = vocabulary.words("footer");
        links = vocabulary.words("link");
        bodyCues = vocabulary.words("body_cue");
        introductions = vocabulary.words("introduction");
        tails = vocabulary.words("tail_noise");
        editors = vocabulary.words("editor");
        dateWords = vocabulary.words("date_word");
        heading = vocabulary.patterns("heading").get(0).pattern();
        titleYear = vocabulary.patterns("title_year").get(0).pattern();
        yearLine = vocabulary.patterns("year_line").get(0).pattern();
        titleTopic = vocabulary.patterns("title_topic").get(0).pattern();
    }

    /** True for a line that only running text can be: 现将…报告如下. */
    boolean isRunningText(String line) {
        return bodyCues.stream().anyMatch(line::contains);
    }

    /** Matches where a section heading starts. */
    Pattern heading() {
        return heading;
    }

    /** Takes a folded title apart. */
    Title title(String folded) {
        return Title.parse(folded, titleYear.matcher(folded), titleTopic.matcher(folded));
    }

    /** True for words that only a report's title holds on a header line. */
    boolean hasTopic(String folded) {
        return titleTopic.matcher(folded).find();
    }

    /** True for a line with nothing but the year reported on: 2010年, (2020年度). */
    boolean isYearLine(String line) {
        return yearLine.matcher(line).matches();
    }

    /** True where what follows a title on its line begins: 大中小, 来源. */
    boolean isBehindTitle(String text, int at) {
        return tails.stream().anyMatch(word -> text.startsWith(word, at));
    }

    /** True for whoever keyed the page in; no organ publishes under such a name. */
    boolean isEditor(String name) {
        return editors.contains(name);
    }

    /** True for a label that announces a date, though perhaps not one that reports.csv keeps: 失效日期. */
    boolean endsInDateWord(String label) {
        return dateWords.stream().anyMatch(label::endsWith);
    }

    /** True for the heading of a preamble: 引言. */
    boolean isIntroduction(String shown) {
        return introductions.contains(shown);
    }

    /** The words of a list, longest first. */
    List<String> longestFirst(String list) {
        Comparator<String> longest = Comparator.comparingInt(String::length).reversed();
        TreeSet<String> sorted = new TreeSet<>(longest.thenComparing(Comparator.naturalOrder()));
        sorted.addAll(vocabulary.words(list));
        return List.copyOf(sorted);
    }

    /** True for a name that can be an organ's: 张店区商务局, not 我局 or 基本情况. */
    boolean isOrgan(String name) {
        String bare = withoutSecondName(name);
        return bare.length() >= 2
                && name.length() <= 40
                && organs.stream().anyMatch(bare::endsWith)
                && organs.stream().noneMatch(bare::equals)
                && !opensSentence(name, 1)
                && !isScrap(name)
                && name.chars().noneMatch(c -> c == ':' || c == ',' || c == '。');
    }

    /** True for a piece of a sentence that only ends as a name does: 客观反映了我局, 通过县政府, (二)部分公开(区. */
    boolean isScrap(String name) {
        return opensSentence(name, 2)
                || name.startsWith("(")
                || !isPaired(name)
                || notOrgans.stream().anyMatch(name::contains);
    }

    /** One character is no sign in a title, where nothing but a name stands: 为民街道. */
    private boolean opensSentence(String name, int shortest) {
        return selves.stream().anyMatch(self -> self.length() >= shortest && name.startsWith(self))
                && !isInPlaceWord(name, 0);
    }

    /** In front of the second name that a bracket adds: 某县委农办 of 某县委农办(县农业局). */
    private String withoutSecondName(String name) {
        int open = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        return open > 0 && isOrgan(name.substring(open + 1, name.length() - 1)) ? name.substring(0, open) : name;
    }

    private static boolean isPaired(String name) {
        int open = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    /** True where a character that leads in to names elsewhere belongs to a place or a task: 和 of 和平区, 经 of 经济. */
    boolean isInPlaceWord(String text, int at) {
        return placeWords.stream().anyMatch(word -> {
            boolean covers = false;
            for (int start = Math.max(0, at - word.length() + 1); start <= at && !covers; start++) {
                covers = text.startsWith(word, start);
            }
            return covers;
        });
    }

    /** True if the report speaks of the place that it is about: 我县, 全镇. */
    boolean speaksOfPlace(String text) {
        return placeSelves.stream().anyMatch(text::contains);
    }

    /** True if the report speaks of the bureau, the hospital or the office that it is about: 我局. */
    boolean speaksAsBureau(String text) {
        return bureauSelves.stream().anyMatch(text::contains);
    }

    /** True for what stands in a field without a value: 无文号, 〔〕号. */
    boolean isEmpty(String value) {
        return value.isEmpty() || empty.contains(value);
    }

    /** True for a line of links that says where on the site the page lies. */
    boolean isBreadcrumb(String line) {
        boolean sentence = line.indexOf('。') >= 0 || line.indexOf('<') >= 0;
        boolean arrows = !sentence && line.chars().anyMatch(c -> c == '>' || c == '›' || c == '»');
        return arrows || breadcrumbs.stream().anyMatch(word -> line.startsWith(word) || opens(line, word));
    }

    private static boolean opens(String line, String word) {
        int at = line.indexOf(word);
        return at >= 0 && at < 8 && word.length() > 2 && line.length() < 120;
    }

    /** True for a line that links another page. */
    boolean isLink(String line) {
        return links.stream().anyMatch(line::startsWith);
    }

    /** Where the site's footer starts, or the end. */
    int footer(String text, List<Line> lines) {
        int at = text.length();
        for (Line line : lines.subList(Math.max(0, lines.size() - FOOTER_LINES), lines.size())) {
            String shown = line.length() < LONGEST_FOOTER ? line.of(text) : "";
            if (footers.stream().anyMatch(shown::contains)) {
                at = Math.min(at, line.start());
            }
        }
        return at;
    }
}
