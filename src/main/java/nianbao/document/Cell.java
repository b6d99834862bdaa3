package nianbao.document;

/**
 * A cell of a table at its top-left place on the grid.
 *
 * @param row 0-based
 * @param column 0-based
 * @param rowSpan rows covered, at least 1
 * @param columnSpan columns covered, at least 1
 * @param header true for {@code <th>} cells
 * @param span its text, possibly empty
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, boolean header, Span span) {

    /** The same cell in the text that begins at this offset. */
    Cell since(int origin) {
        return new Cell(row, column, rowSpan, columnSpan, header, span.since(origin));
    }
}
