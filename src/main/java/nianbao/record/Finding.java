package nianbao.record;

import java.util.List;
import java.util.Locale;
import nianbao.document.Span;

/**
 * Something that looks wrong or deserves a look; a row of findings.csv.
 *
 * @param rule stable id: {@code conflicting_values}
 * @param figures what fills the rule's sentence, which the export writes in the language asked for
 * @param left the one operand, or empty
 * @param right the other operand, or empty
 * @param difference left minus right where both are numbers, or empty
 * @param evidence where it stands in the document's text; may be empty
 */
public record Finding(
        String rule,
        Severity severity,
        List<String> figures,
        String left,
        String right,
        String difference,
        List<Span> evidence) {
    public Finding {
        figures = List.copyOf(figures);
        evidence = List.copyOf(evidence);
    }

    /** How much a finding matters. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE;

        /** The spelling in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A finding about two values and the places where values were read. */
    public static Finding about(
            List<Evidence> evidence, String rule, Severity severity, List<String> figures, String left, String right) {
        return about(evidence, rule, severity, figures, left, right, "");
    }

    /** A finding about two numbers, their difference, and the places where the values behind them were read. */
    public static Finding about(
            List<Evidence> evidence,
            String rule,
            Severity severity,
            List<String> figures,
            String left,
            String right,
            String difference) {
        return new Finding(
                rule,
                severity,
                figures,
                left,
                right,
                difference,
                evidence.stream().map(Evidence::span).toList());
    }

    /** A finding without operands. */
    public static Finding of(String rule, Severity severity, List<String> figures, Span... evidence) {
        return new Finding(rule, severity, figures, "", "", "", List.of(evidence));
    }
}
