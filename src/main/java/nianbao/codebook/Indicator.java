package nianbao.codebook;

import java.util.List;

/**
 * What a number of a report can measure; a row of indicators.csv and of the exported codebook.
 *
 * <pre>{@code
 * codebook.indicator("applications_new").get().unit(); // 件
 * }</pre>
 *
 * @param code the name in data files, lower case
 * @param unit the one unit of standard values; money is always in 元
 * @param measureWords what may stand behind a number of this indicator; a rule of acceptance, not of conversion
 * @param hasApplicant true if values are told apart by applicant type ({@code total} where none is named)
 * @param section where reports state it
 * @param forms whose table has it; {@link Form#NARRATIVE} for running text
 * @param comparableWith codes that may be read as the same across forms, see crosswalk.csv for the conditions
 * @param stataName at most 32 characters, unique
 */
public record Indicator(
        String code,
        String labelZh,
        String labelEn,
        String unit,
        List<String> measureWords,
        boolean hasApplicant,
        SectionType section,
        List<Form> forms,
        List<String> comparableWith,
        String definition,
        String caveat,
        String stataName) {
    /** The applicant of a value that covers all types. */
    public static final String TOTAL = "total";

    /** The types of applicants in the order of the official form's columns, and {@link #TOTAL}. */
    public static final List<String> APPLICANTS =
            List.of("natural", "business", "research", "public_interest", "legal_service", "other_organisation", TOTAL);

    public Indicator {
        measureWords = List.copyOf(measureWords);
        forms = List.copyOf(forms);
        comparableWith = List.copyOf(comparableWith);
    }

    /** True if a number of this indicator may carry this measure word. */
    public boolean accepts(String measureWord) {
        return measureWords.contains(measureWord);
    }

    /** True if the form's table has the indicator. */
    public boolean carriedBy(Form form) {
        return forms.contains(form);
    }

    /** {@link #TOTAL}, or empty for an indicator without the dimension. */
    public String defaultApplicant() {
        return hasApplicant ? TOTAL : "";
    }
}
