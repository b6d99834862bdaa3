package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.read.pdf.RowGroups.Range;

/**
 * The rows of a table without drawn lines: figures on one height, and the label whose lines stand around that height.
 * Labels of groups stand to the left of those of their rows. Used once.
 */
final class UnruledRows {
    /** Part of the font size by which what stands on one height may differ. */
    private static final double SAME_HEIGHT = 0.5;

    /** Font sizes between two baselines of one label at most. */
    private static final double LEADING = 1.9;

    /** By how much the lines of one label differ in their distance. */
    private static final double EVEN = 1.25;

    private final List<List<LinePart>> figures;
    private final List<TextBlock> labels;
    private final Map<Integer, TextBlock> ofRow = new HashMap<>();

    private UnruledRows(List<List<LinePart>> figures, List<TextBlock> labels) {
        this.figures = figures;
        this.labels = labels;
    }

    /**
     * A row.
     *
     * @param y baseline of its figures, or the middle of its label
     * @param label empty in a table without labels
     * @param serial its number, or empty
     * @param figures what stands in the other columns
     */
    record Row(double y, Optional<TextBlock> label, Optional<TextBlock> serial, List<LinePart> figures) {
        Row {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Rows and what stands to the left of their labels.
     *
     * @param rows from top to bottom
     * @param groups the rows, by index, that a label stands for
     */
    record Layout(List<Row> rows, Map<TextBlock, Range> groups) {
        Layout {
            rows = List.copyOf(rows);
            groups = Map.copyOf(groups);
        }
    }

    /**
     * The rows; empty if some figure cannot be told to a label without doubt, or a group to its rows.
     *
     * @param parts below the head
     * @param labelEnd x at which the columns of figures begin
     * @param hasSerials true if numbers of rows stand in front of labels
     */
    static Optional<Layout> of(List<LinePart> parts, double labelEnd, boolean hasSerials) {
        List<LinePart> labels = parts.stream()
                .filter(part -> (hasSerials || !part.isValue()) && part.left() < labelEnd && part.middle() < labelEnd)
                .toList();
        List<LinePart> rest =
                parts.stream().filter(part -> !labels.contains(part)).toList();
        List<List<LinePart>> figures = byHeight(rest);
        List<TextBlock> blocks = TextBlock.of(labels, EVEN * leading(labels), text -> false).stream()
                .flatMap(block -> split(block, figures).stream())
                .toList();
        UnruledRows rows = new UnruledRows(figures, blocks);
        return rows.tellsLabels() ? rows.layout(hasSerials) : Optional.empty();
    }

    private static List<List<LinePart>> byHeight(List<LinePart> parts) {
        List<LinePart> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingDouble(LinePart::baseline));
        List<List<LinePart>> heights = new ArrayList<>();
        for (LinePart part : sorted) {
            List<LinePart> last = heights.isEmpty() ? List.of() : heights.get(heights.size() - 1);
            if (last.isEmpty() || part.baseline() - last.get(0).baseline() > SAME_HEIGHT * part.size()) {
                heights.add(new ArrayList<>(List.of(part)));
            } else {
                last.add(part);
            }
        }
        return heights;
    }

    /** The smallest distance of two lines one below the other. */
    private static double leading(List<LinePart> labels) {
        double leading = Double.MAX_VALUE;
        double most = 0;
        for (LinePart lower : labels) {
            most = LEADING * lower.size();
            for (LinePart upper : labels) {
                double down = lower.baseline() - upper.baseline();
                if (down > lower.size() / 2 && upper.left() < lower.right() && lower.left() < upper.right()) {
                    leading = Math.min(leading, down);
                }
            }
        }
        return Math.min(leading, most / EVEN);
    }

    /** Lines that each have figures beside them are labels of their own, however close they stand. */
    private static List<TextBlock> split(TextBlock block, List<List<LinePart>> figures) {
        List<LinePart> parts = block.parts();
        boolean eachHasFigures = parts.stream()
                .allMatch(part -> figures.stream().anyMatch(row -> isBeside(part.baseline(), part.baseline(), row)));
        return eachHasFigures
                ? parts.stream().map(part -> new TextBlock(List.of(part))).toList()
                : List.of(block);
    }

    private static boolean isBeside(double top, double bottom, List<LinePart> row) {
        double y = row.get(0).baseline();
        double tolerance = SAME_HEIGHT * row.get(0).size();
        return top - tolerance <= y && y <= bottom + tolerance;
    }

    private boolean isBeside(TextBlock block, int row) {
        return isBeside(block.top(), block.bottom(), figures.get(row));
    }

    /** Finds each row's label, the one nearest to the figures; false if two rows claim one, or a row has none. */
    private boolean tellsLabels() {
        for (int row = 0; row < figures.size(); row++) {
            int at = row;
            Optional<TextBlock> label = labels.stream()
                    .filter(block -> isBeside(block, at))
                    .max(Comparator.comparingDouble(TextBlock::right));
            if (label.isEmpty() ? !labels.isEmpty() : ofRow.containsValue(label.get())) {
                return false;
            }
            label.ifPresent(block -> ofRow.put(at, block));
        }
        return true;
    }

    private Optional<Layout> layout(boolean hasSerials) {
        List<Row> rows = new ArrayList<>();
        List<TextBlock> groups = new ArrayList<>();
        Map<Integer, TextBlock> serials = new HashMap<>();
        for (TextBlock block : labels) {
            boolean isGroup = !ofRow.containsValue(block) && isGroup(block);
            if (isGroup && hasSerials && block.parts().get(0).isValue()) {
                serials.put(nearest(block), block);
            } else if (isGroup) {
                groups.add(block);
            } else if (!ofRow.containsValue(block)) {
                rows.add(new Row(block.middleY(), Optional.of(block), Optional.empty(), List.of()));
            }
        }
        for (int row = 0; row < figures.size(); row++) {
            rows.add(new Row(
                    figures.get(row).get(0).baseline(),
                    Optional.ofNullable(ofRow.get(row)),
                    Optional.ofNullable(serials.get(row)),
                    figures.get(row)));
        }
        rows.sort(Comparator.comparingDouble(Row::y));
        List<TextBlock> rowLabels =
                rows.stream().flatMap(row -> row.label().stream()).toList();
        return RowGroups.of(groups, rowLabels).map(ranges -> new Layout(rows, ranges));
    }

    /** True if the labels of the rows beside it stand to its right. */
    private boolean isGroup(TextBlock block) {
        TextBlock label = ofRow.get(nearest(block));
        return label != null && label.left() >= block.right();
    }

    private int nearest(TextBlock block) {
        int nearest = 0;
        for (int row = 1; row < figures.size(); row++) {
            double y = figures.get(row).get(0).baseline();
            double before = figures.get(nearest).get(0).baseline();
            if (Math.abs(y - block.middleY()) < Math.abs(before - block.middleY())) {
                nearest = row;
            }
        }
        return nearest;
    }
}
