package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of a line with wide gaps around it.
 *
 * @param text without spread blanks
 * @param left x in points
 * @param right x in points
 */
record LinePart(String text, double left, double right) {
    /** The gap between columns, in font sizes. */
    private static final double COLUMN_GAP = 0.8;

    /** A figure with sign and unit, or what stands for none. */
    private static final Pattern VALUE =
            Pattern.compile("[+＋\\-－↑↓增减]?[\\d０-９][\\d０-９,，. ]*[件条次个元万人项%]{0,2}|[/／\\\\—－–-]{1,2}|无");

    /** The parts of a line. */
    static List<LinePart> of(TextLine line) {
        List<LinePart> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= line.glyphs().size(); i++) {
            boolean isEnd = i == line.glyphs().size()
                    || line.glyphs().get(i).x() - line.glyphs().get(i - 1).right() > COLUMN_GAP * line.size();
            if (isEnd) {
                TextLine part = line.part(start, i);
                parts.add(new LinePart(Blanks.unspread(part.text()), part.left(), part.right()));
                start = i;
            }
        }
        return parts;
    }

    boolean isValue() {
        return VALUE.matcher(text).matches();
    }

    double middle() {
        return (left + right) / 2;
    }
}
