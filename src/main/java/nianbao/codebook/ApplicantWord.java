package nianbao.codebook;

import java.util.List;
import java.util.Set;

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

    /** The columns of the official form. */
    private static final Set<String> APPLICANTS =
            Set.of("natural", "business", "research", "public_interest", "legal_service", "other_organisation");

    /** The rule of a row. */
    public static ApplicantWord of(RuleRow row) {
        String applicant = row.required("applicant");
        if (!APPLICANTS.contains(applicant)) {
            throw row.error("unknown applicant '" + applicant + "'; one of "
                    + APPLICANTS.stream().sorted().toList());
        }
        return new ApplicantWord(row.required("word"), applicant);
    }
}
