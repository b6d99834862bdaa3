package nianbao.quantity;

import java.math.BigDecimal;

/**
 * A unit as printed behind a number: a row of measure-words.csv.
 *
 * @param spelling as printed (条, 件次, 万元, 平方米)
 * @param kind COUNT, MONEY, DURATION, PERCENT or RATIO
 * @param unit the standard unit it is written in (元 for 万元)
 * @param factor how many standard units one of it is (10000 for 万元)
 */
public record MeasureWord(String spelling, Kind kind, String unit, BigDecimal factor) {}
