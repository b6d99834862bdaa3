package nianbao.read;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.ReadingNote;

/** Character classes and repairs that all readers share. */
public final class Characters {
    private Characters() {}

    /** True for what is empty on paper: white space, no-break and ideographic blanks, zero-width characters. */
    public static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\uFEFF'
                || c == '\u0085'
                || (c >= '\u2000' && c <= '\u200D')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F';
    }

    /** True for characters that Chinese sets without a blank between them: Han, its punctuation, full-width forms. */
    public static boolean isWide(char c) {
        return (c >= '\u2E80' && c <= '\u9FFF' && c != '\u3000')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFF01' && c <= '\uFF60')
                || Character.isSurrogate(c);
    }

    /**
     * The text without NULs, and with U+FFFD for unpaired surrogates, so it can be written as UTF-8.
     *
     * @param notes takes {@code nul_characters} and {@code lone_surrogates} with their number
     */
    public static String clean(String text, List<ReadingNote> notes) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != 0 && !Character.isSurrogate(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? text : cleaned(text, notes);
    }

    private static String cleaned(String text, List<ReadingNote> notes) {
        StringBuilder clean = new StringBuilder(text.length());
        int nuls = 0;
        int surrogates = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                nuls++;
            } else if (!Character.isSurrogate(c)) {
                clean.append(c);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else {
                surrogates++;
                clean.append('\uFFFD');
            }
        }
        notes.addAll(notes(nuls, surrogates));
        return clean.toString();
    }

    private static List<ReadingNote> notes(int nuls, int surrogates) {
        List<ReadingNote> notes = new ArrayList<>(2);
        if (nuls > 0) {
            notes.add(new ReadingNote("nul_characters", Integer.toString(nuls)));
        }
        if (surrogates > 0) {
            notes.add(new ReadingNote("lone_surrogates", Integer.toString(surrogates)));
        }
        return notes;
    }
}
