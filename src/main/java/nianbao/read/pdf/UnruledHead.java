package nianbao.read.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The head of a table without drawn lines: what stands over its columns.
 *
 * @param bands the lowest wording over each column, from left to right
 * @param groups wordings over several of these
 * @param bottom baseline of its last line
 * @param hasSerials true if the first column numbers the rows
 * @param overleaf how many of the columns hold labels if the head stands on a page before, else -1
 */
record UnruledHead(List<TextBlock> bands, List<Group> groups, double bottom, boolean hasSerials, int overleaf) {
    /** Font sizes between two baselines of one wording. */
    private static final double LEADING = 1.75;

    /** Part of the way down to the lowest wordings that a wording below a group has at least gone. */
    private static final double BELOW = 0.6;

    UnruledHead {
        bands = List.copyOf(bands);
        groups = List.copyOf(groups);
    }

    /**
     * A wording over several columns.
     *
     * @param block the wording
     * @param first band, 0-based
     * @param last band
     */
    record Group(TextBlock block, int first, int last) {}

    /**
     * The head that begins with the first of these lines.
     *
     * @param lines cut at wide gaps, up to the first one with a figure, without it
     * @param words known wordings
     */
    static Optional<UnruledHead> of(List<List<LinePart>> lines, HeadWords words) {
        List<LinePart> first = lines.get(0);
        List<LinePart> parts = lines.stream().flatMap(List::stream).toList();
        List<TextBlock> blocks = TextBlock.of(parts, LEADING * first.get(0).size(), words::contains);
        List<TextBlock> known =
                blocks.stream().filter(block -> words.contains(block.text())).toList();
        if (known.size() < HeadWords.ENOUGH || !beginsOn(first, blocks, known)) {
            return Optional.empty();
        }
        double bottom = known.stream().mapToDouble(TextBlock::bottom).max().orElseThrow();
        List<TextBlock> head = blocks.stream()
                .filter(block -> block.middleY() <= bottom && !Stitch.isNumbered(block.text()))
                .toList();
        List<TextBlock> bands = head.stream()
                .filter(block -> head.stream().noneMatch(other -> isOver(block, other)))
                .sorted(Comparator.comparingDouble(TextBlock::middle))
                .toList();
        List<TextBlock> above =
                head.stream().filter(block -> !bands.contains(block)).toList();
        double lowest = bands.stream().mapToDouble(TextBlock::middleY).max().orElseThrow();
        List<Group> groups = above.stream()
                .map(block -> group(block, above, bands, lowest))
                .flatMap(Optional::stream)
                .toList();
        boolean hasSerials = words.isSerial(bands.get(0).text());
        return Optional.of(new UnruledHead(bands, groups, Math.max(bottom, lowest), hasSerials, -1));
    }

    /** This head for the rest of its table on the next page, by the lines that it stands over on its own. */
    UnruledHead overleaf(List<List<LinePart>> lines) {
        return isOverleaf()
                ? this
                : new UnruledHead(bands, groups, Double.NEGATIVE_INFINITY, hasSerials, labelBands(below(lines)));
    }

    /** True if the head stands on a page before the rows it is used for. */
    boolean isOverleaf() {
        return overleaf >= 0;
    }

    /** What stands below the head on these lines. */
    List<LinePart> below(List<List<LinePart>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .filter(part -> part.baseline() > bottom
                        && (isOverleaf()
                                || bands.stream().noneMatch(band -> band.parts().contains(part))))
                .toList();
    }

    /** How many of the columns hold labels or their numbers. */
    int labelBands(List<LinePart> parts) {
        if (isOverleaf()) {
            return overleaf;
        }
        double figure = firstFigure(parts);
        int labels = hasSerials ? 1 : 0;
        return labels < bands.size() && bands.get(labels).right() < figure ? labels + 1 : labels;
    }

    /** x of the leftmost figure; infinite if there is none. */
    double firstFigure(List<LinePart> parts) {
        double serials = hasSerials ? bands.get(0).right() : Double.NEGATIVE_INFINITY;
        return parts.stream()
                .filter(part -> part.isValue() && part.middle() > serials)
                .mapToDouble(LinePart::left)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** True if all that begins on the line is known, or goes on beside known wordings. */
    private static boolean beginsOn(List<LinePart> first, List<TextBlock> blocks, List<TextBlock> known) {
        double top = known.stream().mapToDouble(TextBlock::top).min().orElseThrow();
        return blocks.stream()
                .filter(block -> first.contains(block.parts().get(0)))
                .allMatch(block -> block.bottom() >= top);
    }

    private static boolean isOver(TextBlock upper, TextBlock lower) {
        return upper.bottom() < lower.top() && upper.left() < lower.right() && lower.left() < upper.right();
    }

    /** The columns on both sides of the wording's middle, as many on one side as on the other. */
    private static Optional<Group> group(TextBlock block, List<TextBlock> above, List<TextBlock> bands, double lowest) {
        List<TextBlock> rivals = above.stream()
                .filter(other -> !other.equals(block)
                        && Math.abs(other.middleY() - block.middleY()) <= BELOW * (lowest - block.middleY()))
                .toList();
        int first = 0;
        while (first < bands.size() && !isOver(block, bands.get(first))) {
            first++;
        }
        int last = bands.size() - 1;
        while (last >= first && !isOver(block, bands.get(last))) {
            last--;
        }
        if (last < first) {
            return Optional.empty();
        }
        while (first > 0
                && last + 1 < bands.size()
                && belongs(bands.get(first - 1), block, rivals, lowest)
                && belongs(bands.get(last + 1), block, rivals, lowest)) {
            first--;
            last++;
        }
        return Optional.of(new Group(block, first, last));
    }

    private static boolean belongs(TextBlock band, TextBlock group, List<TextBlock> rivals, double lowest) {
        boolean isBelow = band.middleY() - group.middleY() >= BELOW * (lowest - group.middleY());
        double apart = Math.abs(band.middle() - group.middle());
        return isBelow && rivals.stream().allMatch(rival -> apart < Math.abs(band.middle() - rival.middle()));
    }
}
