package nianbao.read.html;

import java.util.List;
import nianbao.read.LineText;

/**
 * A {@code <td>} or {@code <th>} as written.
 *
 * @param firstLine index of its first line in the page
 * @param endLine index after its last line; equal to the first for an empty cell
 * @param columnSpan its attribute, read after the HTML standard: 1 to 1000
 * @param rowSpan its attribute: 0 to 65534, 0 for "to the end of the row group"
 */
record SourceCell(int firstLine, int endLine, int columnSpan, int rowSpan, boolean header, boolean nested) {
    /** Its text on one line, empty for an empty cell. */
    String text(List<Line> page) {
        return LineText.join(firstLine, endLine, i -> page.get(i).text());
    }

    /** Its lines as they stand below each other. */
    List<String> lines(List<Line> page) {
        return page.subList(firstLine, endLine).stream().map(Line::text).toList();
    }
}
