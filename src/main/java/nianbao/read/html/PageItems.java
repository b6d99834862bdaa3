package nianbao.read.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.document.ReadingNote;
import nianbao.read.DataTable;
import nianbao.read.LineText;
import nianbao.read.PageVocabulary;
import nianbao.read.TableKind;
import org.jspecify.annotations.Nullable;

/** Turns a page's lines and tables into items. Used by one thread for one page. */
final class PageItems {
    /** Labels of an official form among the cells of a table; the outer table of a page has none. */
    private static final int SEVERAL_LABELS = 4;

    private final Page page;
    private final PageVocabulary vocabulary;
    private final List<ReadingNote> notes;
    private final List<Merge> merges = new ArrayList<>();

    /** Lines that become one item. */
    private record Merge(
            int first, int end, String text, @Nullable DataTable table, boolean catalogue) {}

    private PageItems(Page page, PageVocabulary vocabulary, List<ReadingNote> notes) {
        this.page = page;
        this.vocabulary = vocabulary;
        this.notes = notes;
    }

    /**
     * The items of a page.
     *
     * @param notes takes {@code table_too_large}
     */
    static List<Item> of(Page page, PageVocabulary vocabulary, List<ReadingNote> notes) {
        PageItems items = new PageItems(page, vocabulary, notes);
        page.tables().forEach(items::merge);
        items.merges.sort(Comparator.comparingInt(Merge::first));
        items.dropInner();
        return items.items();
    }

    private void merge(SourceTable table) {
        TableKind kind =
                table.nested() && !isForm(table) ? TableKind.LAYOUT : TableKind.of(cellLines(table), vocabulary);
        if (kind == TableKind.DATA) {
            DataTable grid = TableGrid.form(table, page.lines());
            if (grid != null) {
                int first = firstCellLine(table);
                merges.add(new Merge(first, table.endLine(), "", grid, false));
                return;
            }
            notes.add(new ReadingNote(
                    "table_too_large",
                    "> " + DataTable.MAX_PLACES + ", " + table.rows().size() + " rows"));
        }
        for (List<SourceCell> row : table.rows()) {
            mergeRow(row, kind == TableKind.CATALOGUE);
        }
    }

    /** True for an official table of which only single cells hold a table of their own. */
    private boolean isForm(SourceTable table) {
        return table.rows().stream()
                        .flatMap(List::stream)
                        .filter(cell -> vocabulary.isTableLabel(String.join("", cell.lines(page.lines()))))
                        .count()
                >= SEVERAL_LABELS;
    }

    /** What stands inside a table of figures is part of it. */
    private void dropInner() {
        List<Merge> outer = new ArrayList<>();
        int end = 0;
        for (Merge merge : merges) {
            if (merge.first >= end) {
                outer.add(merge);
                end = merge.table == null ? end : merge.end;
            }
        }
        merges.clear();
        merges.addAll(outer);
    }

    private List<List<List<String>>> cellLines(SourceTable table) {
        return table.rows().stream()
                .map(row -> row.stream().map(cell -> cell.lines(page.lines())).toList())
                .toList();
    }

    /** A caption in front of the cells stays a line. */
    private static int firstCellLine(SourceTable table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .mapToInt(SourceCell::firstLine)
                .min()
                .orElse(table.firstLine());
    }

    private void mergeRow(List<SourceCell> row, boolean catalogue) {
        if (row.isEmpty()) {
            return;
        }
        int first = row.get(0).firstLine();
        int end = row.get(row.size() - 1).endLine();
        boolean isOneLine = row.stream().allMatch(cell -> !cell.nested() && cell.endLine() - cell.firstLine() <= 1);
        if (end > first && (catalogue || (isOneLine && row.size() > 1))) {
            List<String> texts =
                    row.stream().map(cell -> cell.text(page.lines())).toList();
            merges.add(new Merge(first, end, LineText.row(texts), null, catalogue));
        }
    }

    private List<Item> items() {
        List<Line> lines = page.lines();
        List<Item> items = new ArrayList<>(lines.size());
        int next = 0;
        for (Merge merge : merges) {
            for (; next < merge.first; next++) {
                items.add(single(lines.get(next), next));
            }
            int links = 0;
            int characters = 0;
            for (Line line : lines.subList(merge.first, merge.end)) {
                links += line.linkCharacters();
                characters += line.characters();
            }
            Line first = lines.get(merge.first);
            items.add(new Item(merge.text, merge.end, merge.table, first, links, characters, merge.catalogue));
            next = merge.end;
        }
        for (; next < lines.size(); next++) {
            items.add(single(lines.get(next), next));
        }
        return items;
    }

    private static Item single(Line line, int index) {
        return new Item(line.text(), index + 1, null, line, line.linkCharacters(), line.characters(), false);
    }
}
