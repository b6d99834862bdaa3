package nianbao.record;

import java.util.Locale;

/** The time a figure speaks of; no time word means this year. */
public enum TimeScope {
    THIS_YEAR,
    PREVIOUS_YEAR,
    CUMULATIVE,
    UNKNOWN;

    /** The spelling in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
