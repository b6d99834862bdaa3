package nianbao.read.html;

import java.util.List;

/**
 * A {@code <table>} as written: row groups of rows of cells.
 *
 * @param firstLine index of its first line in the page
 * @param endLine index after its last line
 * @param nested true if it holds other tables
 */
record SourceTable(int firstLine, int endLine, boolean nested, List<List<List<SourceCell>>> groups) {
    /** Its rows, whatever their group. */
    List<List<SourceCell>> rows() {
        return groups.stream().flatMap(List::stream).toList();
    }
}
