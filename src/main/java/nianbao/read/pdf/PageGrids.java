package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.read.DataTable.TextCell;

/**
 * The drawn grids of a page with the glyphs that stand in them, and the glyphs that stand in none.
 *
 * @param content the page
 * @param found grids that hold text, from top to bottom
 */
record PageGrids(PageContent content, List<Found> found) {
    /** Share of cells with text below which a grid is a drawing. */
    private static final double LEAST_FILLED = 0.3;

    /** Cells with text from which a grid is a table however empty it is: a blank form has 35. */
    private static final int ENOUGH_FILLED = 8;

    PageGrids {
        found = List.copyOf(found);
    }

    /**
     * A grid and what stands in it.
     *
     * @param table with its texts
     * @param glyphs all that stand in it
     * @param isTable false for what may only be the rest of a table on the page before or after
     */
    record Found(PlacedTable table, List<Glyph> glyphs, boolean isTable) {
        Found {
            glyphs = List.copyOf(glyphs);
        }
    }

    /** Finds a page's grids; a glyph in nested grids belongs to the innermost. */
    static PageGrids of(PageContent content) {
        List<CellIndex> grids = GridFinder.find(content.rulings()).stream()
                .sorted(Comparator.comparingDouble(grid -> grid.box().area()))
                .map(CellIndex::new)
                .toList();
        List<Map<Integer, List<Glyph>>> cells = grids.stream()
                .map(grid -> (Map<Integer, List<Glyph>>) new HashMap<Integer, List<Glyph>>())
                .toList();
        for (Glyph glyph : content.glyphs()) {
            for (int i = 0; i < grids.size(); i++) {
                int cell = grids.get(i).cellAt(glyph.centerX(), glyph.centerY());
                if (cell >= 0) {
                    cells.get(i).computeIfAbsent(cell, c -> new ArrayList<>()).add(glyph);
                    break;
                }
            }
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                found.add(found(grids.get(i).grid(), cells.get(i)));
            }
        }
        found.sort(Comparator.comparingDouble(one -> one.table().box().top()));
        return new PageGrids(content, found);
    }

    private static Found found(Grid grid, Map<Integer, List<Glyph>> glyphs) {
        List<TextCell> cells = new ArrayList<>();
        int filled = 0;
        for (int i = 0; i < grid.cells().size(); i++) {
            GridCell cell = grid.cells().get(i);
            String text = CellText.of(glyphs.getOrDefault(i, List.of()));
            filled += text.isEmpty() ? 0 : 1;
            cells.add(new TextCell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), false, text));
        }
        boolean isTable = grid.rowCount() >= 2
                && grid.columnCount() >= 2
                && cells.size() >= 3
                && (filled >= ENOUGH_FILLED || filled >= LEAST_FILLED * cells.size());
        PlacedTable table = new PlacedTable(grid.box(), grid.columns(), grid.rowCount(), cells, List.of());
        return new Found(table, glyphs.values().stream().flatMap(List::stream).toList(), isTable);
    }

    /** The upright text outside these grids. */
    List<TextLine> linesOutside(List<Found> kept) {
        Set<Glyph> inside = new HashSet<>();
        kept.forEach(one -> inside.addAll(one.glyphs()));
        return LineFinder.lines(content.glyphs().stream()
                .filter(glyph -> glyph.direction() == 0 && isOnPage(glyph) && !inside.contains(glyph))
                .toList());
    }

    private boolean isOnPage(Glyph glyph) {
        return glyph.centerX() >= 0
                && glyph.centerX() <= content.width()
                && glyph.centerY() >= 0
                && glyph.centerY() <= content.height();
    }
}
