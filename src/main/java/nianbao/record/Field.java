package nianbao.record;

import java.util.Locale;

/** A metadata field of a report; the name in lower case is the column of reports.csv. */
public enum Field {
    TITLE,
    AGENCY,
    AGENCY_FUNCTION,
    AGENCY_LEVEL,
    REGION_CODE,
    REGION_NAME,
    SCOPE,
    REPORT_YEAR,
    PERIOD_START,
    PERIOD_END,
    INDEX_NUMBER,
    CREDIT_CODE,
    DOCUMENT_NUMBER,
    ISSUE_DATE,
    PUBLISH_DATE,
    SIGNED_DATE,
    PUBLISHER,
    CATEGORY,
    VALIDITY,
    CONTACT_ADDRESS,
    CONTACT_POSTCODE,
    CONTACT_PHONE,
    CONTACT_FAX,
    CONTACT_EMAIL,
    WEBSITE;

    /** The column name: {@code report_year}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
