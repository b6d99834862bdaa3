package nianbao.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names a report by its bytes: {@code r} and the first 16 hex digits of their SHA-256, so the same file has the same
 * id on every machine. Several reports in one file get {@code -2}, {@code -3} appended.
 *
 * <pre>{@code
 * SourceId.of("abc".getBytes(UTF_8)).value(); // rba7816bf8f01cfea
 * }</pre>
 */
public record SourceId(String value) {
    private static final Pattern FORM = Pattern.compile("r[0-9a-f]{16}(-[0-9]+)?");
    private static final char SEPARATOR = '-';
    private static final int DIGITS = 16;

    /** @throws IllegalArgumentException if the value has not the form above */
    public SourceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a report id: " + value);
        }
    }

    /** The id of a file with these bytes. */
    public static SourceId of(byte[] content) {
        return new SourceId("r" + sha256(content).substring(0, DIGITS));
    }

    /**
     * The id of a further report of the same file.
     *
     * @param ordinal 1-based; the first report has the file's own id
     */
    public SourceId ofReport(int ordinal) {
        return ordinal == 1 ? this : new SourceId(value + SEPARATOR + ordinal);
    }

    /** The id of the file that a report stands in; the text itself if it is none. */
    public static String ofFile(String reportId) {
        int end = reportId.indexOf(SEPARATOR);
        return end < 0 ? reportId : reportId.substring(0, end);
    }

    /** True for the id of a report that is not the first of its file. */
    public static boolean isFurther(String reportId) {
        return reportId.indexOf(SEPARATOR) >= 0;
    }

    /** The SHA-256 of a text's UTF-8 bytes, 64 hex digits. */
    public static String digest(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
