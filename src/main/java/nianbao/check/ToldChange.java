package nianbao.check;

import java.math.BigDecimal;

/**
 * What a sentence says of the year before, right behind this year's figure: 收到申请105件，比上年的75件增长40%.
 *
 * @param column of panel.csv that the figure belongs to
 * @param kind what the number is
 * @param now this year's figure
 * @param number the figure of the year before, or the difference or per cent, negative where it fell
 * @param text the number as printed
 * @param locator in the text of the report
 */
public record ToldChange(String column, Kind kind, BigDecimal now, BigDecimal number, String text, String locator) {
    /** What is told. */
    public enum Kind {
        FIGURE,
        DIFFERENCE,
        PERCENT
    }
}
