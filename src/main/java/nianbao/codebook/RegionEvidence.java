package nianbao.codebook;

import java.util.List;

/**
 * What a page tells about the place of its agency besides the agency's name; all texts folded.
 *
 * @param creditCode the unified social credit code, or empty; its digits 3 to 8 are those of the registering authority
 * @param bodies names of publisher, site and the like, the most trusted first
 * @param places addresses
 */
public record RegionEvidence(String creditCode, List<String> bodies, List<String> places) {
    /** Nothing but the name. */
    public static final RegionEvidence NONE = new RegionEvidence("", List.of(), List.of());

    private static final int CREDIT_CODE_LENGTH = 18;

    public RegionEvidence {
        bodies = List.copyOf(bodies);
        places = List.copyOf(places);
    }

    /** The division code in the credit code, or empty. */
    String divisionDigits() {
        return creditCode.length() == CREDIT_CODE_LENGTH ? creditCode.substring(2, 8) : "";
    }
}
