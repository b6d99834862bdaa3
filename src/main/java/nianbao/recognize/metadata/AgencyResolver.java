package nianbao.recognize.metadata;

import java.util.List;
import java.util.Optional;
import nianbao.codebook.AgencyLevel;
import nianbao.codebook.AgencyLevels;
import nianbao.codebook.Codebook;
import nianbao.codebook.Functions;
import nianbao.codebook.Region;
import nianbao.codebook.RegionEvidence;
import nianbao.codebook.Regions;
import nianbao.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells function, level and region of an agency from its name. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * AgencyProfile p = resolver.resolve("济宁市兖州区财政局", 2018, RegionEvidence.NONE);
 * p.function(); // 财政
 * p.levelCode(); // county
 * p.regionName(); // 山东省济宁市兖州区
 * }</pre>
 *
 * <p>The region in the name gives the level: a city of county rank is a county, a bureau of 上海市 is of a province, one
 * of its districts of a county. A town is of a township whatever region stands before it, and a development zone of a
 * city ranks as a county. Only a name without region is judged by its own words (市水利局: city), and then the rest of
 * the page may tell the region.
 */
public final class AgencyResolver {
    private final Regions regions;
    private final Functions functions;
    private final AgencyLevels levels;

    public AgencyResolver(Codebook codebook) {
        regions = codebook.regions();
        functions = codebook.functions();
        levels = codebook.agencyLevels();
    }

    /**
     * The agency of this name.
     *
     * @param agency as printed, full or short
     * @param year the year reported on, or null if unknown
     * @param evidence as printed; it chooses among the regions that the name allows
     */
    public AgencyProfile resolve(String agency, @Nullable Integer year, RegionEvidence evidence) {
        String name = folded(agency);
        RegionEvidence folded =
                new RegionEvidence(evidence.creditCode(), folded(evidence.bodies()), folded(evidence.places()));
        String rest = regions.without(name);
        AgencyLevels.Rule rule = levels.of(rest).orElse(null);
        if (rest.equals(name)) {
            return withoutRegion(name, rule, year, folded);
        }
        Optional<Region> region = regions.resolve(name, year, folded);
        Optional<AgencyLevel> level = region.map(Region::level)
                .or(() -> commonLevel(regions.allowed(name, year)))
                .map(found -> ofPart(found, rule));
        return new AgencyProfile(rest.isEmpty() ? Functions.GENERAL : function(rest), level, region);
    }

    private AgencyProfile withoutRegion(
            String name, AgencyLevels.@Nullable Rule rule, @Nullable Integer year, RegionEvidence evidence) {
        boolean isNational = rule != null && rule.level() == AgencyLevel.NATIONAL;
        Optional<Region> region = isNational ? Optional.empty() : region(name, rule, year, evidence);
        Optional<AgencyLevel> level = ownLevel(rule, region.map(Region::level));
        return new AgencyProfile(function(name), level.or(() -> functions.levelHint(name)), region);
    }

    private Optional<Region> region(
            String name, AgencyLevels.@Nullable Rule rule, @Nullable Integer year, RegionEvidence evidence) {
        Optional<Region> told = regions.fromEvidence(rule, year, evidence);
        boolean zone = rule != null
                && rule.level() == AgencyLevel.COUNTY
                && rule.regionEndings().isEmpty();
        return zone ? told.or(() -> regions.opening(name, year)) : told;
    }

    /**
     * The agency by what the report's own words tell, where its name and the evidence leave the region open: the first
     * kind of hint of which all that tell a region tell the same.
     */
    public Optional<AgencyProfile> resolve(String agency, @Nullable Integer year, PlaceHints hints) {
        return agreed(agency, year, hints.own())
                .or(() -> agreed(agency, year, hints.neighbors()))
                .or(() -> isInCounty(agency)
                        ? agreed(agency, year, hints.governments())
                                .filter(found -> found.region()
                                        .filter(region -> region.level() == AgencyLevel.COUNTY)
                                        .isPresent())
                        : Optional.empty());
    }

    private Optional<AgencyProfile> agreed(String agency, @Nullable Integer year, List<String> texts) {
        List<AgencyProfile> told = texts.stream()
                .map(text -> resolve(agency, year, new RegionEvidence("", List.of(text), List.of())))
                .filter(profile -> profile.region().isPresent())
                .toList();
        long regionsTold =
                told.stream().map(AgencyProfile::regionCode).distinct().count();
        return regionsTold == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    /** A town, or a bureau of a county that is named by its level only; the government it names is the one above it. */
    private boolean isInCounty(String agency) {
        return levels.of(regions.without(folded(agency)))
                .filter(rule -> rule.level() == AgencyLevel.TOWNSHIP
                        || (rule.level() == AgencyLevel.COUNTY
                                && !rule.regionEndings().isEmpty()))
                .isPresent();
    }

    /** 市 before the name of a city of county rank is a county, before that of a municipality a province. */
    private static Optional<AgencyLevel> ownLevel(AgencyLevels.@Nullable Rule rule, Optional<AgencyLevel> region) {
        if (rule == null) {
            return region;
        }
        return Optional.of(rule.regionEndings().isEmpty() ? rule.level() : region.orElse(rule.level()));
    }

    /** A town, or a development zone in a city, ranks below the region that its name gives. */
    private static AgencyLevel ofPart(AgencyLevel region, AgencyLevels.@Nullable Rule rule) {
        if (rule == null || !rule.regionEndings().isEmpty()) {
            return region;
        }
        return rule.level().isBelow(region) ? rule.level() : region;
    }

    private static Optional<AgencyLevel> commonLevel(List<Region> allowed) {
        List<AgencyLevel> found = allowed.stream().map(Region::level).distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private String function(String name) {
        return functions.of(name).orElse("");
    }

    private static List<String> folded(List<String> texts) {
        return texts.stream().map(AgencyResolver::folded).toList();
    }

    private static String folded(String text) {
        return FoldedText.compact(text).text();
    }
}
