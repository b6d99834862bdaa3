package nianbao.quantity;

import java.util.Locale;

/** What a number in running text is; the {@code kind} column of quantities.csv. */
public enum Kind {
    COUNT,
    MONEY,
    PERCENT,
    RATIO,
    DATE,
    DURATION,
    ORDINAL,
    IDENTIFIER,
    RANGE;

    /** The spelling in files: {@code count}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
