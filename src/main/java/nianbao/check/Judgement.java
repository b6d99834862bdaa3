package nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nianbao.codebook.CheckRule;
import nianbao.record.Evidence;
import nianbao.record.Finding;
import nianbao.record.Finding.Severity;

/**
 * How one check of one report, or of one place in it, came out.
 *
 * @param rule the check's name
 * @param findings what to tell the reader; empty unless it fails
 */
public record Judgement(String rule, Outcome outcome, List<Finding> findings) {
    public Judgement {
        findings = List.copyOf(findings);
    }

    /** How a check may come out. */
    public enum Outcome {
        HOLDS,
        FAILS,
        /** Figures are stated, but not all that the check needs. */
        CANNOT_BE_CHECKED
    }

    static Judgement holds(String rule) {
        return new Judgement(rule, Outcome.HOLDS, List.of());
    }

    static Judgement unknown(String rule) {
        return new Judgement(rule, Outcome.CANNOT_BE_CHECKED, List.of());
    }

    /** The two operands differ where they should not. */
    static Judgement fails(
            CheckRule rule, List<Evidence> evidence, BigDecimal left, BigDecimal right, String... figures) {
        Finding finding = Finding.about(
                evidence,
                rule.id(),
                severity(rule.severity()),
                rule.sentences(figures),
                text(left),
                text(right),
                text(left.subtract(right)));
        return new Judgement(rule.id(), Outcome.FAILS, List.of(finding));
    }

    static Severity severity(String code) {
        return Severity.valueOf(code.toUpperCase(Locale.ROOT));
    }

    static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
