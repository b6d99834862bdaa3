package nianbao.read;

import java.util.List;
import java.util.function.IntFunction;

/** Puts the lines of a cell, and the cells of a row, on one line. */
public final class LineText {
    /** Characters in which a heading shows, also one that its paragraph follows on the same line. */
    private static final int START = 500;

    private LineText() {}

    /**
     * The lines joined: without a blank between Chinese characters ({@code 本年新<br>收}), with one elsewhere.
     *
     * @param from the first line, 0-based
     * @param to after the last
     * @param lines none of them empty
     */
    public static String join(int from, int to, IntFunction<String> lines) {
        if (to - from == 1) {
            return lines.apply(from);
        }
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            String next = lines.apply(i);
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
    public static String row(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return String.join("\t", cells.subList(0, end));
    }

    /** Enough of a line to tell what it is; a hostile one has millions of characters. */
    public static String start(String line) {
        return line.length() <= START ? line : line.substring(0, START);
    }
}
