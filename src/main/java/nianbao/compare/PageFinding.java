package nianbao.compare;

import java.util.List;

/**
 * A finding as the page shows it.
 *
 * @param report the report it concerns
 * @param severity error, warning or note
 * @param message in the language of the data set
 */
record PageFinding(StoredReport report, String rule, String severity, String message, List<Place> evidence) {
    PageFinding {
        evidence = List.copyOf(evidence);
    }

    /**
     * Where a finding looks.
     *
     * @param locator as in the data set: {@code 12-25} in the text, {@code 1/3/2} in a table
     */
    record Place(StoredReport report, String locator) {}
}
