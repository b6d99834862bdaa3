package nianbao.export;

/**
 * An indicator as codebook.csv describes it.
 *
 * @param indicator code
 * @param unit standard unit
 * @param measureWords accepted measure words, blanks between them
 * @param section type of section it belongs to
 * @param forms forms it occurs in, blanks between them
 * @param comparableWith codes of other forms, blanks between them
 * @param stataName at most 32 characters, unique
 */
public record IndicatorEntry(
        String indicator,
        String labelZh,
        String labelEn,
        String unit,
        String measureWords,
        boolean hasApplicant,
        String section,
        String forms,
        String comparableWith,
        String definition,
        String caveat,
        String stataName) {}
