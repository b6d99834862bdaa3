package nianbao.recognize.table;

import java.util.List;

/**
 * A row laid under a header.
 *
 * @param labels the cells left of the figures, from the left
 * @param values one cell for each column of the header; several may be the same merged cell
 */
record Alignment(List<GridCell> labels, List<GridCell> values) {
    Alignment {
        labels = List.copyOf(labels);
        values = List.copyOf(values);
    }
}
