package nianbao.compare;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The sentences of a report's text by their wording: digits masked, blanks left out. Only what ends with 。！or ？counts,
 * so headings, table cells and page furniture do not.
 */
final class SentenceSet {
    /** Characters below which a sentence is too common to tell who copied it; not measured on any corpus. */
    private static final int SHORTEST = 10;

    private static final String ENDS = "。！？!?";

    private SentenceSet() {}

    /**
     * The distinct sentences of a text.
     *
     * <pre>{@code
     * SentenceSet.of("2023年共收到公开申请 12 件。"); // [#年共收到公开申请#件。]
     * }</pre>
     */
    static Set<String> of(String text) {
        Set<String> sentences = new LinkedHashSet<>();
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                sentence.setLength(0);
            } else if (Character.isDigit(c)) {
                mask(sentence);
            } else if (!Character.isWhitespace(c) && c != '　') {
                sentence.append(c);
            }
            if (ENDS.indexOf(c) >= 0) {
                if (sentence.length() >= SHORTEST) {
                    sentences.add(sentence.toString());
                }
                sentence.setLength(0);
            }
        }
        return sentences;
    }

    /** One mark a number, with its decimals and separators. */
    private static void mask(StringBuilder sentence) {
        int last = sentence.length() - 1;
        boolean goesOn = last >= 1 && ".,，．".indexOf(sentence.charAt(last)) >= 0 && sentence.charAt(last - 1) == '#';
        if (goesOn) {
            sentence.setLength(last);
        } else if (last < 0 || sentence.charAt(last) != '#') {
            sentence.append('#');
        }
    }
}
