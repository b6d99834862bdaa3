package nianbao.export;

import nianbao.document.Span;

/** A text whose places are given in code points, as files give them. Immutable. */
final class CodePointText {
    private final String text;
    private final boolean plain;

    CodePointText(String text) {
        this.text = text;
        this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    String text() {
        return text;
    }

    /**
     * The span of these code points.
     *
     * @throws IllegalArgumentException if they lie outside the text
     */
    Span span(int start, int end) {
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException("not in the text: " + start + "-" + end);
        }
        return plain ? new Span(start, end) : new Span(utf16(start), utf16(end));
    }

    private int utf16(int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }
}
