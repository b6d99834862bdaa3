package nianbao.recognize.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The index number of a disclosure catalogue, taken apart. Its year is the system's, never the report year.
 *
 * <pre>{@code
 * IndexNumber.parse("11370303004217100M/2018-1375077").orElseThrow().serial(); // 1375077
 * }</pre>
 *
 * @param issuer the code in front of the slash, as printed
 * @param year four digits, or empty
 * @param serial what follows the year, or empty
 */
public record IndexNumber(String issuer, String year, String serial) {
    /** 前段码/后段码; the back part may carry the month (202406-00042). */
    private static final Pattern SHAPE =
            Pattern.compile("([0-9A-Za-z-]{2,24})/(?:((?:19|20)[0-9]{2})(?:[0-9]{2})?)?-?([0-9A-Za-z]{0,12})");
    /** GB 32100-2015: 31 characters, without I, O, S, V, Z. */
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int CREDIT_LENGTH = 18;
    private static final int CREDIT_MODULUS = 31;
    /** GB 11714: weights of the first eight characters. */
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private static final int ORGANISATION_LENGTH = 9;
    private static final int ORGANISATION_MODULUS = 11;

    /** Takes an index number apart; empty if it is not of the form issuer/year-serial. */
    public static Optional<IndexNumber> parse(String printed) {
        Matcher matcher = SHAPE.matcher(printed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String year = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(new IndexNumber(matcher.group(1), year, matcher.group(3)));
    }

    /** True if the issuer has the length of a unified social credit code. */
    public boolean hasCreditCodeLength() {
        return issuer.length() == CREDIT_LENGTH;
    }

    /** The issuer's unified social credit code; empty unless both its check characters are right. */
    public Optional<String> creditCode() {
        String code = issuer.toUpperCase(Locale.ROOT); // some sites print 11370304004218154w
        return isCreditCode(code) ? Optional.of(code) : Optional.empty();
    }

    /** Checks a unified social credit code: the last character by GB 32100, the organisation code in it by GB 11714. */
    public static boolean isCreditCode(String code) {
        if (code.length() != CREDIT_LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CREDIT_LENGTH; i++) {
            int value = CREDIT_ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            // The weight of position i is 3 to the power i-1; the check character itself weighs 1.
            weight = i == CREDIT_LENGTH - 2 ? 1 : weight * 3 % CREDIT_MODULUS;
        }
        return sum % CREDIT_MODULUS == 0 && isOrganisationCode(code.substring(8, 17));
    }

    /** Checks the last character of an organisation code without dash by GB 11714. */
    public static boolean isOrganisationCode(String code) {
        if (code.length() != ORGANISATION_LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            int value = Character.digit(code.charAt(i), 36);
            if (value < 0) {
                return false;
            }
            sum += value * ORGANISATION_WEIGHTS[i];
        }
        int check = ORGANISATION_MODULUS - sum % ORGANISATION_MODULUS;
        char expected = check == 10 ? 'X' : Character.forDigit(check % ORGANISATION_MODULUS, 10);
        return code.charAt(ORGANISATION_LENGTH - 1) == expected;
    }
}
