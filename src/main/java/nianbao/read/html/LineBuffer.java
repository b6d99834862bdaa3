package nianbao.read.html;

import nianbao.read.Characters;
import org.jspecify.annotations.Nullable;

/** Gathers the text of one line, collapsing white space as a browser does. Used by one thread. */
final class LineBuffer {
    private final StringBuilder text = new StringBuilder();
    private boolean spacePending;
    private int characters;
    private int linkCharacters;
    private int nuls;
    private int loneSurrogates;

    /** Appends a stretch of inline text without line breaks of its own. */
    void append(CharSequence run, int from, int to, boolean inLink, boolean keepsSpaces) {
        for (int i = from; i < to; i++) {
            char c = run.charAt(i);
            if (c <= ' ') {
                appendControl(c, keepsSpaces);
            } else if (!Character.isSurrogate(c)) {
                put(c, inLink);
            } else if (i + 1 < to && Character.isSurrogatePair(c, run.charAt(i + 1))) {
                put(c, inLink);
                text.append(run.charAt(++i));
            } else {
                loneSurrogates++;
                put('\uFFFD', inLink);
            }
        }
    }

    private void appendControl(char c, boolean keepsSpaces) {
        if (c == 0) {
            nuls++;
        } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
            put(c, false);
        } else if (keepsSpaces) {
            text.append(c == '\r' || c == '\n' ? ' ' : c);
        } else {
            spacePending = true;
        }
    }

    private void put(char c, boolean inLink) {
        if (spacePending) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            spacePending = false;
        }
        text.append(c);
        if (!Characters.isBlank(c)) {
            characters++;
            linkCharacters += inLink ? 1 : 0;
        }
    }

    /** Ends the line and returns it, or null if nothing but blanks stands in it. */
    @Nullable
    Line flush(boolean furniture, int heading) {
        Line line = characters == 0 ? null : new Line(stripped(), linkCharacters, characters, furniture, heading);
        text.setLength(0);
        spacePending = false;
        characters = 0;
        linkCharacters = 0;
        return line;
    }

    private String stripped() {
        int from = 0;
        int to = text.length();
        while (Characters.isBlank(text.charAt(from))) {
            from++;
        }
        while (Characters.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** NUL characters left out so far. */
    int nuls() {
        return nuls;
    }

    /** Unpaired surrogates replaced so far. */
    int loneSurrogates() {
        return loneSurrogates;
    }
}
