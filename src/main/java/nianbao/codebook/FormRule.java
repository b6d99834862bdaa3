package nianbao.codebook;

import java.util.List;

/**
 * How a statistics form is known from the words of its tables; a row of forms.csv.
 *
 * @param form {@code standard_2021} …
 * @param words all must stand in the tables, blanks removed
 * @param unless none may
 */
public record FormRule(String form, List<String> words, List<String> unless, String example, String counterexample) {
    /** The shape of forms.csv; rows are tried in file order. */
    static final RuleFile FILE = new RuleFile(
            "forms.csv", List.of("form", "words"), List.of("form", "words", "unless", "example", "counterexample"));

    /** The rule of a row. */
    public static FormRule of(RuleRow row) {
        return new FormRule(
                row.choice("form", Form.class).code(),
                row.list("words"),
                row.list("unless"),
                row.required("example"),
                row.required("counterexample"));
    }

    /** True if this text of tables, without blanks, is of the form. */
    public boolean matches(String text) {
        return words.stream().allMatch(text::contains) && unless.stream().noneMatch(text::contains);
    }
}
