package nianbao.export;

/**
 * What may be compared across forms; a row of crosswalk.csv.
 *
 * @param operation {@code take}, {@code sum} or {@code minus}
 */
public record CrosswalkEntry(
        String harmonized, String form, String indicator, String applicant, String operation, String caveat) {}
