package nianbao.codebook;

import java.util.ArrayList;
import java.util.List;

/** Whether a row of a rule file catches its own {@code example} and leaves its {@code counterexample} alone. */
@FunctionalInterface
public interface RowTest {
    /** For files whose {@code pattern} is searched in a text. */
    RowTest PATTERN = (row, text) -> row.pattern("pattern").matcher(text).find();

    /** True if the row applies to the text. */
    boolean matches(RuleRow row, String text);

    /** True if the row does with its example what it promises. */
    default boolean proves(RuleRow row, String example) {
        return matches(row, example);
    }

    /** What is wrong with a row's examples; empty if nothing is. */
    default List<String> problems(RuleRow row) {
        List<String> problems = new ArrayList<>();
        try {
            if (!proves(row, row.required("example"))) {
                problems.add(complaint(row, "does not match its example '" + row.text("example") + "'"));
            }
            String other = row.text("counterexample");
            if (!other.isEmpty() && matches(row, other)) {
                problems.add(complaint(row, "matches its counterexample '" + other + "'"));
            }
        } catch (RuleException e) {
            problems.addAll(e.problems());
        }
        return problems;
    }

    private static String complaint(RuleRow row, String text) {
        return String.valueOf(row.error("the rule " + text).getMessage());
    }
}
