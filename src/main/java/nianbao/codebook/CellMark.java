package nianbao.codebook;

import java.text.Normalizer;
import java.util.List;

/**
 * What a cell without a number says; a row of cell-marks.csv.
 *
 * @param mark the whole text of the cell, width folded and blanks removed
 * @param state {@code slash}, {@code dash} or {@code none_word}
 */
public record CellMark(String mark, String state) {
    private static final List<String> STATES = List.of("slash", "dash", "none_word");

    static final RuleFile FILE =
            new RuleFile("cell-marks.csv", List.of("mark"), List.of("mark", "state", "example", "counterexample"));

    /** The mark of a row. */
    public static CellMark of(RuleRow row) {
        String state = row.required("state");
        if (!STATES.contains(state)) {
            throw row.error("unknown state '" + state + "'; one of " + STATES);
        }
        return new CellMark(row.required("mark"), state);
    }

    /** True if a cell of this text holds the mark and nothing else. */
    public boolean matches(String text) {
        return folded(mark).equals(folded(text));
    }

    /** The text with compatibility forms folded and without blanks and invisible characters. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
