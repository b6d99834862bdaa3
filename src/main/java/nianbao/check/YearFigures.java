package nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nianbao.codebook.Form;

/**
 * The preferred values of a report, for checks across reports.
 *
 * @param figures by column of panel.csv: {@code applications_new.total}
 * @param told what its sentences say of the year before
 */
public record YearFigures(String reportId, int year, Form form, Map<String, Figure> figures, List<ToldChange> told) {
    public YearFigures {
        figures = Map.copyOf(figures);
        told = List.copyOf(told);
    }

    /**
     * A value in the codebook's unit.
     *
     * @param locator as in indicators.csv
     */
    public record Figure(BigDecimal number, String locator) {}

    /** Where a figure stands, with the report in front: {@code r0123456789abcdef:3/7/9}. */
    String place(Figure figure) {
        return reportId + ":" + figure.locator();
    }
}
