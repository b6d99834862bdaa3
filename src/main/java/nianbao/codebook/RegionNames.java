package nianbao.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of regions in a text. Full names count wherever they stand; two-character ones (城区, 云县) only at
 * the start, behind another region or behind a sign; short ones (淄博, 张店) only where another region or a word for
 * an agency's work follows at once, because 通江街道 is no part of 通江县.
 */
final class RegionNames {
    static final RuleFile ALIASES =
            new RuleFile("region-aliases.csv", List.of("alias", "code"), List.of("alias", "code", "kind", "note"));

    private static final int LONGEST_NAME = 16;
    private static final int SHORTEST_SAFE_NAME = 3;
    /** Endings that a name may lack: 张店 for 张店区. */
    private static final String ENDINGS = "市区县旗";

    private static final String TOWNS = "乡镇";
    /** Behind the district of a city's branch office: 上海市公安局长宁分局. */
    private static final String BRANCH = "分局";
    /** Words that are left of a district's name without its ending but name no place. */
    private static final Set<String> NO_PLACES =
            Set.of("市中", "新城", "老城", "城关", "城中", "城东", "城西", "城北", "城厢", "开发", "新市");

    private final Map<String, List<Division>> full = new HashMap<>();
    private final Map<String, List<Division>> shortened = new HashMap<>();
    private final Functions functions;

    RegionNames(Divisions divisions, List<RuleRow> aliases, Functions functions) {
        this.functions = functions;
        divisions.all().forEach(this::add);
        RuleRows.check(aliases, row -> addAlias(row, divisions));
        shortened.replaceAll((name, named) -> withoutCounties(named));
    }

    private void add(Division division) {
        add(full, division.name(), division);
        String stem = division.name().substring(0, division.name().length() - 1);
        boolean cut = ENDINGS.indexOf(division.name().charAt(stem.length())) >= 0 && !stem.endsWith("自治");
        if (cut && stem.length() > 1 && division.level() != AgencyLevel.PROVINCE && !NO_PLACES.contains(stem)) {
            add(shortened, stem, division);
        }
    }

    private void addAlias(RuleRow row, Divisions divisions) {
        List<Division> named = divisions.named(row.required("code"));
        if (named.isEmpty()) {
            throw row.error("unknown region code '" + row.text("code") + "'");
        }
        switch (row.choice("kind", Kind.class)) {
            case FULL -> named.forEach(division -> add(full, row.required("alias"), division));
            case SHORT -> named.forEach(division -> add(shortened, row.required("alias"), division));
            case ABBREVIATION -> row.required("alias");
        }
    }

    private static void add(Map<String, List<Division>> names, String name, Division division) {
        List<Division> named = names.computeIfAbsent(name, key -> new ArrayList<>(1));
        if (!named.contains(division)) {
            named.add(division);
        }
    }

    /** Without its ending a name means the city rather than the county of that name (长沙, 临夏). */
    private static List<Division> withoutCounties(List<Division> named) {
        Set<AgencyLevel> levels = new HashSet<>();
        named.forEach(division -> levels.add(division.level()));
        if (levels.size() == 1 || !levels.contains(AgencyLevel.COUNTY)) {
            return named;
        }
        return named.stream()
                .filter(division -> division.level() != AgencyLevel.COUNTY)
                .toList();
    }

    /** The names in the text, from left to right, without overlap. */
    List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        int free = 0;
        for (int at = 0; at < text.length(); ) {
            Mention mention = at(text, at, at == free || !Character.isLetter(text.charAt(at - 1)));
            if (mention == null) {
                at++;
            } else {
                mentions.add(mention);
                at = mention.end;
                free = at;
            }
        }
        return mentions;
    }

    private @Nullable Mention at(String text, int start, boolean boundary) {
        int longest = Math.min(text.length(), start + LONGEST_NAME);
        int shortest = boundary ? 2 : SHORTEST_SAFE_NAME;
        for (int end = longest; end - start >= 2; end--) {
            String name = text.substring(start, end);
            List<Division> named = end - start < shortest ? null : full.get(name);
            if (named == null && shortened.containsKey(name) && (boundary || !isTown(name)) && isFollowed(text, end)) {
                named = shortened.get(name);
            }
            if (named != null) {
                return new Mention(start, end, named);
            }
        }
        return null;
    }

    /** 内乡 is no county in 参内乡人民政府. */
    private static boolean isTown(String name) {
        return TOWNS.indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    /** The cities and provinces of which the name of one, without its ending, opens the text: 杭州 of 杭州钱江经济开发区. */
    List<Division> opening(String text) {
        for (int end = Math.min(text.length(), LONGEST_NAME); end >= 2; end--) {
            List<Division> named = shortened.getOrDefault(text.substring(0, end), List.of());
            if (!named.isEmpty()) {
                return named.stream()
                        .filter(division -> division.level() != AgencyLevel.COUNTY)
                        .toList();
            }
        }
        return List.of();
    }

    private boolean isFollowed(String text, int end) {
        if (functions.startAt(text, end) || text.startsWith(BRANCH, end)) {
            return true;
        }
        int longest = Math.min(text.length(), end + LONGEST_NAME);
        for (int next = longest; next - end >= 2; next--) {
            if (full.containsKey(text.substring(end, next))) {
                return true;
            }
        }
        return false;
    }

    private enum Kind {
        /** As good as the official name: 恩施州. */
        FULL,
        /** A name that lacks its ending: 山东. */
        SHORT,
        /** One character, of document numbers only: 鲁. */
        ABBREVIATION
    }

    /** A name of one or several regions; half-open, in UTF-16 code units. */
    record Mention(int start, int end, List<Division> named) {
        Mention {
            named = List.copyOf(named);
        }
    }
}
