package nianbao.codebook;

import java.util.Locale;

/** The form of a report's statistics table, told from the page and never from the year. */
public enum Form {
    SHANGHAI_MONTHLY,
    FUJIAN,
    ANHUI_2009,
    NATIONAL_2014,
    TRIAL_2019,
    STANDARD_2021,
    /** No statistics table stands; in the codebook also the running text of a report of any form. */
    NARRATIVE;

    /** The spelling in files: {@code trial_2019}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
