package nianbao.read.pdf;

import java.util.List;

/**
 * Glyphs on one baseline, from left to right.
 *
 * @param glyphs without blanks, each once, in reading order
 * @param spaced for each glyph, whether a space glyph stands before it
 * @param size the largest font size in it, in points
 * @param baseline of that size's glyphs
 */
record TextLine(List<Glyph> glyphs, List<Boolean> spaced, double size, double baseline) {
    TextLine {
        glyphs = List.copyOf(glyphs);
        spaced = List.copyOf(spaced);
    }

    double left() {
        return glyphs.get(0).x();
    }

    double right() {
        return glyphs.get(glyphs.size() - 1).right();
    }

    /** The line from one glyph to before another. */
    TextLine part(int from, int to) {
        return new TextLine(glyphs.subList(from, to), spaced.subList(from, to), size, baseline);
    }

    /** The text with the blanks a reader sees. */
    String text() {
        return Blanks.text(this);
    }
}
