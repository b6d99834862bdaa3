package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.read.DataTable.TextCell;
import org.jspecify.annotations.Nullable;

/** Puts the lines of an unruled table into rows and columns. Used once. */
final class UnruledRows {
    private final List<LinePart> bands;
    private final List<StringBuilder[]> rows = new ArrayList<>();
    private boolean hasValues;
    private boolean isClear = true;

    private UnruledRows(List<LinePart> bands) {
        this.bands = bands;
        startRow();
    }

    /** The table of these lines, the first being its head; null if some part has no column of its own. */
    static @Nullable PlacedTable table(List<TextLine> lines) {
        List<LinePart> bands = bands(lines);
        UnruledRows rows = new UnruledRows(bands);
        boolean isHead = true;
        for (TextLine line : lines) {
            List<LinePart> parts = LinePart.of(line);
            isHead &= parts.stream().noneMatch(LinePart::isValue)
                    && !Stitch.isNumbered(parts.get(0).text());
            if (isHead) {
                parts.forEach(rows::add);
            } else {
                rows.addRow(parts);
            }
        }
        return rows.isClear && rows.rows.size() > 1 ? rows.placed(lines) : null;
    }

    /** The columns: the head's words, and in front of them the labels if no word stands over these. */
    private static List<LinePart> bands(List<TextLine> lines) {
        List<LinePart> bands = new ArrayList<>(LinePart.of(lines.get(0)));
        double firstValue = lines.stream()
                .flatMap(line -> LinePart.of(line).stream())
                .filter(LinePart::isValue)
                .mapToDouble(LinePart::left)
                .min()
                .orElse(0);
        double left = lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        boolean isLabelled = bands.get(0).right() < firstValue;
        if (!isLabelled) {
            bands.add(
                    0, new LinePart("", left, Math.min(firstValue, bands.get(0).left()) - 1));
        } else {
            bands.set(
                    0,
                    new LinePart(
                            bands.get(0).text(), left, Math.max(bands.get(0).right(), left)));
        }
        return bands;
    }

    private void startRow() {
        StringBuilder[] row = new StringBuilder[bands.size()];
        Arrays.setAll(row, i -> new StringBuilder());
        rows.add(row);
        hasValues = false;
    }

    private void addRow(List<LinePart> parts) {
        boolean brings = parts.stream().anyMatch(LinePart::isValue);
        boolean isLabelled = !parts.get(0).isValue();
        boolean isNumbered = isLabelled && Stitch.isNumbered(parts.get(0).text());
        boolean isFirst = rows.size() == 1;
        boolean startsByLabel = isLabelled && brings && (hasValues || isFirst);
        if (isFirst || isNumbered || startsByLabel || (brings && hasValues)) {
            startRow();
        }
        parts.forEach(this::add);
        hasValues |= brings;
    }

    private void add(LinePart part) {
        int column = column(part);
        StringBuilder cell = rows.get(rows.size() - 1)[column];
        if (part.isValue() && !cell.isEmpty() && column > 0) {
            isClear = false;
        }
        if (column == 0 && !cell.isEmpty() && Stitch.isNumbered(part.text())) {
            cell.append(' ');
        }
        Blanks.join(cell, part.text());
    }

    /** Labels go to the first column, all else to the band nearest its middle. */
    private int column(LinePart part) {
        if (!part.isValue()
                && part.left() < bands.get(1).left()
                && part.middle() < bands.get(1).left()) {
            return 0;
        }
        int nearest = part.isValue() ? 1 : 0;
        for (int i = nearest + 1; i < bands.size(); i++) {
            if (distance(bands.get(i), part) < distance(bands.get(nearest), part)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static double distance(LinePart band, LinePart part) {
        boolean overlaps = part.left() < band.right() && band.left() < part.right();
        double apart = Math.abs(band.middle() - part.middle());
        return overlaps ? apart / 2 : apart;
    }

    private PlacedTable placed(List<TextLine> lines) {
        List<TextCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < bands.size(); column++) {
                String text = Blanks.unspread(rows.get(row)[column].toString());
                cells.add(new TextCell(row, column, 1, 1, false, text));
            }
        }
        TextLine first = lines.get(0);
        TextLine last = lines.get(lines.size() - 1);
        List<Double> columns =
                new ArrayList<>(bands.stream().map(LinePart::left).toList());
        columns.add(bands.get(bands.size() - 1).right());
        Box box = new Box(columns.get(0), first.baseline() - first.size(), columns.get(bands.size()), last.baseline());
        return new PlacedTable(box, columns, rows.size(), cells, List.of());
    }
}
