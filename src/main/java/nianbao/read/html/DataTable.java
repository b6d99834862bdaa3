package nianbao.read.html;

import java.util.List;

/** A table of figures on its grid, in source order of the cells. */
record DataTable(List<TextCell> cells) {
    DataTable {
        cells = List.copyOf(cells);
    }

    /** A cell at its top-left place, with its text on one line. */
    record TextCell(int row, int column, int rowSpan, int columnSpan, boolean header, String text) {}
}
