package nianbao.read.pdf;

import java.util.List;

/**
 * What a page shows, turned so that most of its text runs to the right.
 *
 * @param glyphs in stream order
 * @param rulings lines drawn across or down
 * @param images where pictures stand
 * @param width in points
 * @param height in points
 */
record PageContent(List<Glyph> glyphs, List<Ruling> rulings, List<Box> images, double width, double height) {
    PageContent {
        glyphs = List.copyOf(glyphs);
        rulings = List.copyOf(rulings);
        images = List.copyOf(images);
    }

    /** The content of a page whose lines are given as thin boxes. */
    static PageContent of(List<Glyph> glyphs, List<Box> lines, List<Box> images, double width, double height) {
        Turn turn = new Turn(Glyph.mainDirection(glyphs), width, height);
        return new PageContent(
                glyphs.stream().map(glyph -> glyph.turned(turn)).toList(),
                lines.stream().map(line -> Ruling.of(line.turned(turn))).toList(),
                images.stream().map(image -> image.turned(turn)).toList(),
                turn.turnedWidth(),
                turn.turnedHeight());
    }
}
