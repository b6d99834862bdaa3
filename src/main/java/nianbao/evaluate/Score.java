package nianbao.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How right one thing is.
 *
 * @param group metadata, report, quantity, indicator, zero, finding
 * @param name field, indicator or what else is scored
 * @param match strict, soft or similar
 * @param gold labelled values; 0 for a macro average
 * @param read values read; 0 where only recall can be measured
 * @param right values both labelled and read
 * @param precision right of read, three decimals; null where nothing was read
 * @param recall right of gold; null where nothing is labelled
 * @param f1 their harmonic mean; null where either is
 */
public record Score(
        String group,
        String name,
        String match,
        int gold,
        int read,
        int right,
        @Nullable BigDecimal precision,
        @Nullable BigDecimal recall,
        @Nullable BigDecimal f1) {
    private static final int DIGITS = 3;

    /** The score of counted values; a thing labelled and never read has F1 0. */
    static Score of(String group, String name, String match, int gold, int read, int right) {
        return new Score(
                group,
                name,
                match,
                gold,
                read,
                right,
                share(right, read),
                share(right, gold),
                share(2L * right, (long) gold + read));
    }

    /** The score of values that can be missed but not be too many. */
    static Score recallOnly(String group, String name, int gold, int right) {
        return new Score(group, name, "strict", gold, 0, right, null, share(right, gold), null);
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.DOWN);
    }

    /** {@code metadata/title/strict}. */
    String key() {
        return group + "/" + name + "/" + match;
    }

    /** One of {@code precision}, {@code recall}, {@code f1}; null where it cannot be measured. */
    @Nullable
    BigDecimal measure(String measure) {
        return switch (measure) {
            case "precision" -> precision;
            case "recall" -> recall;
            case "f1" -> f1;
            default -> throw new GoldException("unknown measure '" + measure + "': precision, recall or f1");
        };
    }
}
