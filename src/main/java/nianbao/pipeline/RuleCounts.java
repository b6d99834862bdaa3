package nianbao.pipeline;

/**
 * How often a check of findings.csv came out which way over a data set.
 *
 * @param holds places where it holds
 * @param unknown places where figures are stated, but not all that it needs
 * @param findings rows of findings.csv
 */
public record RuleCounts(long holds, long unknown, long findings) {
    static final RuleCounts NONE = new RuleCounts(0, 0, 0);

    RuleCounts plus(RuleCounts other) {
        return new RuleCounts(holds + other.holds, unknown + other.unknown, findings + other.findings);
    }
}
