package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which rows of a table without drawn lines a group's label stands for: those to its left whose labels lie as
 * far above as below its middle. Used once.
 */
final class RowGroups {
    /** Part of the font size by which a label may miss the middle of its rows. */
    private static final double CENTERED = 0.6;

    private final List<TextBlock> labels;
    private final Map<TextBlock, Range> found = new HashMap<>();

    private RowGroups(List<TextBlock> labels) {
        this.labels = labels;
    }

    /** Rows, 0-based, both ends included. */
    record Range(int first, int last) {
        int size() {
            return last - first + 1;
        }

        boolean contains(Range other) {
            return first <= other.first && other.last <= last;
        }

        boolean overlaps(Range other) {
            return first <= other.last && other.first <= last;
        }
    }

    /**
     * The rows of each group; empty if those of one cannot be told. The most closely bounded group is told first, and
     * leaves less to those beside it.
     *
     * @param labels of the rows from top to bottom
     */
    static Optional<Map<TextBlock, Range>> of(List<TextBlock> groups, List<TextBlock> labels) {
        RowGroups rows = new RowGroups(labels);
        List<TextBlock> open = new ArrayList<>(groups);
        while (!open.isEmpty()) {
            Map<TextBlock, Range> largest = new HashMap<>();
            for (TextBlock group : open) {
                Optional<Range> range = rows.largest(group);
                if (range.isEmpty()) {
                    return Optional.empty();
                }
                largest.put(group, range.get());
            }
            TextBlock next = open.stream()
                    .min(Comparator.comparingInt(group ->
                            largest.getOrDefault(group, new Range(0, 0)).size()))
                    .orElseThrow();
            rows.found.put(next, largest.getOrDefault(next, new Range(0, 0)));
            open.remove(next);
        }
        return Optional.of(rows.found);
    }

    private Optional<Range> largest(TextBlock group) {
        Range largest = null;
        for (int first = 0; first < labels.size() && labels.get(first).top() <= group.bottom(); first++) {
            for (int last = first; last < labels.size() && isRightOf(labels.get(last), group); last++) {
                Range range = new Range(first, last);
                boolean fits = isCentered(group, range) && isFree(group, range);
                if (fits && (largest == null || range.size() > largest.size())) {
                    largest = range;
                }
            }
        }
        return Optional.ofNullable(largest);
    }

    private static boolean isRightOf(TextBlock label, TextBlock group) {
        return label.left() >= group.right();
    }

    private boolean isCentered(TextBlock group, Range range) {
        double middle = (labels.get(range.first).top() + labels.get(range.last).bottom()) / 2;
        return Math.abs(middle - group.middleY())
                <= CENTERED * group.parts().get(0).size();
    }

    /** Groups one above the other have rows of their own; one to the left of another has all of its rows or none. */
    private boolean isFree(TextBlock group, Range range) {
        return found.entrySet().stream().allMatch(other -> {
            Range taken = other.getValue();
            boolean isBeside = other.getKey().left() >= group.right()
                    || group.left() >= other.getKey().right();
            return !taken.overlaps(range) || (isBeside && (taken.contains(range) || range.contains(taken)));
        });
    }
}
