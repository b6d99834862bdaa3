package nianbao.recognize.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Proposes how a number that stands in two cells (2 | 0) may be one; it is never taken for one without a person. */
final class SplitDigits {
    private static final String TOTAL = "total";

    private SplitDigits() {}

    /** The neighbours whose digits together make the row add up: {@code 2|0→20}; empty if there are none. */
    static String join(List<GridCell> own, Header header, CellReader reader) {
        List<GridCell> figures = new ArrayList<>();
        for (GridCell cell : own) {
            if (cell.isFigure()) {
                figures.add(cell);
            }
        }
        if (figures.size() != header.columns().size() + 1) {
            return "";
        }
        List<String> proposals = new ArrayList<>();
        for (int i = 0; i + 1 < figures.size(); i++) {
            String left = figures.get(i).text().strip();
            String right = figures.get(i + 1).text().strip();
            if (isDigits(left) && isDigits(right) && addsUp(joined(figures, i), header, reader)) {
                proposals.add(left + "|" + right + "→" + left + right);
            }
        }
        return String.join("；", proposals);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<String> joined(List<GridCell> figures, int at) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            if (i == at + 1) {
                texts.set(at, texts.get(at).strip() + figures.get(i).text().strip());
            } else {
                texts.add(figures.get(i).text());
            }
        }
        return texts;
    }

    private static boolean addsUp(List<String> texts, Header header, CellReader reader) {
        BigDecimal parts = BigDecimal.ZERO;
        BigDecimal total = null;
        for (int i = 0; i < texts.size(); i++) {
            BigDecimal value = reader.read(texts.get(i)).map(CellValue::value).orElse(null);
            if (header.columns().get(i).code().equals(TOTAL)) {
                total = value;
            } else if (value != null) {
                parts = parts.add(value);
            }
        }
        return total != null && total.compareTo(parts) == 0;
    }
}
