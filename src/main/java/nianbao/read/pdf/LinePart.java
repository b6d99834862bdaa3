package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of a line with wide gaps around it.
 *
 * @param text without spread blanks
 * @param left x in points
 * @param right x in points
 * @param baseline y in points
 * @param size of its line, in points
 */
record LinePart(String text, double left, double right, double baseline, double size) {
    /** The gap between columns, in font sizes. */
    private static final double COLUMN_GAP = 0.8;

    /** The gap in front of a label that begins with a number. */
    private static final double LABEL_GAP = 0.5;

    /** How far from each other the starts or middles of the lines of a cell lie, in font sizes. */
    private static final double IN_LINE = 0.75;

    /** A figure with sign and unit, or what stands for none. */
    private static final Pattern VALUE =
            Pattern.compile("[+＋\\-－↑↓增减]?[\\d０-９][\\d０-９,，. ]*[件条次个元万人项%]{0,2}|[/／\\\\—－–-]{1,2}|无");

    /** The parts of a line. */
    static List<LinePart> of(TextLine line) {
        List<LinePart> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= line.glyphs().size(); i++) {
            if (i == line.glyphs().size() || isColumnGap(line, i)) {
                parts.add(part(line.part(start, i)));
                start = i;
            }
        }
        return parts;
    }

    private static boolean isColumnGap(TextLine line, int at) {
        double gap = line.glyphs().get(at).x() - line.glyphs().get(at - 1).right();
        return gap > COLUMN_GAP * line.size()
                || (gap > LABEL_GAP * line.size()
                        && Stitch.isNumbered(line.part(at, line.glyphs().size()).text()));
    }

    /** Cells centered between lines of others share a line with these: the part's own baseline counts. */
    private static LinePart part(TextLine part) {
        Glyph largest = part.glyphs().stream()
                .max(Comparator.comparingDouble(Glyph::size))
                .orElseThrow();
        return new LinePart(Blanks.unspread(part.text()), part.left(), part.right(), largest.y(), part.size());
    }

    boolean isValue() {
        return VALUE.matcher(text).matches();
    }

    /** True if both begin at one place or are centered on one. */
    boolean isInLineWith(LinePart other) {
        return Math.abs(other.middle() - middle()) <= IN_LINE * size
                || Math.abs(other.left() - left()) <= IN_LINE * size;
    }

    double middle() {
        return (left + right) / 2;
    }
}
