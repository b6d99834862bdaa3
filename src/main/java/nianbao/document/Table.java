package nianbao.document;

import java.util.List;

/**
 * A data table of the report; layout and catalogue tables are paragraphs instead.
 *
 * @param span all its text: cells parted by tabs, rows by line breaks
 * @param cells in source order, each once
 */
public record Table(Span span, List<Cell> cells) implements Block {
    public Table {
        cells = List.copyOf(cells);
    }

    @Override
    public Table since(int origin) {
        return new Table(
                span.since(origin),
                cells.stream().map(cell -> cell.since(origin)).toList());
    }
}
