package nianbao.codebook;

import java.util.List;

/**
 * What a cell without a number says; a row of cell-marks.csv.
 *
 * @param mark the whole text of the cell, width folded and blanks removed
 * @param state {@code slash}, {@code dash} or {@code none_word}
 */
public record CellMark(String mark, String state) {
    private static final List<String> STATES = List.of("slash", "dash", "none_word");

    static final RuleFile FILE = new RuleFile(
            "cell-marks.csv", List.of("mark"), List.of("mark", "state", "example", "counterexample"));

    static CellMark of(RuleRow row) {
        String state = row.required("state");
        if (!STATES.contains(state)) {
            throw row.error("unknown state '" + state + "'; one of " + STATES);
        }
        return new CellMark(row.required("mark"), state);
    }
}
