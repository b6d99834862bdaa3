package nianbao.check;

import nianbao.check.Judgement.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How one check of a report beside another one came out.
 *
 * @param reportId the report it is about
 * @param rule the check's name
 * @param finding what to tell the reader; null unless it fails
 */
public record AcrossJudgement(
        String reportId,
        String rule,
        Outcome outcome,
        @Nullable AcrossFinding finding) {

    static AcrossJudgement holds(String reportId, String rule) {
        return new AcrossJudgement(reportId, rule, Outcome.HOLDS, null);
    }

    static AcrossJudgement unknown(String reportId, String rule) {
        return new AcrossJudgement(reportId, rule, Outcome.CANNOT_BE_CHECKED, null);
    }

    /** The check fails. */
    public static AcrossJudgement fails(AcrossFinding finding) {
        return new AcrossJudgement(finding.reportId(), finding.rule(), Outcome.FAILS, finding);
    }
}
