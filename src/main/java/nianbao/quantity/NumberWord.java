package nianbao.quantity;

import java.util.Locale;

/**
 * A word that decides how a number in or beside it is read: a row of number-words.csv.
 *
 * @param phrase as printed (三公, 约, 热线)
 * @param reason what it does to the number
 */
public record NumberWord(String phrase, Reason reason) {
    /** Rejects a phrase without characters, which would match everywhere. */
    public NumberWord {
        if (phrase.isEmpty()) {
            throw new IllegalArgumentException("a number word needs a phrase");
        }
    }

    /** What a phrase does to a number; the {@code reason} column. */
    public enum Reason {
        /** Holds a numeral that counts nothing: 三公, 进一步. */
        IDIOM,
        /** Begins with a measure word's character but is none: 部门, 条例. */
        NOT_UNIT,
        /** Ends in an approximation's character but is none: 节约, 附近. */
        NOT_APPROXIMATE,
        /** Before a number: more than it. */
        OVER_BEFORE,
        /** Before a number: about it. */
        ABOUT_BEFORE,
        /** Before a number: not quite it. */
        UNDER_BEFORE,
        /** Before a number: it or more. */
        AT_LEAST_BEFORE,
        /** Before a number: it or less. */
        AT_MOST_BEFORE,
        /** Behind a unit: about it. */
        ABOUT_AFTER,
        /** Behind a unit: it or more. */
        AT_LEAST_AFTER,
        /** Behind a unit: it or less. */
        AT_MOST_AFTER,
        /** Directly behind a number of three to eight digits: a service or telephone number. */
        HOTLINE_AFTER,
        /** Before a number without a unit: a telephone number, a postcode, a figure's number. */
        IDENTIFIER_BEFORE,
        /** Before a colon and a number without a unit: a page's hit counter. */
        COUNTER_BEFORE,
        /** Before the issuer's short name of a document number, and no part of it: 根据. */
        ISSUER_STOP,
        /** The last label of a domain name: cn. */
        DOMAIN;

        /** The spelling in files: {@code not_unit}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The reason with this spelling in files. */
        public static Reason of(String code) {
            for (Reason reason : values()) {
                if (reason.code().equals(code)) {
                    return reason;
                }
            }
            throw new IllegalArgumentException("unknown reason '" + code + "'");
        }
    }
}
