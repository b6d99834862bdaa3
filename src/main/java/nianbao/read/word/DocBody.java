package nianbao.read.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nianbao.document.Paragraph.Role;
import nianbao.read.DocumentBuilder;
import nianbao.read.PageVocabulary;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * Writes the body of a .doc file. Its tables have no grid of their own: the columns are where cells of any row begin
 * and end. Used by one thread for one document.
 */
final class DocBody {
    /** Twips by which the edges of one column differ from row to row: 2 points. */
    private static final int TOLERANCE = 40;

    private final DocumentBuilder document;
    private final PageVocabulary vocabulary;
    private final ListNumbers numbers = new ListNumbers();

    DocBody(DocumentBuilder document, PageVocabulary vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary;
    }

    /** Adds paragraphs and tables in their order. */
    void add(Range body) {
        add(body, 0);
    }

    private void add(Range body, int level) {
        for (int i = 0; i < body.numParagraphs(); i++) {
            Paragraph paragraph = body.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = body.getTable(paragraph);
                add(table);
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                lines(paragraph).forEach(line -> document.line(line, Role.BODY));
            }
        }
    }

    /** A table around other tables is layout: what its cells hold comes one after the other. */
    private void add(Table table) {
        boolean isNested = cells(table).stream().anyMatch(cell -> isAround(cell, table.getTableLevel()));
        if (isNested) {
            cells(table).forEach(cell -> add(cell, table.getTableLevel()));
        } else {
            new OfficeTable(rows(table)).addTo(document, vocabulary);
        }
    }

    private static List<TableCell> cells(Table table) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            for (int j = 0; j < table.getRow(i).numCells(); j++) {
                cells.add(table.getRow(i).getCell(j));
            }
        }
        return cells;
    }

    private static boolean isAround(TableCell cell, int level) {
        return IntStream.range(0, cell.numParagraphs())
                .anyMatch(i -> cell.getParagraph(i).getTableLevel() > level);
    }

    private List<String> lines(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isVanished() && !run.isMarkedDeleted()) {
                text.append(run.text());
            }
        }
        List<String> lines = OfficeText.lines(Range.stripFields(text.toString()));
        if (lines.isEmpty()) {
            return lines;
        }
        List<String> numbered = new ArrayList<>(lines);
        numbered.set(0, ListNumbers.joined(numbers.of(DocListPlace.of(paragraph)), lines.get(0)));
        return numbered;
    }

    private List<List<OfficeCell>> rows(Table table) {
        List<Integer> edges = edges(table);
        List<List<OfficeCell>> rows = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            rows.add(row(table.getRow(i), edges));
        }
        return rows;
    }

    private static List<Integer> edges(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                all.add(row.getCell(j).getLeftEdge());
                all.add(row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > TOLERANCE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private List<OfficeCell> row(TableRow row, List<Integer> edges) {
        List<OfficeCell> cells = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            int end = Math.max(column + 1, column(edges, cell.getLeftEdge() + cell.getWidth()));
            if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
                OfficeCell before = cells.remove(cells.size() - 1);
                cells.add(new OfficeCell(before.column(), end, before.continues(), before.lines()));
            } else {
                boolean continues = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                cells.add(new OfficeCell(
                        Math.max(column, column(edges, cell.getLeftEdge())), end, continues, lines(cell)));
            }
            column = end;
        }
        return cells;
    }

    /** The index of the edge, or of the one it was counted with. */
    private static int column(List<Integer> edges, int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }

    private List<String> lines(TableCell cell) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            lines.addAll(lines(cell.getParagraph(i)));
        }
        return lines;
    }
}
