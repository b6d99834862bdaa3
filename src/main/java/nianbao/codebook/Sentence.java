package nianbao.codebook;

import java.text.MessageFormat;
import java.util.Locale;

/** A sentence of a rule file, {@code {0}} and so on for its figures. */
final class Sentence {
    private Sentence() {}

    /**
     * The sentence with its figures filled in.
     *
     * <pre>{@code
     * Sentence.filled("this year's total is {0}", "2"); // this year's total is 2
     * }</pre>
     */
    static String filled(String sentence, String... figures) {
        // MessageFormat takes an apostrophe for a quote, whoever writes a rule file for an apostrophe.
        return new MessageFormat(sentence.replace("'", "''"), Locale.ROOT).format(figures);
    }
}
