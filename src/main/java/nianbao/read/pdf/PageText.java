package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A page with its tables found and its marks left out.
 *
 * @param content as drawn
 * @param lines outside the tables, from top to bottom
 * @param tables from top to bottom
 * @param continues true if the first table is the rest of the last one of the page before
 * @param unclear first words of tables without drawn lines whose columns cannot be told; they stay text
 */
record PageText(
        PageContent content, List<TextLine> lines, List<PlacedTable> tables, boolean continues, List<String> unclear) {
    PageText {
        unclear = List.copyOf(unclear);
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /** The pages of a document. */
    static List<PageText> of(List<PageContent> contents, HeadWords words) {
        List<PageGrids> grids = contents.stream().map(PageGrids::of).toList();
        List<List<TextLine>> lines =
                lines(contents, grids, grids.stream().map(PageGrids::found).toList());
        List<Boolean> continues = new ArrayList<>();
        for (int page = 0; page < grids.size(); page++) {
            continues.add(
                    page > 0 && goesOn(grids.get(page - 1), lines.get(page - 1), grids.get(page), lines.get(page)));
        }
        List<List<PageGrids.Found>> kept = new ArrayList<>();
        for (int page = 0; page < grids.size(); page++) {
            boolean goesOn = page + 1 < grids.size() && continues.get(page + 1);
            kept.add(kept(grids.get(page).found(), continues.get(page), goesOn));
        }
        List<List<TextLine>> outside = lines(contents, grids, kept);
        List<PageText> pages = new ArrayList<>();
        UnruledTables unruled = new UnruledTables(words);
        for (int page = 0; page < grids.size(); page++) {
            List<PlacedTable> tables =
                    kept.get(page).stream().map(PageGrids.Found::table).toList();
            PageText text = new PageText(contents.get(page), outside.get(page), tables, continues.get(page), List.of());
            pages.add(unruled.find(text));
        }
        return pages;
    }

    private static List<List<TextLine>> lines(
            List<PageContent> contents, List<PageGrids> grids, List<List<PageGrids.Found>> kept) {
        List<List<TextLine>> lines = new ArrayList<>();
        for (int page = 0; page < grids.size(); page++) {
            lines.add(grids.get(page).linesOutside(kept.get(page)));
        }
        return PageMarks.remove(contents, lines);
    }

    /** True if the last grid of one page goes on as the first of the next, with no text between. */
    private static boolean goesOn(
            PageGrids upper, List<TextLine> upperLines, PageGrids lower, List<TextLine> lowerLines) {
        if (upper.found().isEmpty() || lower.found().isEmpty()) {
            return false;
        }
        PageGrids.Found last = upper.found().get(upper.found().size() - 1);
        PageGrids.Found first = lower.found().get(0);
        return (last.isTable() || first.isTable())
                && upperLines.stream()
                        .noneMatch(line -> line.baseline() > last.table().box().bottom())
                && lowerLines.stream()
                        .noneMatch(line -> line.baseline() < first.table().box().top())
                && Stitch.fits(last.table(), first.table());
    }

    private static List<PageGrids.Found> kept(List<PageGrids.Found> found, boolean continues, boolean goesOn) {
        List<PageGrids.Found> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            boolean isRest = (i == 0 && continues) || (i == found.size() - 1 && goesOn);
            if (found.get(i).isTable() || isRest) {
                kept.add(found.get(i));
            }
        }
        return kept;
    }
}
