package nianbao.recognize.mention;

import java.util.List;
import nianbao.quantity.NumberToken;

/**
 * A sentence of running text on its way through the recognizers.
 *
 * @param ordinal 1-based in the report
 * @param text folded, blanks dropped
 * @param offset of the sentence in the folded text of the report
 * @param tokens numbers in it, offsets relative to {@code text}
 * @param sectionPath of the section it stands in
 * @param sectionType of that section
 * @param sectionHeading of that section, blanks dropped
 */
record Sentence(
        int ordinal,
        String text,
        int offset,
        List<NumberToken> tokens,
        String sectionPath,
        String sectionType,
        String sectionHeading) {
    Sentence {
        tokens = List.copyOf(tokens);
    }
}
