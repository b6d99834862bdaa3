package nianbao.recognize.metadata;

import java.util.Optional;
import nianbao.codebook.AgencyLevel;
import nianbao.codebook.Region;

/**
 * What an agency is, as far as its name and its page tell.
 *
 * @param function 商务, 财政, 综合; empty if no word of the name tells it
 * @param level empty if neither the name nor its region tells it
 * @param region of a town or zone: its county or city; empty rather than guessed
 */
public record AgencyProfile(String function, Optional<AgencyLevel> level, Optional<Region> region) {
    /** The level's spelling in files, or empty. */
    public String levelCode() {
        return level.map(AgencyLevel::code).orElse("");
    }

    /** True for a body of the whole country, which lies in no region. */
    public boolean isNational() {
        return level.filter(AgencyLevel.NATIONAL::equals).isPresent();
    }

    /** GB/T 2260, or empty. */
    public String regionCode() {
        return region.map(Region::code).orElse("");
    }

    /** The full path, or empty. */
    public String regionName() {
        return region.map(Region::path).orElse("");
    }
}
