package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Parts of lines that stand one below the other as one cell's text.
 *
 * @param parts from top to bottom, at least one
 */
record TextBlock(List<LinePart> parts) {
    TextBlock {
        parts = List.copyOf(parts);
    }

    /**
     * The blocks of a stretch of lines, from top to bottom.
     *
     * @param parts of all lines
     * @param gap the most points between two baselines of a block
     * @param isWhole true for a text that nothing goes on with
     */
    static List<TextBlock> of(List<LinePart> parts, double gap, Predicate<String> isWhole) {
        List<TextBlock> blocks = new ArrayList<>();
        List<LinePart> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingDouble(LinePart::baseline));
        for (LinePart part : sorted) {
            int at = blocks.size() - 1;
            while (at >= 0 && !blocks.get(at).goesOn(part, gap, isWhole)) {
                at--;
            }
            if (at < 0) {
                blocks.add(new TextBlock(List.of(part)));
            } else {
                blocks.set(at, blocks.get(at).with(part));
            }
        }
        blocks.sort(Comparator.comparingDouble(TextBlock::middleY).thenComparingDouble(TextBlock::left));
        return blocks;
    }

    private boolean goesOn(LinePart part, double gap, Predicate<String> isWhole) {
        LinePart last = parts.get(parts.size() - 1);
        double down = part.baseline() - last.baseline();
        return down > part.size() / 2
                && down <= gap
                && part.left() < right()
                && left() < part.right()
                && new LinePart("", left(), right(), bottom(), part.size()).isInLineWith(part)
                && !Stitch.isNumbered(part.text())
                && !isWhole.test(text());
    }

    private TextBlock with(LinePart part) {
        List<LinePart> longer = new ArrayList<>(parts);
        longer.add(part);
        return new TextBlock(longer);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> Blanks.join(text, part.text()));
        return Blanks.unspread(text.toString());
    }

    double left() {
        return parts.stream().mapToDouble(LinePart::left).min().orElseThrow();
    }

    double right() {
        return parts.stream().mapToDouble(LinePart::right).max().orElseThrow();
    }

    double middle() {
        return (left() + right()) / 2;
    }

    /** The first baseline. */
    double top() {
        return parts.get(0).baseline();
    }

    /** The last baseline. */
    double bottom() {
        return parts.get(parts.size() - 1).baseline();
    }

    double middleY() {
        return (top() + bottom()) / 2;
    }
}
