package nianbao.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a row of a rule file catches its own {@code example} and leaves its {@code counterexample} alone. */
@FunctionalInterface
interface RowTest {
    /** For files whose rows carry no test of their own. */
    RowTest NONE = (row, text) -> true;

    /** For files whose {@code pattern} is searched in a text. */
    RowTest PATTERN = (row, text) -> find(row.pattern("pattern"), text);

    /** True if the row applies to the text. */
    boolean matches(RuleRow row, String text);

    /** What is wrong with a row's examples; empty if nothing is. */
    default List<String> problems(RuleRow row) {
        if (this == NONE) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        try {
            if (!matches(row, row.required("example"))) {
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

    private static boolean find(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static String complaint(RuleRow row, String text) {
        return String.valueOf(row.error("the rule " + text).getMessage());
    }
}
