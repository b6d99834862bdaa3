package nianbao.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the rows of a rule file to the end, so that one run shows all of its mistakes. */
final class RuleRows {
    private RuleRows() {}

    /**
     * What the reader makes of each row, in order.
     *
     * @throws RuleException with the complaint about every row that the reader refuses
     */
    static <T> List<T> read(List<RuleRow> rows, Function<RuleRow, T> reader) {
        List<T> values = new ArrayList<>(rows.size());
        check(rows, row -> values.add(reader.apply(row)));
        return List.copyOf(values);
    }

    /**
     * Has every row looked at.
     *
     * @throws RuleException with the complaint about every row that the check refuses
     */
    static void check(List<RuleRow> rows, Consumer<RuleRow> check) {
        List<String> problems = new ArrayList<>();
        for (RuleRow row : rows) {
            try {
                check.accept(row);
            } catch (RuleException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
    }
}
