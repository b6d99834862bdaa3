package nianbao.read;

import java.util.List;
import nianbao.document.ReadingNote;

/**
 * A file's bytes as text.
 *
 * @param text without byte order mark; it may hold NULs, but no unpaired surrogates
 * @param charset the IANA name of the charset used: {@code UTF-8}, {@code GB18030}
 * @param notes {@code charset_mismatch} ({@code gb2312 → UTF-8}: label and bytes), {@code stray_bytes} (how many)
 */
public record DecodedText(String text, String charset, List<ReadingNote> notes) {
    public DecodedText {
        notes = List.copyOf(notes);
    }
}
