package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts glyphs that run to the right into lines, by where they stand and not by when they were drawn. */
final class LineFinder {
    /** Glyphs whose middles are this much of a font size apart in height stand on one line (superscripts too). */
    private static final double SAME_LINE = 0.4;

    /** A glyph drawn again within this part of its width makes it bold. */
    private static final double OVERPRINT = 0.3;

    private LineFinder() {}

    /** The lines from top to bottom. */
    static List<TextLine> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::centerY));
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        Glyph largest = null;
        for (Glyph glyph : sorted) {
            if (largest != null
                    && glyph.centerY() - largest.centerY() > SAME_LINE * Math.max(largest.size(), glyph.size())) {
                addLine(open, lines);
                open.clear();
                largest = null;
            }
            open.add(glyph);
            if (!glyph.isSpace() && (largest == null || glyph.size() > largest.size())) {
                largest = glyph;
            }
        }
        addLine(open, lines);
        return lines;
    }

    private static void addLine(List<Glyph> open, List<TextLine> lines) {
        open.sort(Comparator.comparingDouble(Glyph::x));
        List<Glyph> kept = new ArrayList<>(open.size());
        List<Boolean> spaced = new ArrayList<>(open.size());
        Glyph largest = null;
        boolean isSpaced = false;
        for (Glyph glyph : open) {
            if (glyph.isSpace()) {
                isSpaced = true;
            } else if (!isOverprint(kept, glyph)) {
                kept.add(glyph);
                spaced.add(isSpaced);
                isSpaced = false;
                largest = largest == null || glyph.size() > largest.size() ? glyph : largest;
            }
        }
        if (largest != null) {
            lines.add(new TextLine(kept, spaced, largest.size(), largest.y()));
        }
    }

    private static boolean isOverprint(List<Glyph> kept, Glyph glyph) {
        for (int i = kept.size() - 1; i >= 0 && kept.size() - i <= 2; i--) {
            Glyph before = kept.get(i);
            boolean isNear = glyph.x() - before.x() < OVERPRINT * Math.max(before.advanceX(), 1);
            if (isNear
                    && before.text().equals(glyph.text())
                    && Math.abs(before.y() - glyph.y()) < OVERPRINT * glyph.size()) {
                return true;
            }
        }
        return false;
    }
}
