package nianbao.record;

import java.util.List;
import java.util.Locale;
import nianbao.document.Span;

/**
 * Something that looks wrong or deserves a look; a row of findings.csv.
 *
 * @param rule stable id: {@code conflicting_values}
 * @param message one sentence with the figures filled in
 * @param left the one operand, or empty
 * @param right the other operand, or empty
 * @param difference left minus right where both are numbers, or empty
 * @param evidence where it stands in the document's text; may be empty
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        String left,
        String right,
        String difference,
        List<Span> evidence) {
    public Finding {
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
            List<Evidence> evidence, String rule, Severity severity, String message, String left, String right) {
        return new Finding(
                rule,
                severity,
                message,
                left,
                right,
                "",
                evidence.stream().map(Evidence::span).toList());
    }

    /** A finding without operands. */
    public static Finding of(String rule, Severity severity, String message, Span... evidence) {
        return new Finding(rule, severity, message, "", "", "", List.of(evidence));
    }
}
