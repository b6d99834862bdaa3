package nianbao.read.html;

import java.util.List;
import nianbao.read.Characters;

/** Puts the lines of a cell, and the cells of a row, on one line. */
final class CellText {
    private CellText() {}

    /** The lines joined: without a blank between Chinese characters ({@code 本年新<br>收}), with one elsewhere. */
    static String join(List<Line> lines, int from, int to) {
        if (to - from == 1) {
            return lines.get(from).text();
        }
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            String next = lines.get(i).text();
            boolean isChinese = !joined.isEmpty()
                    && Characters.isWide(joined.charAt(joined.length() - 1))
                    && Characters.isWide(next.charAt(0));
            if (!joined.isEmpty() && !isChinese) {
                joined.append(' ');
            }
            joined.append(next);
        }
        return joined.toString();
    }

    /** A row's cells parted by tabs; no tabs after the last cell that holds text. */
    static String row(List<Line> lines, List<SourceCell> row) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            SourceCell cell = row.get(i);
            if (cell.endLine() > cell.firstLine()) {
                text.append(join(lines, cell.firstLine(), cell.endLine()));
                end = text.length();
            }
        }
        text.setLength(end);
        return text.toString();
    }
}
