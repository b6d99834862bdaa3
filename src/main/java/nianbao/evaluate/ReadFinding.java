package nianbao.evaluate;

/**
 * A finding of a report; part of a row of findings.csv.
 *
 * @param rule id of the check
 * @param isNote true if it only tells, and does not say that something is wrong
 */
record ReadFinding(String rule, boolean isNote) {}
