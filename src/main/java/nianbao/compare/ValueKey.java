package nianbao.compare;

/**
 * What a value measures in a report.
 *
 * @param indicator a code of the codebook, or a harmonized one
 * @param applicant {@code total}, a type, or empty for an indicator without that dimension
 * @param cumulative true for a sum over all years
 */
record ValueKey(String indicator, String applicant, boolean cumulative) {

    /** The name of its column of panel.csv: {@code applications_new.total}. */
    String panelColumn() {
        boolean named = !applicant.isEmpty() && !(cumulative && applicant.equals("total"));
        return indicator + (named ? "." + applicant : "") + (cumulative ? ".cumulative" : "");
    }
}
