package nianbao.codebook;

import java.util.List;

/**
 * A word by which prose names an applicant type of the official form; a row of applicants.csv.
 *
 * @param word folded
 * @param applicant {@code natural}, {@code business} … as in the form's columns
 */
public record ApplicantWord(String word, String applicant) {
    /** The shape of applicants.csv. */
    static final RuleFile FILE =
            new RuleFile("applicants.csv", List.of("word"), List.of("word", "applicant", "example", "counterexample"));

    /** A word for all applicants names none. */
    private static final List<String> TYPES = Indicator.APPLICANTS.stream()
            .filter(applicant -> !applicant.equals(Indicator.TOTAL))
            .toList();

    /** The rule of a row. */
    public static ApplicantWord of(RuleRow row) {
        String applicant = row.required("applicant");
        if (!TYPES.contains(applicant)) {
            throw row.error("unknown applicant '" + applicant + "'; one of "
                    + TYPES.stream().sorted().toList());
        }
        return new ApplicantWord(row.required("word"), applicant);
    }
}
