package nianbao.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something that looks wrong only beside another report; a row of findings.csv.
 *
 * @param reportId the report it goes to
 * @param sentences in Chinese, then in English
 * @param left an operand, or empty
 * @param right the other one, or empty
 * @param difference right less left, or empty
 * @param evidence locators, each with its report in front
 */
public record AcrossFinding(
        String reportId,
        String rule,
        String severity,
        List<String> sentences,
        String left,
        String right,
        String difference,
        List<String> evidence) {
    public AcrossFinding {
        sentences = List.copyOf(sentences);
        evidence = List.copyOf(evidence);
    }

    /** What it says in a language, {@code zh} or {@code en}. */
    public String sentence(String language) {
        return sentences.get(language.equals("en") ? 1 : 0);
    }

    static AcrossFinding of(
            String reportId,
            String rule,
            String severity,
            List<String> sentences,
            BigDecimal left,
            BigDecimal right,
            List<String> evidence) {
        return new AcrossFinding(
                reportId,
                rule,
                severity,
                sentences,
                Judgement.text(left),
                Judgement.text(right),
                Judgement.text(right.subtract(left)),
                evidence);
    }
}
