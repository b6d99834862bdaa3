package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.read.DataTable.TextCell;
import nianbao.read.pdf.RowGroups.Range;
import nianbao.read.pdf.UnruledHead.Group;
import nianbao.read.pdf.UnruledRows.Layout;
import nianbao.read.pdf.UnruledRows.Row;

/** Puts the lines of a table without drawn lines into cells. Used once. */
final class UnruledTable {
    /** How much nearer to its column than to the next one a figure stands. */
    private static final double CLEARLY = 0.7;

    private final UnruledHead head;
    private final Layout layout;
    private final List<TextBlock> bands;
    private final int labelBands;
    private final int labelColumns;
    private final int headRows;
    private final List<TextCell> cells = new ArrayList<>();

    private UnruledTable(UnruledHead head, Layout layout, int labelBands) {
        this.head = head;
        this.layout = layout;
        this.labelBands = labelBands;
        this.headRows = head.isOverleaf() ? 0 : head.groups().isEmpty() ? 1 : 2;
        this.bands = head.bands().subList(labelBands, head.bands().size());
        this.labelColumns = Math.max(
                labelBands,
                IntStream.range(0, layout.rows().size())
                        .map(row -> depth(row)
                                + layout.rows().get(row).label().stream()
                                        .mapToInt(label -> 1)
                                        .sum())
                        .max()
                        .orElse(0));
    }

    /**
     * The table of these lines, which begin with its head or go on below it from the page before; empty if some
     * part has no place without doubt.
     */
    static Optional<PlacedTable> of(UnruledHead head, List<TextLine> lines, List<List<LinePart>> lineParts) {
        List<LinePart> parts = head.below(lineParts);
        int labelBands = head.labelBands(parts);
        if (labelBands == head.bands().size()) {
            return Optional.empty();
        }
        double labelEnd =
                Math.min(head.firstFigure(parts), head.bands().get(labelBands).left());
        return UnruledRows.of(parts, labelEnd, head.hasSerials())
                .map(layout -> new UnruledTable(head, layout, labelBands))
                .filter(UnruledTable::fill)
                .map(table -> table.placed(lines));
    }

    /** How many columns stand before the row's label. */
    private int depth(int row) {
        long groups = layout.groups().values().stream()
                .filter(range -> range.contains(new Range(row, row)))
                .count();
        return (int) groups + (head.hasSerials() ? 1 : 0);
    }

    private boolean fill() {
        if (headRows > 0) {
            fillHead();
        }
        layout.groups().forEach((group, rows) -> {
            long before = layout.groups().values().stream()
                    .filter(other -> !other.equals(rows) && other.contains(rows))
                    .count();
            int column = (int) before + (head.hasSerials() ? 1 : 0);
            cells.add(new TextCell(rows.first() + headRows, column, rows.size(), 1, false, group.text()));
        });
        for (int row = 0; row < layout.rows().size(); row++) {
            fillLabel(row);
            if (!fillFigures(row + headRows, layout.rows().get(row))) {
                return false;
            }
        }
        return true;
    }

    /** Groups in a row of their own, all other words of the head in the next. */
    private void fillHead() {
        List<String> groups = new ArrayList<>();
        for (int band = labelBands; band < head.bands().size(); band++) {
            int at = band;
            groups.add(head.groups().stream()
                    .filter(group -> group.first() <= at && at <= group.last())
                    .map(Group::block)
                    .map(TextBlock::text)
                    .collect(Collectors.joining(" ")));
        }
        for (int row = 0; row < headRows; row++) {
            for (int column = 0; column < labelColumns; column++) {
                int band = row < headRows - 1 ? -1 : column - (labelColumns - labelBands);
                add(row, column, 1, band < 0 ? "" : head.bands().get(band).text());
            }
        }
        int start = 0;
        for (int band = 1; headRows > 1 && band <= bands.size(); band++) {
            if (band == bands.size() || !groups.get(band).equals(groups.get(start))) {
                add(0, labelColumns + start, band - start, groups.get(start));
                start = band;
            }
        }
        for (int band = 0; band < bands.size(); band++) {
            add(headRows - 1, labelColumns + band, 1, bands.get(band).text());
        }
    }

    private void fillLabel(int at) {
        Row row = layout.rows().get(at);
        int depth = depth(at);
        if (head.hasSerials()) {
            add(at + headRows, 0, 1, row.serial().map(TextBlock::text).orElse(""));
        }
        if (labelColumns > depth) {
            add(
                    at + headRows,
                    depth,
                    labelColumns - depth,
                    row.label().map(TextBlock::text).orElse(""));
        }
    }

    private boolean fillFigures(int at, Row row) {
        String[] texts = new String[bands.size()];
        for (LinePart figure : row.figures()) {
            int band = band(figure);
            if (band < 0 || texts[band] != null) {
                return false;
            }
            texts[band] = figure.text();
        }
        for (int band = 0; band < texts.length; band++) {
            add(at, labelColumns + band, 1, texts[band] == null ? "" : texts[band]);
        }
        return true;
    }

    private void add(int row, int column, int columnSpan, String text) {
        cells.add(new TextCell(row, column, 1, columnSpan, false, text));
    }

    /** The column below whose wording this stands; -1 in doubt. */
    private int band(LinePart figure) {
        int nearest = 0;
        double next = Double.MAX_VALUE;
        for (int band = 1; band < bands.size(); band++) {
            double distance = distance(bands.get(band), figure);
            if (distance < distance(bands.get(nearest), figure)) {
                next = distance(bands.get(nearest), figure);
                nearest = band;
            } else {
                next = Math.min(next, distance);
            }
        }
        return distance(bands.get(nearest), figure) <= CLEARLY * next ? nearest : -1;
    }

    private static double distance(TextBlock band, LinePart part) {
        boolean overlaps = part.left() < band.right() && band.left() < part.right();
        double apart = Math.abs(band.middle() - part.middle());
        return overlaps ? apart / 2 : apart;
    }

    private PlacedTable placed(List<TextLine> lines) {
        TextLine first = lines.get(0);
        TextLine last = lines.get(lines.size() - 1);
        double left = lines.stream().mapToDouble(TextLine::left).min().orElseThrow();
        List<Double> columns = new ArrayList<>();
        for (int i = 0; i < labelColumns; i++) {
            columns.add(left + i);
        }
        bands.forEach(band -> columns.add(band.left()));
        columns.add(bands.get(bands.size() - 1).right());
        Box box = new Box(left, first.baseline() - first.size(), columns.get(columns.size() - 1), last.baseline());
        return new PlacedTable(box, columns, layout.rows().size() + headRows, cells, List.of());
    }
}
