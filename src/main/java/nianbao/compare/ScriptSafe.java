package nianbao.compare;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import org.jspecify.annotations.Nullable;

/** Escapes of JSON within HTML: no text can end the script element or open a comment in it. */
final class ScriptSafe extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        for (char c : new char[] {'<', '>', '&'}) {
            codes[c] = ESCAPE_STANDARD;
        }
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return null; // none but the standard ones
    }
}
