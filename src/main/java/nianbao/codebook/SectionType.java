package nianbao.codebook;

import java.util.Locale;

/** What a section of a report is about; the {@code type} column of sections.csv. */
public enum SectionType {
    OVERVIEW,
    PROACTIVE,
    ON_REQUEST,
    FEES,
    REVIEW_LITIGATION,
    SECRECY,
    ORGANISATION,
    RESPONSE,
    KEY_AREAS,
    PROBLEMS,
    OTHER,
    ATTACHMENTS,
    PREAMBLE;

    /** The spelling in files: {@code on_request}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
