package nianbao.recognize.metadata;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.record.FieldCandidate;
import nianbao.text.FoldedText;

/** What an organ's name looks like, in folded text. Immutable. */
final class AgencyName {
    private static final String NOT_IN_NAMES = ":,。!?0123456789";
    private static final String GOVERNMENT = "政府";
    private static final String DATE_TAILS = "月日号";
    private static final int LONGEST = 45;

    private static final Pattern PART_OF_ORGAN = Pattern.compile("(?:街道|[镇乡局厅]|委员会|政府)\\p{IsHan}{2,20}$");
    private static final Pattern SECTION = Pattern.compile("(\\p{IsHan}{3,30}[局厅])\\p{IsHan}{2,8}[科股]$");

    private final Words words;
    private final List<String> offices;
    private final List<String> stops;
    private final List<String> regions;
    private final List<String> extensions;
    private final List<String> placeEnds;
    private final List<String> abbreviations;
    private final List<String> institutions;
    private final Set<String> selves;
    private final Set<String> zones;

    AgencyName(Words words) {
        this.words = words;
        offices = words.longestFirst("office");
        stops = words.longestFirst("lead_in");
        regions = words.longestFirst("region");
        extensions = words.longestFirst("extension");
        placeEnds = words.longestFirst("place_end");
        institutions = words.longestFirst("institution");
        abbreviations = words.longestFirst("abbreviation");
        zones = Set.copyOf(words.longestFirst("zone"));
        selves = Set.copyOf(words.longestFirst("self_name"));
    }

    /** False for what a title can hold in an organ's place: 政务公开, 年度, 本机关. */
    boolean isPlausible(String name) {
        boolean clean = name.length() >= 3 && name.chars().noneMatch(c -> NOT_IN_NAMES.indexOf(c) >= 0);
        boolean own = selves.contains(name) || words.isScrap(name);
        return name.length() >= 2 && name.length() <= LONGEST && !own && (clean || words.isOrgan(name));
    }

    /** Behind the tail of a date and words that lead in to the name: 本报告由, 特; the end where they leave no name. */
    int start(String text, int start, int end) {
        int at = isTailOfDate(text, start) ? start + 1 : start;
        boolean moved = true;
        while (moved && !words.isInPlaceWord(text, at)) {
            moved = false;
            for (String stop : stops) {
                if (text.startsWith(stop, at)) {
                    if (at + stop.length() + 2 > end) {
                        return end; // 向社会 leaves none, and 社会 is none
                    }
                    at += stop.length();
                    moved = true;
                    break;
                }
            }
        }
        return at;
    }

    private static boolean isTailOfDate(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1)) && DATE_TAILS.indexOf(text.charAt(at)) >= 0;
    }

    /** In front of what the report calls the organ from then on: 某医学院(以下简称我校). */
    int withoutAbbreviation(String text, int start, int end) {
        int open = end > start && text.charAt(end - 1) == ')' ? text.lastIndexOf('(', end) : -1;
        boolean abbreviated = open > start && abbreviations.stream().anyMatch(word -> text.startsWith(word, open + 1));
        return abbreviated ? open : end;
    }

    /** Before the office that answers questions for the organ: 凤安镇党政办公室 is 凤安镇's. */
    int withoutOffice(String text, int start, int end) {
        int at = end;
        int bracket = text.indexOf('(', start);
        if (bracket > start + 2
                && bracket < end
                && text.charAt(end - 1) == ')'
                && text.indexOf(')', bracket) == end - 1) {
            at = bracket;
        }
        boolean cut = true;
        while (cut) {
            cut = false;
            for (String office : offices) {
                int from = at - office.length();
                if (from >= start + 2 && text.startsWith(office, from)) {
                    // 政府 belongs to the organ, not to the office: 县人民政府信息公开办公室.
                    boolean shared = office.startsWith("政府") && text.startsWith("人民", from - 2);
                    at = shared ? from + 2 : from;
                    cut = true;
                    break;
                }
            }
        }
        return withoutSection(text, start, at);
    }

    /** Before a section that the list of offices does not know: 某区自然资源局 of 某区自然资源局综合一科. */
    private static int withoutSection(String text, int start, int end) {
        Matcher section = SECTION.matcher(text).region(start, end);
        return section.lookingAt() ? section.end(1) : end;
    }

    /** True for a name that begins with its level only or with none: 市水利局, 林业局. */
    boolean isGeneric(String name) {
        boolean level = regions.stream().anyMatch(name::startsWith);
        return level || !hasPlace(name);
    }

    /** True for a bureau, a university or a hospital, whose offices report on it: 某学院党政办公室 is 某学院's. */
    boolean isInstitution(String name) {
        return institutions.stream().anyMatch(name::endsWith);
    }

    /** True for 安溪县人民政府 and 县政府. */
    boolean isGovernment(String name) {
        return name.endsWith(GOVERNMENT);
    }

    /** True for a government that is named by its level only: 县政府, 区人民政府. */
    boolean isBareGovernment(FieldCandidate candidate) {
        String name = FoldedText.compact(candidate.value()).text();
        return isGovernment(name)
                && regions.stream().anyMatch(name::startsWith)
                && name.length() <= GOVERNMENT.length() + 3;
    }

    /** True for 高新区 and 开发区, which name no place. */
    boolean isBareZone(FieldCandidate candidate) {
        return zones.contains(FoldedText.compact(candidate.value()).text());
    }

    /** True for a name with a place in it: 张店区商务局, 长通街道. */
    boolean hasPlace(String name) {
        for (int i = 2; i < name.length(); i++) {
            int at = i;
            if (placeEnds.stream().anyMatch(end -> name.startsWith(end, at))) {
                return true;
            }
        }
        return false;
    }

    /** True for 普兰店区人民政府办公室 beside 大连市普兰店区: the second begins earlier, the first says more behind. */
    boolean isOfficeOf(String name, String organ) {
        if (name.startsWith(organ)) {
            return true;
        }
        int cut = withoutOffice(name, 0, name.length());
        String bare = name.substring(0, cut);
        for (String extension : extensions) {
            if (bare.endsWith(extension)) {
                bare = bare.substring(0, bare.length() - extension.length());
            }
        }
        boolean ofOrgan = organ.endsWith(bare) || withoutKind(organ).endsWith(bare);
        return cut < name.length() && bare.length() >= 2 && ofOrgan;
    }

    /** True for 某市人民防空办公室, behind whose place no organ stands that the office could be of: 某市某街道政务办公室. */
    boolean isOrganOfItsOwn(String name) {
        return hasPlace(name) && !PART_OF_ORGAN.matcher(name).find();
    }

    /** True if one name holds the other but for the kind behind the place: 附件:辋川镇 and 辋川镇人民政府. */
    boolean isSame(String name, String other) {
        String shorter = withoutKind(name);
        String longer = withoutKind(other);
        return shorter.length() >= 2 && longer.length() >= 2 && (shorter.contains(longer) || longer.contains(shorter));
    }

    /** 赤水镇 of 赤水镇人民政府. */
    String withoutKind(String name) {
        return extensions.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(kind -> name.substring(0, name.length() - kind.length()))
                .orElse(name);
    }

    /** True if one name is the other with its place in front or its kind behind. */
    boolean isFuller(String name, String shorter) {
        int at = name.indexOf(shorter);
        String rest = at < 0 ? "" : name.substring(at + shorter.length());
        return at >= 0
                && name.length() > shorter.length()
                && (at == 0 || at >= 2)
                && (rest.isEmpty() || extensions.contains(rest));
    }
}
