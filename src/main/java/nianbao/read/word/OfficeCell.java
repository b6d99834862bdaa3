package nianbao.read.word;

import java.util.List;

/**
 * A cell of a Word table as written.
 *
 * @param column 0-based, its first on the grid
 * @param endColumn the one behind its last
 * @param continues true if it is the lower part of the cell above
 * @param lines its text, no line empty
 */
record OfficeCell(int column, int endColumn, boolean continues, List<String> lines) {
    OfficeCell {
        lines = List.copyOf(lines);
    }
}
