package nianbao.codebook;

import java.util.List;

/**
 * What came of reading a researcher's rule files.
 *
 * @param problems one mistake a line, with its file and line; empty if nothing is wrong
 * @param codebook the rules in force once the wrong rows are left out
 */
public record RuleCheck(List<String> problems, Codebook codebook) {
    public RuleCheck {
        problems = List.copyOf(problems);
    }
}
