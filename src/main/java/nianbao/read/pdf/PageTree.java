package nianbao.read.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import nianbao.read.UnreadableException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Counts a document's pages without recursion, and refuses page trees that no report has. */
final class PageTree {
    private PageTree() {}

    /** @throws UnreadableException if the tree has no page, too many or a loop */
    static void check(PDDocument document) throws UnreadableException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        int pages = 0;
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            COSArray kids = node.getCOSArray(COSName.KIDS);
            pages += kids == null ? 1 : 0;
            if (kids != null && !seen.add(node)) {
                throw new UnreadableException("parse", "PDF 文件的页面目录循环引用，无法读取", "looping page tree");
            }
            if (pages > PdfReader.MAX_PAGES || seen.size() > PdfReader.MAX_PAGES || isTooLong(kids)) {
                throw new UnreadableException("parse", "PDF 超过 " + PdfReader.MAX_PAGES + " 页，不像一份报告", "");
            }
            for (int i = 0; kids != null && i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    open.push(kid);
                }
            }
        }
        if (pages == 0) {
            throw new UnreadableException("parse", "PDF 文件没有页面", "");
        }
    }

    private static boolean isTooLong(COSArray kids) {
        return kids != null && kids.size() > PdfReader.MAX_PAGES;
    }
}
