package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table's cells as its lines bound them.
 *
 * @param columns x of the column borders, ascending, one more than there are columns
 * @param rows y of the row borders, ascending, one more than there are rows
 * @param cells row by row
 */
record Grid(List<Double> columns, List<Double> rows, List<GridCell> cells) {
    /** Borders closer than this bound no column or row, in points; double borders are 2 to 4 apart. */
    private static final double LEAST_EXTENT = 5;

    /** The most places of a grid; the largest official form has some 350. */
    private static final int MOST_PLACES = 50_000;

    Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
    }

    /** The grid of connected lines; null if they bound no cell. */
    static @Nullable Grid of(List<Ruling> rulings) {
        List<Double> columns = borders(rulings, false);
        List<Double> rows = borders(rulings, true);
        if (columns.size() < 2 || rows.size() < 2 || columns.size() * rows.size() > MOST_PLACES) {
            return null;
        }
        return new Grid(columns, rows, new CellMerge(columns, rows, rulings).cells());
    }

    /** Where lines stand, and where those of the other kind end: many tables have no line at their sides. */
    private static List<Double> borders(List<Ruling> rulings, boolean across) {
        List<Double> places = new ArrayList<>();
        for (Ruling ruling : rulings) {
            if (ruling.across() == across) {
                places.add(ruling.at());
            }
        }
        if (places.isEmpty()) {
            return places;
        }
        double first = places.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double last = places.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        for (Ruling ruling : rulings) {
            if (ruling.across() != across) {
                if (ruling.from() < first - LEAST_EXTENT) {
                    places.add(ruling.from());
                }
                if (ruling.to() > last + LEAST_EXTENT) {
                    places.add(ruling.to());
                }
            }
        }
        return apart(places.stream().sorted().toList());
    }

    private static List<Double> apart(List<Double> sorted) {
        List<Double> apart = new ArrayList<>();
        for (double place : sorted) {
            if (apart.isEmpty() || place - apart.get(apart.size() - 1) >= LEAST_EXTENT) {
                apart.add(place);
            }
        }
        return apart;
    }

    Box box() {
        return new Box(columns.get(0), rows.get(0), columns.get(columns.size() - 1), rows.get(rows.size() - 1));
    }

    int rowCount() {
        return rows.size() - 1;
    }

    int columnCount() {
        return columns.size() - 1;
    }
}
