package nianbao.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognizes UTF-16 without a byte order mark, by its markup, or by zero bytes among what reads as Chinese. */
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
        int zeros = zeros(content, length);
        if (zeros == 0) {
            return null;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (hasMarkup(new String(content, 0, length, charset))) {
                return charset;
            }
        }
        int least = isAscii(content, length) ? LEAST_ZEROS_IN_ASCII : LEAST_ZEROS;
        if (zeros * 1000L < least * (length / 2L)) {
            return null;
        }
        int little = plausibility(content, length, true);
        int big = plausibility(content, length, false);
        if (Math.max(little, big) == 0) {
            return null;
        }
        return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean hasMarkup(String sample) {
        String lower = sample.toLowerCase(Locale.ROOT);
        return lower.contains("<html") || lower.contains("<!doctype") || lower.contains("<meta");
    }

    private static int zeros(byte[] content, int length) {
        int zeros = 0;
        for (int i = 0; i < length; i++) {
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

    /**
     * How many characters are ASCII, Chinese characters or their punctuation, or 0 if they are not nine in ten. ASCII
     * counts twice, since its bytes in the wrong order often make Chinese characters (x is U+0078, 砀 U+7800).
     */
    private static int plausibility(byte[] content, int length, boolean isLittle) {
        int plausible = 0;
        int latin = 0;
        for (int i = 0; i < length; i += 2) {
            int low = content[isLittle ? i : i + 1] & 0xFF;
            int unit = ((content[isLittle ? i + 1 : i] & 0xFF) << 8) | low;
            boolean isLatin = unit <= HIGHEST_ASCII && (unit >= ' ' || unit == '\n' || unit == '\r' || unit == '\t');
            boolean isHan = (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3000 && unit <= 0x303F);
            latin += isLatin ? 1 : 0;
            if (isLatin || isHan || unit >= 0xFF00 || (unit >= 0x2000 && unit <= 0x206F) || unit == 0xA0) {
                plausible++;
            }
        }
        return plausible * 10L >= length / 2 * 9L ? plausible + latin : 0;
    }
}
