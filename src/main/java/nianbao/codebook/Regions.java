package nianbao.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.codebook.RegionNames.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Finds the region that the name of an agency speaks of. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * regions.resolve("济宁市兖州区财政局", 2018, RegionEvidence.NONE).get().path(); // 山东省济宁市兖州区
 * regions.resolve("鼓楼区审计局", 2013, RegionEvidence.NONE); // empty: five cities have or had one
 * }</pre>
 *
 * <p>The longest path in the name decides. Where it leaves several regions, the divisions of the year are preferred;
 * then the names of bodies on the page, its addresses and the digits of the credit code choose among what is left, in
 * this order. What is still ambiguous stays empty.
 */
public final class Regions {
    private final Divisions divisions;
    private final RegionNames names;

    private Regions(Divisions divisions, RegionNames names) {
        this.divisions = divisions;
        this.names = names;
    }

    static Regions read(List<RuleRow> regions, List<RuleRow> aliases, Functions functions) {
        Divisions divisions = Divisions.read(regions);
        return new Regions(divisions, new RegionNames(divisions, aliases, functions));
    }

    /**
     * The region that the name speaks of; empty if it names none, or several and nothing decides.
     *
     * @param name folded
     * @param year the year reported on, or null if unknown
     */
    public Optional<Region> resolve(String name, @Nullable Integer year, RegionEvidence evidence) {
        List<Division> candidates = candidates(name, year);
        List<Division> left = candidates.size() > 1 ? chosen(candidates, year, evidence) : candidates;
        return left.size() == 1 ? Optional.of(divisions.region(left.get(0), year)) : Optional.empty();
    }

    /** The city or province whose name, without its ending, opens the name of a zone: 宁波国家高新区; empty if none does. */
    public Optional<Region> opening(String name, @Nullable Integer year) {
        List<Division> named = inYear(names.opening(name), year);
        return named.size() == 1 ? Optional.of(divisions.region(named.get(0), year)) : Optional.empty();
    }

    /** The regions that the name allows, without regard to the rest of the page. */
    public List<Region> allowed(String name, @Nullable Integer year) {
        return candidates(name, year).stream()
                .map(division -> divisions.region(division, year))
                .toList();
    }

    /** The name with the names of regions taken out: 公安局分局 of 杭州市公安局滨江区分局. */
    public String without(String name) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Mention mention : names.in(name)) {
            rest.append(name, from, mention.start());
            from = mention.end();
        }
        return rest.append(name.substring(from)).toString();
    }

    /**
     * The region of an agency whose name has no region in it (市水利局, 凤安镇), told by the rest of the page: the first
     * text that speaks of one region only gives its path, and the part of the path that fits is taken. The credit code
     * never gives a region by itself, since it names the registering authority of its time.
     *
     * @param rule what the name tells, or null if it tells nothing; then addresses do not count, for a city's bureau
     *     and a district's may stand in the same street
     */
    public Optional<Region> fromEvidence(
            AgencyLevels.@Nullable Rule rule, @Nullable Integer year, RegionEvidence evidence) {
        List<String> texts = new ArrayList<>(evidence.bodies());
        if (rule != null) {
            texts.addAll(evidence.places());
        }
        for (String text : texts) {
            List<Division> named = candidates(text, year);
            if (named.size() == 1) {
                Optional<Division> fitting = fitting(named.get(0), rule, year);
                if (fitting.isPresent()) {
                    return fitting.map(division -> divisions.region(division, year));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Division> fitting(Division deepest, AgencyLevels.@Nullable Rule rule, @Nullable Integer year) {
        if (rule == null) {
            return Optional.of(deepest);
        }
        if (rule.regionEndings().isEmpty()) {
            return rule.level().isBelow(AgencyLevel.CITY) && deepest.level() != AgencyLevel.PROVINCE
                    ? Optional.of(deepest)
                    : Optional.empty();
        }
        List<Division> path = divisions.path(deepest, year);
        for (int i = path.size() - 1; i >= 0; i--) {
            Division division = path.get(i);
            if (isFit(division, rule)) {
                return Optional.of(division);
            }
        }
        return Optional.empty();
    }

    /** 市 may be a city, a city of county rank or a municipality; everything else is of the rule's own level. */
    private static boolean isFit(Division division, AgencyLevels.Rule rule) {
        return (division.level() == rule.level() || rule.level() == AgencyLevel.CITY)
                && rule.regionEndings().stream().anyMatch(division.name()::endsWith);
    }

    private List<Division> candidates(String text, @Nullable Integer year) {
        List<Division> left = List.of();
        for (Mention mention : names.in(text)) {
            left = left.isEmpty() ? mention.named() : narrowed(left, mention.named());
        }
        return distinct(inYear(left, year));
    }

    /** The later name's regions if they lie in the earlier's, or the earlier's if they lie in the later's. */
    private static List<Division> narrowed(List<Division> before, List<Division> next) {
        List<Division> inside = within(next, before);
        if (!inside.isEmpty()) {
            return inside;
        }
        List<Division> outside = within(before, next);
        return outside.isEmpty() ? before : outside;
    }

    private static List<Division> within(List<Division> inner, List<Division> outer) {
        return inner.stream()
                .filter(part -> outer.stream().anyMatch(part::isWithin))
                .toList();
    }

    private static List<Division> inYear(List<Division> named, @Nullable Integer year) {
        List<Division> valid =
                named.stream().filter(division -> division.isValid(year)).toList();
        return valid.isEmpty() ? named : valid;
    }

    private static List<Division> distinct(Collection<Division> named) {
        Map<String, Division> byCode = new LinkedHashMap<>();
        named.forEach(division -> byCode.putIfAbsent(division.code(), division));
        return List.copyOf(byCode.values());
    }

    private List<Division> chosen(List<Division> candidates, @Nullable Integer year, RegionEvidence evidence) {
        List<String> texts = new ArrayList<>(evidence.bodies());
        texts.addAll(evidence.places());
        List<Division> left = candidates;
        for (String text : texts) {
            left = supported(left, candidates(text, year));
            if (left.size() == 1) {
                return left;
            }
        }
        return byDigits(left, evidence.divisionDigits());
    }

    private static List<Division> supported(List<Division> candidates, List<Division> named) {
        List<Division> supported = candidates.stream()
                .filter(candidate ->
                        named.stream().anyMatch(place -> candidate.isWithin(place) || place.isWithin(candidate)))
                .toList();
        return supported.isEmpty() ? candidates : supported;
    }

    /** Those that share the most of the leading pairs of digits: county, city, province. */
    private static List<Division> byDigits(List<Division> candidates, String digits) {
        for (int length = digits.length(); length >= 2; length -= 2) {
            String prefix = digits.substring(0, length);
            List<Division> sharing = candidates.stream()
                    .filter(candidate -> candidate.code().startsWith(prefix))
                    .toList();
            if (!sharing.isEmpty()) {
                return sharing;
            }
        }
        return candidates;
    }
}
