package nianbao;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.read.pdf.DrawnPdf;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A web page's paragraphs and tables put into a Word or PDF file, as an office would publish the same report. */
final class PrintedPage {
    private static final char BLANK = 0xA0;
    private static final char WIDE_BLANK = 0x3000;
    private static final double MARGIN = 40;
    private static final double LEADING = 11;
    private static final double SIZE = 9;
    private static final int LINE_CHARACTERS = 56;
    private static final double FIGURES = 44;
    private static final double LABELS = 78;

    private final List<Object> blocks = new ArrayList<>();

    private PrintedPage() {}

    /** A cell at its place on the table's grid. */
    private record Cell(int row, int column, int rowSpan, int columnSpan, List<String> lines) {}

    /** A table laid out. */
    private record Grid(List<Cell> cells, int rows, int columns) {}

    static PrintedPage of(Document page) {
        PrintedPage printed = new PrintedPage();
        page.body().filter((NodeFilter) (node, depth) -> {
            if (!(node instanceof Element element) || element.is("script, style")) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (element.is("table:not(:has(table))")) {
                printed.blocks.add(grid(element));
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            boolean isLeaf = element.isBlock()
                    && element.selectXpath(".//p|.//div|.//table|.//li|.//h1|.//h2|.//h3")
                            .isEmpty();
            if (isLeaf) {
                lines(element).forEach(printed.blocks::add);
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return printed;
    }

    private static List<String> lines(Element element) {
        return element.wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Grid grid(Element table) {
        List<Cell> cells = new ArrayList<>();
        Set<List<Integer>> taken = new HashSet<>();
        int row = 0;
        int columns = 0;
        List<Element> rows = table.select("tr").stream()
                .filter(tr -> !tr.attr("style").contains("none"))
                .toList();
        for (Element tr : rows) {
            int column = 0;
            for (Element td : tr.children()) {
                while (taken.contains(List.of(row, column))) {
                    column++;
                }
                int rowSpan = Math.min(span(td.attr("rowspan")), rows.size() - row);
                int columnSpan = span(td.attr("colspan"));
                for (int down = 0; down < rowSpan; down++) {
                    for (int across = 0; across < columnSpan; across++) {
                        taken.add(List.of(row + down, column + across));
                    }
                }
                cells.add(new Cell(row, column, rowSpan, columnSpan, lines(td)));
                column += columnSpan;
                columns = Math.max(columns, column);
            }
            row++;
        }
        return new Grid(cells, rows.size(), columns);
    }

    private static int span(String attribute) {
        String digits = attribute.replaceAll("\\D", "");
        return digits.isEmpty() ? 1 : Math.max(1, Math.min(50, Integer.parseInt(digits)));
    }

    byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Object block : blocks) {
                if (block instanceof Grid grid) {
                    addTable(document, grid);
                } else {
                    document.createParagraph().createRun().setText((String) block);
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void addTable(XWPFDocument document, Grid grid) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        for (int row = 0; row < grid.rows; row++) {
            XWPFTableRow word = table.createRow();
            while (!word.getTableCells().isEmpty()) {
                word.removeCell(0);
            }
            for (Cell cell : inRow(grid, row)) {
                XWPFTableCell target = word.createCell();
                var properties = target.getCTTc().addNewTcPr();
                properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan));
                if (cell.rowSpan > 1) {
                    properties.addNewVMerge().setVal(cell.row == row ? STMerge.RESTART : STMerge.CONTINUE);
                }
                if (cell.row == row) {
                    target.removeParagraph(0);
                    cell.lines.forEach(line -> target.addParagraph().createRun().setText(line));
                }
                if (target.getParagraphs().isEmpty()) {
                    target.addParagraph();
                }
            }
        }
    }

    /** The cells that cover a row, with empty ones where there is none. */
    private static List<Cell> inRow(Grid grid, int row) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        while (column < grid.columns) {
            int at = column;
            Cell cell = grid.cells.stream()
                    .filter(c -> c.row <= row && row < c.row + c.rowSpan && c.column == at)
                    .findFirst()
                    .orElse(new Cell(row, at, 1, 1, List.of()));
            cells.add(cell);
            column += cell.columnSpan;
        }
        return cells;
    }

    /** One page as long as needed. */
    byte[] pdf(boolean isRuled) throws IOException {
        double width = 2 * MARGIN
                + blocks.stream()
                        .filter(Grid.class::isInstance)
                        .mapToDouble(grid -> edges((Grid) grid)[((Grid) grid).columns])
                        .max()
                        .orElse(LINE_CHARACTERS * SIZE);
        double height = 2 * MARGIN;
        for (Object block : blocks) {
            height += block instanceof Grid grid
                    ? tops(grid, edges(grid))[grid.rows] + 2 * LEADING
                    : wrapped(List.of((String) block), LINE_CHARACTERS * SIZE).size() * LEADING * 1.5;
        }
        try (DrawnPdf pdf = new DrawnPdf()) {
            pdf.page(width, height);
            double y = MARGIN;
            for (Object block : blocks) {
                if (block instanceof Grid grid) {
                    draw(pdf, grid, y, isRuled);
                    y += tops(grid, edges(grid))[grid.rows] + 2 * LEADING;
                } else {
                    for (String line : wrapped(List.of((String) block), LINE_CHARACTERS * SIZE)) {
                        pdf.text(MARGIN, y + SIZE, SIZE, line);
                        y += LEADING * 1.5;
                    }
                }
            }
            return pdf.bytes();
        }
    }

    private static double[] edges(Grid grid) {
        double[] edges = new double[grid.columns + 1];
        for (int column = 0; column < grid.columns; column++) {
            int at = column;
            int longest = grid.cells.stream()
                    .filter(cell -> cell.column == at && cell.columnSpan == 1 && cell.row > 0)
                    .mapToInt(cell -> String.join("", cell.lines).length())
                    .max()
                    .orElse(0);
            edges[column + 1] = edges[column] + (longest > 8 ? LABELS : FIGURES);
        }
        return edges;
    }

    private static double[] tops(Grid grid, double[] edges) {
        double[] tops = new double[grid.rows + 1];
        for (int row = 0; row < grid.rows; row++) {
            int lines = 1;
            for (Cell cell : grid.cells) {
                if (cell.row <= row && row < cell.row + cell.rowSpan) {
                    double width = edges[Math.min(grid.columns, cell.column + cell.columnSpan)] - edges[cell.column];
                    int needed = wrapped(cell.lines, width - 4).size();
                    lines = Math.max(lines, (needed + cell.rowSpan - 1) / cell.rowSpan);
                }
            }
            tops[row + 1] = tops[row] + lines * LEADING + 6;
        }
        return tops;
    }

    private static void draw(DrawnPdf pdf, Grid grid, double y, boolean isRuled) {
        double[] edges = edges(grid);
        double[] tops = tops(grid, edges);
        for (Cell cell : grid.cells) {
            double left = MARGIN + edges[cell.column];
            double right = MARGIN + edges[Math.min(grid.columns, cell.column + cell.columnSpan)];
            double top = y + tops[cell.row];
            double bottom = y + tops[cell.row + cell.rowSpan];
            if (isRuled) {
                pdf.line(left, top, right, top).line(left, bottom, right, bottom);
                pdf.line(left, top, left, bottom).line(right, top, right, bottom);
            }
            List<String> lines = wrapped(cell.lines, right - left - 4);
            double first = (top + bottom - lines.size() * LEADING) / 2 + SIZE;
            for (int i = 0; i < lines.size(); i++) {
                double x = (left + right - width(lines.get(i))) / 2;
                pdf.text(x, first + i * LEADING, SIZE, lines.get(i).replace(BLANK, WIDE_BLANK));
            }
        }
    }

    private static List<String> wrapped(List<String> lines, double width) {
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            int start = 0;
            while (start < line.length()) {
                int end = start + 1;
                while (end < line.length() && width(line.substring(start, end + 1)) <= width) {
                    end++;
                }
                wrapped.add(line.substring(start, end));
                start = end;
            }
        }
        return wrapped;
    }

    /** Chinese characters are one size wide, others half. */
    private static double width(String text) {
        return text.chars().mapToDouble(c -> c < 0x80 ? SIZE / 2 : SIZE).sum();
    }
}
