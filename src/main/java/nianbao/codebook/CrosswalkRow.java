package nianbao.codebook;

/**
 * One part of a harmonized indicator in one form; nothing else may be joined across forms.
 *
 * <p>The value in a form is what its {@code TAKE} row names, or the sum of the {@code SUM} rows less the {@code MINUS}
 * rows. A part that the report has no row for (an older version of the form) stays out of a sum; a part that is blank,
 * or a missing {@code MINUS} part, leaves the harmonized value blank.
 *
 * @param harmonized the name of the joined series, {@code harmonized_…}
 * @param applicant {@code total}, a type, or empty for an indicator without that dimension
 */
public record CrosswalkRow(
        String harmonized, Form form, String indicator, String applicant, Operation operation, String caveat) {

    /** What is done with the part. */
    public enum Operation {
        TAKE,
        SUM,
        MINUS
    }
}
