package nianbao.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.codebook.FormRule;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;

/** Tests the rows of forms.csv: the words are of the row's form, and no row before it takes them for another. */
record FormExamples(List<FormRule> rules) implements RowTest {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    FormExamples {
        rules = List.copyOf(rules);
    }

    @Override
    public boolean matches(RuleRow row, String text) {
        FormRule rule = FormRule.of(row);
        String words = BLANKS.matcher(text).replaceAll("");
        Optional<FormRule> first =
                rules.stream().filter(other -> other.matches(words)).findFirst();
        return rule.matches(words)
                && first.filter(other -> other.form().equals(rule.form())).isPresent();
    }
}
