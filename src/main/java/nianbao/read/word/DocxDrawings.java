package nianbao.read.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTxbxContent;

/**
 * What hangs on a paragraph of a .docx file beside its text: text boxes and pictures (ECMA-376 part 1, 17.3.3, and
 * part 3 for the two forms in which one drawing may be saved, of which one counts). Looks at names only: the schemas
 * at hand lack parts of the older form of drawings. Used by one thread for one paragraph.
 */
final class DocxDrawings {
    private static final Set<String> DRAWINGS = Set.of("AlternateContent", "drawing", "pict", "object");
    private static final Set<String> PICTURES = Set.of("blip", "imagedata");
    private static final int DEEPEST = 200;
    private static final XmlOptions INNER = new XmlOptions().setSaveInner();

    private final List<String> boxes = new ArrayList<>();
    private int pictures;

    private DocxDrawings() {}

    /** What hangs on this paragraph. */
    static DocxDrawings of(XWPFParagraph paragraph) {
        DocxDrawings drawings = new DocxDrawings();
        for (XWPFRun run : paragraph.getRuns()) {
            try (XmlCursor cursor = run.getCTR().newCursor()) {
                for (boolean is = cursor.toFirstChild(); is; is = cursor.toNextSibling()) {
                    if (DRAWINGS.contains(cursor.getName().getLocalPart())) {
                        drawings.look(cursor, 0);
                    }
                }
            }
        }
        return drawings;
    }

    boolean hasPicture() {
        return pictures > 0;
    }

    /**
     * Paragraphs and tables in the text boxes, in order.
     *
     * @throws XmlException if a box cannot be read
     */
    List<IBodyElement> boxed(IBody body) throws XmlException {
        List<IBodyElement> elements = new ArrayList<>();
        for (String box : boxes) {
            try (XmlCursor cursor = CTTxbxContent.Factory.parse(box).newCursor()) {
                for (boolean is = cursor.toFirstChild(); is; is = cursor.toNextSibling()) {
                    XmlObject child = cursor.getObject();
                    if (child instanceof CTP paragraph) {
                        elements.add(new XWPFParagraph(paragraph, body));
                    } else if (child instanceof CTTbl table) {
                        elements.add(new XWPFTable(table, body));
                    }
                }
            }
        }
        return elements;
    }

    /** Looks at the element under the cursor and what it holds; a box in a box comes with the outer one's text. */
    private void look(XmlCursor cursor, int depth) {
        String name = cursor.getName().getLocalPart();
        if (name.equals("txbxContent")) {
            boxes.add(cursor.xmlText(INNER));
            return;
        }
        if (PICTURES.contains(name)) {
            pictures++;
        }
        int before = boxes.size() + pictures;
        if (depth < DEEPEST && cursor.toFirstChild()) {
            do {
                boolean isOtherForm = cursor.getName().getLocalPart().equals("Fallback");
                if (!isOtherForm || before == boxes.size() + pictures) {
                    look(cursor, depth + 1);
                }
            } while (cursor.toNextSibling());
            cursor.toParent();
        }
    }
}
