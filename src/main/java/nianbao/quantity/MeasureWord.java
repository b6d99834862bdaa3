package nianbao.quantity;

import java.math.BigDecimal;

/**
 * A unit as printed behind a number: a row of measure-words.csv.
 *
 * @param spelling as printed (条, 件次, 万元, 平方米)
 * @param kind what a number before it is: COUNT, MONEY, DURATION, PERCENT or RATIO; ORDINAL and IDENTIFIER for words
 *     that make a name of the number (届, 号, 室, ℃), so that it counts nothing
 * @param unit the standard unit it is written in (元 for 万元)
 * @param factor how many standard units one of it is (10000 for 万元)
 */
public record MeasureWord(String spelling, Kind kind, String unit, BigDecimal factor) {
    /** Rejects a word without characters, which would match everywhere. */
    public MeasureWord {
        if (spelling.isEmpty()) {
            throw new IllegalArgumentException("a measure word needs a spelling");
        }
    }
}
