package nianbao.pipeline;

import nianbao.codebook.Headings;
import nianbao.codebook.RowTest;
import nianbao.codebook.RuleRow;

/** Tests the rows of headings.csv: the heading has the row's pattern, and the row's type once all rows were tried. */
record HeadingExamples(Headings headings) implements RowTest {
    @Override
    public boolean matches(RuleRow row, String text) {
        return PATTERN.matches(row, text)
                && headings.typeOf(text).filter(row.text("type")::equals).isPresent();
    }
}
