package nianbao.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nianbao.document.ReadingNote;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a file of unknown charset. What the file says of itself counts for Big5 only, because half of the labels
 * are wrong; strict UTF-8 cannot be met by chance, and GB18030 reads whatever GB2312 or GBK wrote.
 *
 * <pre>{@code
 * CharsetRule.decode("镕㎡".getBytes(GBK), "gb2312").charset(); // GB18030
 * }</pre>
 */
public final class CharsetRule {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Charset BIG5_HKSCS = Charset.forName("Big5-HKSCS");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private static final Set<String> BIG5_LABELS =
            Set.of("big5", "big5-hkscs", "big-5", "big5hkscs", "cn-big5", "csbig5", "x-x-big5");
    private static final Set<String> UTF8_LABELS = Set.of("utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8");
    private static final Set<String> GB_LABELS = Set.of(
            "gb2312",
            "gb_2312",
            "gb_2312-80",
            "gb2312-80",
            "csgb2312",
            "gbk",
            "x-gbk",
            "gb18030",
            "chinese",
            "cp936",
            "ms936",
            "windows-936",
            "euc-cn",
            "gb");

    /** A page that decodes as UTF-8 with up to this many strays, and fewer than as GB18030, is UTF-8. */
    private static final int FEW_STRAYS = 3;

    /** Nor is it anything else if it has this many times fewer strays. */
    private static final int CLEARLY_FEWER = 20;

    private static final char REPLACEMENT = '\uFFFD';

    private CharsetRule() {}

    /**
     * Decodes a file.
     *
     * @param content all its bytes
     * @param label what the page or its mail header says, or null
     */
    public static DecodedText decode(byte[] content, @Nullable String label) {
        DecodedText marked = byMark(content, label);
        if (marked != null) {
            return marked;
        }
        Charset wide = Utf16.guess(content);
        if (wide != null) {
            return decoded(content, 0, wide, label);
        }
        String asUtf8 = new String(content, StandardCharsets.UTF_8);
        int utf8Strays = utf8Strays(asUtf8, content);
        if (utf8Strays == 0 || (utf8Strays == 1 && endsInCharacter(content, asUtf8))) {
            return result(asUtf8, StandardCharsets.UTF_8, label, utf8Strays);
        }
        String asGb = new String(content, GB18030);
        int gbStrays = count(asGb);
        DecodedText big5 = isBig5(label) ? big5(content, label, gbStrays) : null;
        if (big5 != null) {
            return big5;
        }
        boolean isDamagedUtf8 =
                (long) utf8Strays * CLEARLY_FEWER < gbStrays || (utf8Strays <= FEW_STRAYS && utf8Strays < gbStrays);
        return isDamagedUtf8
                ? result(asUtf8, StandardCharsets.UTF_8, label, utf8Strays)
                : result(asGb, GB18030, label, gbStrays);
    }

    private static @Nullable DecodedText byMark(byte[] content, @Nullable String label) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return decoded(content, 3, StandardCharsets.UTF_8, label);
        }
        if (startsWith(content, 0xFF, 0xFE, 0, 0)) {
            return decoded(content, 4, UTF_32LE, label);
        }
        if (startsWith(content, 0, 0, 0xFE, 0xFF)) {
            return decoded(content, 4, UTF_32BE, label);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return decoded(content, 2, StandardCharsets.UTF_16LE, label);
        }
        return startsWith(content, 0xFE, 0xFF) ? decoded(content, 2, StandardCharsets.UTF_16BE, label) : null;
    }

    private static @Nullable DecodedText big5(byte[] content, @Nullable String label, int gbStrays) {
        String text = new String(content, BIG5);
        Charset charset = BIG5;
        if (text.indexOf(REPLACEMENT) >= 0) {
            text = new String(content, BIG5_HKSCS);
            charset = BIG5_HKSCS;
        }
        int strays = count(text);
        return strays <= gbStrays ? result(text, charset, label, strays) : null;
    }

    private static DecodedText decoded(byte[] content, int from, Charset charset, @Nullable String label) {
        String text = new String(content, from, content.length - from, charset);
        int strays = charset.equals(StandardCharsets.UTF_8) ? utf8Strays(text, content) : 0;
        return result(text, charset, label, strays);
    }

    private static DecodedText result(String text, Charset charset, @Nullable String label, int strays) {
        List<ReadingNote> notes = new ArrayList<>(2);
        if (label != null && !agrees(label, charset) && !isAscii(text)) {
            notes.add(new ReadingNote("charset_mismatch", label.strip() + " → " + charset.name()));
        }
        if (strays > 0) {
            notes.add(new ReadingNote("stray_bytes", Integer.toString(strays)));
        }
        return new DecodedText(text, charset.name(), notes);
    }

    private static boolean agrees(String label, Charset charset) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || charset.equals(BIG5) || charset.equals(BIG5_HKSCS)) {
            return true;
        }
        if (charset.equals(GB18030)) {
            return GB_LABELS.contains(name);
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            return UTF8_LABELS.contains(name);
        }
        String chosen = charset.name().toLowerCase(Locale.ROOT);
        return name.equals("unicode") || chosen.startsWith(name) || name.startsWith(chosen);
    }

    private static boolean isBig5(@Nullable String label) {
        return label != null && BIG5_LABELS.contains(label.strip().toLowerCase(Locale.ROOT));
    }

    /** Replacement characters that the bytes do not hold themselves. */
    private static int utf8Strays(String text, byte[] content) {
        int strays = count(text);
        for (int i = 0; strays > 0 && i + 2 < content.length; i++) {
            if (content[i] == (byte) 0xEF && content[i + 1] == (byte) 0xBF && content[i + 2] == (byte) 0xBD) {
                strays--;
            }
        }
        return strays;
    }

    /** True if the only stray is a last character whose end is cut off. */
    private static boolean endsInCharacter(byte[] content, String text) {
        int at = content.length - 1;
        while (at >= 0 && at > content.length - 4 && (content[at] & 0xC0) == 0x80) {
            at--;
        }
        return at >= 0 && (content[at] & 0xC0) == 0xC0 && text.charAt(text.length() - 1) == REPLACEMENT;
    }

    private static int count(String text) {
        int count = 0;
        for (int at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
            count++;
        }
        return count;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
