package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** Puts the glyphs of a cell on one line of text. */
final class CellText {
    private CellText() {}

    /**
     * The lines of the cell joined, from top to bottom: so stacked characters read downwards. Text that runs in
     * another direction follows.
     */
    static String of(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (int direction = 0; direction < Glyph.DIRECTIONS; direction++) {
            List<Glyph> same = turned(glyphs, direction);
            for (TextLine line : same.isEmpty() ? List.<TextLine>of() : LineFinder.lines(same)) {
                Blanks.join(text, Blanks.unspread(line.text()));
            }
        }
        return Blanks.unspread(text.toString());
    }

    private static List<Glyph> turned(List<Glyph> glyphs, int direction) {
        Turn turn = new Turn(direction, 0, 0);
        List<Glyph> turned = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (glyph.direction() == direction) {
                turned.add(direction == 0 ? glyph : glyph.turned(turn));
            }
        }
        return turned;
    }
}
