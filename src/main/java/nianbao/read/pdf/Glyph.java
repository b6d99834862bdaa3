package nianbao.read.pdf;

import java.util.Arrays;
import java.util.List;

/**
 * What one character code shows, in the coordinates of {@link Box}.
 *
 * @param text what it stands for, folded by {@link GlyphText}; a blank for a space
 * @param x origin on the baseline
 * @param y origin on the baseline
 * @param advanceX to the next glyph's origin
 * @param advanceY to the next glyph's origin
 * @param size height of the font, in points
 */
record Glyph(String text, double x, double y, double advanceX, double advanceY, double size) {
    /** Quarters of a circle in which text can run. */
    static final int DIRECTIONS = 4;

    /** Text leaning more than this (tangent) is a watermark. */
    private static final double LEANING = 0.1;

    /** Half the height of a Chinese character above the baseline, in font sizes. */
    private static final double MIDDLE = 0.35;

    /** 0 to the right, 1 downwards, 2 to the left, 3 upwards; {@link #DIRECTIONS} for text that leans. */
    int direction() {
        double along = Math.max(Math.abs(advanceX), Math.abs(advanceY));
        double across = Math.min(Math.abs(advanceX), Math.abs(advanceY));
        if (across > LEANING * along) {
            return DIRECTIONS;
        }
        if (Math.abs(advanceX) >= Math.abs(advanceY)) {
            return advanceX >= 0 ? 0 : 2;
        }
        return advanceY > 0 ? 1 : 3;
    }

    double centerX() {
        double up = direction() == 1 ? MIDDLE : direction() == 3 ? -MIDDLE : 0;
        return x + advanceX / 2 + up * size;
    }

    double centerY() {
        double up = direction() == 0 ? -MIDDLE : direction() == 2 ? MIDDLE : 0;
        return y + advanceY / 2 + up * size;
    }

    /** The right end of a glyph whose text runs to the right. */
    double right() {
        return x + advanceX;
    }

    boolean isSpace() {
        return text.equals(" ");
    }

    /** The glyph turned with its page. */
    Glyph turned(Turn turn) {
        double newX = turn.x(x, y);
        double newY = turn.y(x, y);
        double endX = turn.x(x + advanceX, y + advanceY);
        double endY = turn.y(x + advanceX, y + advanceY);
        return new Glyph(text, newX, newY, endX - newX, endY - newY, size);
    }

    /** The direction in which most of the glyphs run. */
    static int mainDirection(List<Glyph> glyphs) {
        int[] counts = new int[DIRECTIONS + 1];
        glyphs.forEach(glyph -> counts[glyph.direction()]++);
        int most = Arrays.stream(counts, 0, DIRECTIONS).max().orElse(0);
        int direction = 0;
        while (counts[direction] < most) {
            direction++;
        }
        return direction;
    }
}
