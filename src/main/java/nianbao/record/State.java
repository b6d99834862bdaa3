package nianbao.record;

import java.util.Locale;

/** What a report answers where a value is asked for; these are different answers and are never folded into one. */
public enum State {
    /** Digits, or 零 with a unit; also a printed 0. */
    READ(true),
    /** A zero said in words (未收到…申请). */
    ZERO_STATED(true),
    BLANK(false),
    SLASH(false),
    DASH(false),
    NONE_WORD(false),
    /** Computed from values that were read; names its parts. */
    DERIVED(true),
    /** Set by a researcher's corrections file. */
    CORRECTED(true);

    private final boolean hasValue;

    State(boolean hasValue) {
        this.hasValue = hasValue;
    }

    /** True if an observation in this state carries a value. */
    public boolean hasValue() {
        return hasValue;
    }

    /** The spelling in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
