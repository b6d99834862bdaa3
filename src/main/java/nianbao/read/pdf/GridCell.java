package nianbao.read.pdf;

/**
 * A cell of a {@link Grid} at its top-left place.
 *
 * @param row 0-based
 * @param column 0-based
 * @param rowSpan at least 1
 * @param columnSpan at least 1
 */
record GridCell(int row, int column, int rowSpan, int columnSpan) {}
