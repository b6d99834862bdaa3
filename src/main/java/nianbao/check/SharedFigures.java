package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.check.YearFigures.Figure;
import nianbao.codebook.CheckRule;
import org.jspecify.annotations.Nullable;

/**
 * The figures that two reports both have, and those of them that differ. Immutable.
 *
 * @param count figures that both have
 * @param unequal columns of panel.csv in which they differ, ascending
 */
record SharedFigures(YearFigures one, YearFigures other, int count, List<String> unequal) {
    static SharedFigures of(YearFigures one, YearFigures other) {
        int count = 0;
        List<String> unequal = new ArrayList<>();
        for (String column : one.figures().keySet().stream().sorted().toList()) {
            BigDecimal left = number(one, column);
            BigDecimal right = number(other, column);
            if (left != null && right != null) {
                count++;
                if (left.compareTo(right) != 0) {
                    unequal.add(column);
                }
            }
        }
        return new SharedFigures(one, other, count, List.copyOf(unequal));
    }

    private static @Nullable BigDecimal number(YearFigures report, String column) {
        Figure figure = report.figures().get(column);
        return figure == null ? null : figure.number();
    }

    /** A finding about the other report; its operands are the figures shared and those of them that are equal. */
    AcrossFinding finding(CheckRule rule, List<String> sentences) {
        return new AcrossFinding(
                other.reportId(),
                rule.id(),
                rule.severity(),
                sentences,
                Integer.toString(count),
                Integer.toString(count - unequal.size()),
                Integer.toString(-unequal.size()),
                unequal.isEmpty() ? List.of() : List.of(place(one, unequal.get(0)), place(other, unequal.get(0))));
    }

    private static String place(YearFigures report, String column) {
        Figure figure = report.figures().get(column);
        return figure == null ? report.reportId() : report.place(figure);
    }
}
