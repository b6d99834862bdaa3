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

    static ApplicantWord of(RuleRow row) {
        return new ApplicantWord(row.required("word"), row.required("applicant"));
    }
}
