package nianbao.record;

import java.util.Locale;

/** How usable a report came out. */
public enum Status {
    /** A list page, a login page, an error page: nothing was read from it. */
    NOT_A_REPORT,
    /** No year, no agency or no section found. */
    REVIEW,
    /** An error or a warning stands. */
    FINDINGS,
    OK;

    /** The spelling in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
