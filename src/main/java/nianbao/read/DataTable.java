package nianbao.read;

import java.util.List;

/**
 * A table of figures on its grid, whatever the format it came from. Immutable.
 *
 * @param cells in source order, row by row, each once at its top-left place
 */
public record DataTable(List<TextCell> cells) {
    /** The most grid places of one table; the largest official form has 192, the widest published one some 3,000. */
    public static final int MAX_PLACES = 200_000;

    public DataTable {
        cells = List.copyOf(cells);
    }

    /**
     * A cell at its top-left place.
     *
     * @param row 0-based
     * @param column 0-based
     * @param rowSpan rows covered, at least 1
     * @param columnSpan columns covered, at least 1
     * @param header true where the source marks it as a header ({@code <th>})
     * @param text on one line, empty for an empty cell
     */
    public record TextCell(int row, int column, int rowSpan, int columnSpan, boolean header, String text) {}
}
