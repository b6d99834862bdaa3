package nianbao.read.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;

/** Makes .docx files from the XML of their bodies. */
public final class WrittenDocx {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WrittenDocx() {}

    /** A file with this body, a header, a footer and lists 1 to 3; list 3 starts anew. */
    public static byte[] of(String body) throws IOException {
        return of(body, "");
    }

    /** A file whose body follows a prolog. */
    public static byte[] of(String body, String prolog) throws IOException {
        String xml = prolog + "<w:document xmlns:w=\"" + NAMESPACE + "\"><w:body>" + body + "</w:body></w:document>";
        return with(base(), "word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] base() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页眉");
            word.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页脚");
            XWPFNumbering numbering = word.createNumbering();
            CTNumbering lists = definition();
            numbering.addAbstractNum(new XWPFAbstractNum(lists.getAbstractNumArray(0)));
            word.write(out);
            String xml = "<w:numbering xmlns:w=\"" + NAMESPACE + "\">" + DEFINITION + LISTS + "</w:numbering>";
            return with(out.toByteArray(), "word/numbering.xml", xml.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final String DEFINITION = "<w:abstractNum w:abstractNumId=\"0\">"
            + level(0, "chineseCounting", "%1、")
            + level(1, "chineseCounting", "（%2）")
            + level(2, "decimal", "%3.")
            + "</w:abstractNum>";

    private static final String LISTS = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/>"
            + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>";

    private static String level(int level, String format, String pattern) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + pattern + "\"/></w:lvl>";
    }

    private static CTNumbering definition() throws IOException {
        try {
            return NumberingDocument.Factory.parse(
                            "<w:numbering xmlns:w=\"" + NAMESPACE + "\">" + DEFINITION + "</w:numbering>")
                    .getNumbering();
        } catch (org.apache.xmlbeans.XmlException e) {
            throw new IOException(e);
        }
    }

    /** A copy of an archive with one entry replaced. */
    public static byte[] with(byte[] archive, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(name) ? content : from.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    /** A paragraph. */
    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    /** A paragraph in a list. */
    static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + r(text) + "</w:p>";
    }

    /** A run. */
    public static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A cell with properties. */
    public static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    /** A table of rows. */
    public static String tbl(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    /** A row of cells. */
    public static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }
}
