package nianbao.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognizes UTF-16 without a byte order mark, by its markup or by where its zero bytes are. */
final class Utf16 {
    /** Bytes looked at. */
    private static final int SAMPLE = 8192;

    /** Zero bytes in 1,000 pairs of bytes: Chinese text has line ends and digits, other encodings have none. */
    private static final int LEAST_ZEROS = 5;

    /** The same where the bytes are valid UTF-8 as well, as ASCII in UTF-16 and a text with stray NULs are. */
    private static final int LEAST_ZEROS_IN_ASCII = 400;

    private static final int HIGHEST_ASCII = 0x7F;

    private Utf16() {}

    /** UTF-16LE, UTF-16BE, or null for anything else. */
    static @Nullable Charset guess(byte[] content) {
        int length = Math.min(content.length, SAMPLE) & ~1;
        int evenZeros = zeros(content, 0, length);
        int oddZeros = zeros(content, 1, length);
        if (evenZeros + oddZeros == 0) {
            return null;
        }
        boolean isLittle = oddZeros > evenZeros;
        Charset charset = isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        if (hasMarkup(new String(content, 0, length, charset))) {
            return charset;
        }
        int zeros = Math.max(evenZeros, oddZeros);
        boolean isOneSided = Math.min(evenZeros, oddZeros) * 10 <= zeros;
        int least = isAscii(content, length) ? LEAST_ZEROS_IN_ASCII : LEAST_ZEROS;
        return isOneSided && zeros * 1000L >= least * (length / 2L) && isPlausible(content, length, isLittle)
                ? charset
                : null;
    }

    private static boolean hasMarkup(String sample) {
        String lower = sample.toLowerCase(Locale.ROOT);
        return lower.contains("<html") || lower.contains("<!doctype") || lower.contains("<meta");
    }

    private static int zeros(byte[] content, int from, int length) {
        int zeros = 0;
        for (int i = from; i < length; i += 2) {
            zeros += content[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isAscii(byte[] content, int length) {
        for (int i = 0; i < length; i++) {
            if (content[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** True if nine in ten characters are ASCII, Chinese characters or their punctuation. */
    private static boolean isPlausible(byte[] content, int length, boolean isLittle) {
        int plausible = 0;
        for (int i = 0; i < length; i += 2) {
            int low = content[isLittle ? i : i + 1] & 0xFF;
            int unit = ((content[isLittle ? i + 1 : i] & 0xFF) << 8) | low;
            boolean isLatin = unit <= HIGHEST_ASCII && (unit >= ' ' || unit == '\n' || unit == '\r' || unit == '\t');
            boolean isHan = (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3000 && unit <= 0x303F);
            if (isLatin || isHan || unit >= 0xFF00 || (unit >= 0x2000 && unit <= 0x206F) || unit == 0xA0) {
                plausible++;
            }
        }
        return plausible * 10L >= length / 2 * 9L;
    }
}
