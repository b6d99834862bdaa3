package nianbao.codebook;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division while it had one code and one name; a row of regions.csv.
 *
 * @param code GB/T 2260, six digits
 * @param level PROVINCE, CITY or COUNTY
 * @param fromYear the first year, or null if it existed before 2008
 * @param toYear the last year, or null if it exists now
 */
public record Division(
        String code,
        String name,
        AgencyLevel level,
        @Nullable Integer fromYear,
        @Nullable Integer toYear) {

    /** True if it existed in the year; without a year, if it exists now. */
    public boolean isValid(@Nullable Integer year) {
        if (year == null) {
            return toYear == null;
        }
        return (fromYear == null || fromYear <= year) && (toYear == null || year <= toYear);
    }

    /** True if this division is the other one or lies in it, by the digits of their codes. */
    boolean isWithin(Division other) {
        return code.equals(other.code)
                || (level.isBelow(other.level) && code.startsWith(other.code.substring(0, digits(other.level))));
    }

    private static int digits(AgencyLevel level) {
        return switch (level) {
            case NATIONAL -> 0;
            case PROVINCE -> 2;
            case CITY -> 4;
            case COUNTY, TOWNSHIP -> 6;
        };
    }
}
