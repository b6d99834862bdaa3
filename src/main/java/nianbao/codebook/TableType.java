package nianbao.codebook;

/** The kinds of official tables; a form has one or several of them. */
public enum TableType {
    /** 《条例》第二十条: what was made, decided and charged; subjects by measures. */
    ARTICLE20,
    /** Applications by outcome and applicant type. */
    APPLICATIONS,
    /** Reviews and lawsuits by result, one row. */
    REVIEW,
    /** A list of indicators with their unit and count; all forms before 2019. */
    STATISTICS;

    /** True if the form has such a table. */
    public boolean standsOn(Form form) {
        return switch (form) {
            case TRIAL_2019, STANDARD_2021 -> this != STATISTICS;
            case NARRATIVE -> false;
            default -> this == STATISTICS;
        };
    }
}
