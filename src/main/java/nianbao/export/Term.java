package nianbao.export;

/**
 * A word of a report; a row of terms.csv.
 *
 * @param nature part of speech in HanLP's notation
 * @param frequency how often it occurs in the report
 */
public record Term(String term, String nature, int frequency) {}
