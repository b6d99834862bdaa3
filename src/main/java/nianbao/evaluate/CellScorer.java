package nianbao.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compares the cells of statistics tables: indicator, applicant or period, value, unit and state must all be right. A
 * sum that the program made is not held against it.
 */
final class CellScorer {
    static final String GROUP = "cell";

    private static final String STRICT = "strict";

    private final ScoreBook book;

    CellScorer(ScoreBook book) {
        this.book = book;
    }

    /** Scores a report; true if every cell is right. Nothing is scored where the gold labels no cells. */
    boolean score(GoldReport gold, Reading reading) {
        List<CellValue> wanted = gold.cells();
        if (wanted == null) {
            return true;
        }
        List<CellValue> left = new ArrayList<>(reading.cells());
        boolean all = true;
        for (CellValue cell : wanted) {
            boolean right = left.remove(cell);
            book.add(GROUP, name(cell), STRICT, 1, right ? 1 : 0, right ? 1 : 0);
            if (!right) {
                all = false;
                missed(gold, cell, left);
            }
        }
        for (CellValue cell : left) {
            if (!cell.isDerived()) {
                all = false;
                book.add(GROUP, name(cell), STRICT, 0, 1, 0);
                book.mistake(new Mistake(gold.name(), GROUP, cell.key(), "extra", "", cell.shown(), ""));
            }
        }
        return all;
    }

    private void missed(GoldReport gold, CellValue cell, List<CellValue> left) {
        String others = left.stream()
                .filter(other -> other.key().equals(cell.key()))
                .map(CellValue::shown)
                .collect(Collectors.joining("; "));
        String kind = others.isEmpty() ? "missed" : "wrong";
        book.mistake(new Mistake(gold.name(), GROUP, cell.key(), kind, cell.shown(), others, ""));
    }

    /** Cells are counted by what they hold: figures apart from blanks, slashes and dashes. */
    private static String name(CellValue cell) {
        return cell.isDerived() || cell.state().equals("read") ? "figures" : "without_figure";
    }
}
