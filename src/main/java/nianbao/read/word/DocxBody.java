package nianbao.read.word;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.document.Paragraph.Role;
import nianbao.read.DocumentBuilder;
import nianbao.read.PageVocabulary;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes the body of a .docx file. Used by one thread for one document. */
final class DocxBody {
    private final DocumentBuilder document;
    private final PageVocabulary vocabulary;
    private final ListNumbers numbers = new ListNumbers();
    private final List<String> picturesUnder = new ArrayList<>();
    private String lastLine = "";
    private boolean hasPictures;

    DocxBody(DocumentBuilder document, PageVocabulary vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary;
    }

    /** Adds paragraphs and tables in their order. */
    void add(List<IBodyElement> elements) throws IOException {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFTable table) {
                add(table);
            } else if (element instanceof XWPFParagraph paragraph) {
                add(paragraph);
            }
        }
    }

    /** Headings under which a picture stands where text or a table should. */
    List<String> picturesUnder() {
        return List.copyOf(picturesUnder);
    }

    boolean hasPictures() {
        return hasPictures;
    }

    private void add(XWPFParagraph paragraph) throws IOException {
        List<String> lines = lines(paragraph);
        for (String line : lines) {
            document.line(line, Role.BODY);
            lastLine = line;
        }
        DocxDrawings drawings = DocxDrawings.of(paragraph);
        add(boxed(drawings, paragraph));
        if (drawings.hasPicture()) {
            hasPictures = true;
            if (lines.isEmpty() && vocabulary.isReportHeading(lastLine)) {
                picturesUnder.add(lastLine);
            }
        }
    }

    private static List<IBodyElement> boxed(DocxDrawings drawings, XWPFParagraph paragraph) throws IOException {
        try {
            return drawings.boxed(paragraph.getBody());
        } catch (XmlException e) {
            throw new IOException(e);
        }
    }

    private List<String> lines(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            if (!run.isVanish()) {
                text.append(run.text());
            }
        }
        List<String> lines = OfficeText.lines(text.toString());
        if (lines.isEmpty()) {
            return lines;
        }
        List<String> numbered = new ArrayList<>(lines);
        numbered.set(0, ListNumbers.joined(numbers.of(DocxListPlace.of(paragraph)), lines.get(0)));
        return numbered;
    }

    /** A table around other tables is layout: what its cells hold comes one after the other. */
    private void add(XWPFTable table) throws IOException {
        boolean isNested = cells(table).stream()
                .anyMatch(cell ->
                        cell instanceof XWPFTableCell it && !it.getTables().isEmpty());
        if (!isNested) {
            new OfficeTable(rows(table).map(this::row).toList()).addTo(document, vocabulary);
            lastLine = "";
            return;
        }
        for (ICell cell : cells(table)) {
            if (cell instanceof XWPFTableCell it) {
                add(it.getBodyElements());
            }
        }
    }

    /** Rows that are not marked as deleted. */
    private static Stream<XWPFTableRow> rows(XWPFTable table) {
        return table.getRows().stream().filter(row -> {
            CTTrPr properties = row.getCtRow().getTrPr();
            return properties == null || !properties.isSetDel();
        });
    }

    private static List<ICell> cells(XWPFTable table) {
        return rows(table).flatMap(row -> row.getTableICells().stream()).toList();
    }

    private List<OfficeCell> row(XWPFTableRow row) {
        List<OfficeCell> cells = new ArrayList<>();
        int column = before(row);
        for (ICell cell : row.getTableICells()) {
            if (cell instanceof XWPFTableCell it) {
                CTTcPr properties = it.getCTTc().getTcPr();
                int end = column + span(properties);
                List<String> lines = it.getParagraphs().stream()
                        .flatMap(paragraph -> lines(paragraph).stream())
                        .toList();
                cells.add(new OfficeCell(column, end, continues(properties), lines));
                column = end;
            }
        }
        return cells;
    }

    /** Grid columns that the row leaves free on its left. */
    private static int before(XWPFTableRow row) {
        CTTrPr properties = row.getCtRow().getTrPr();
        return properties != null && properties.sizeOfGridBeforeArray() > 0
                ? bounded(properties.getGridBeforeArray(0).getVal())
                : 0;
    }

    private static int span(@Nullable CTTcPr properties) {
        return properties != null && properties.isSetGridSpan()
                ? Math.max(1, bounded(properties.getGridSpan().getVal()))
                : 1;
    }

    /** The standard of HTML serves here too: no cell is wider than 1000 columns. */
    private static int bounded(BigInteger columns) {
        return columns.min(BigInteger.valueOf(1000)).intValue();
    }

    private static boolean continues(@Nullable CTTcPr properties) {
        return properties != null
                && properties.isSetVMerge()
                && !STMerge.RESTART.equals(properties.getVMerge().getVal());
    }
}
