package nianbao.read.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Draws PDF files for tests. The text font is a public collection (Adobe-GB1) that needs no font file: Chinese
 * characters are one font size wide, others half. Places are given from the top left.
 */
public final class DrawnPdf implements AutoCloseable {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 840;

    private final PDDocument document = new PDDocument();
    private final COSDictionary font = font();
    private StringBuilder content = new StringBuilder();
    private PDPage page = new PDPage();

    public DrawnPdf page() {
        return page(WIDTH, HEIGHT);
    }

    public DrawnPdf page(double width, double height) {
        finish();
        page = new PDPage(new PDRectangle((float) width, (float) height));
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F", font);
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        document.addPage(page);
        return this;
    }

    public PDPage current() {
        return page;
    }

    public PDDocument document() {
        return document;
    }

    /** Text whose baseline begins here. */
    public DrawnPdf text(double x, double y, double size, String text) {
        return raw(
                String.format(Locale.ROOT, "BT /F %.2f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET", size, x, up(y), hex(text)));
    }

    /** Text that runs upwards. */
    public DrawnPdf upwards(double x, double y, double size, String text) {
        return raw(String.format(
                Locale.ROOT, "BT /F %.2f Tf 0 1 -1 0 %.2f %.2f Tm <%s> Tj ET", size, x, up(y), hex(text)));
    }

    public DrawnPdf line(double x0, double y0, double x1, double y1) {
        return raw(String.format(Locale.ROOT, "%.2f %.2f m %.2f %.2f l S", x0, up(y0), x1, up(y1)));
    }

    /** A filled box, thin ones being lines. */
    public DrawnPdf fill(double x, double y, double width, double height) {
        return raw(String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f re f", x, up(y + height), width, height));
    }

    /** A table with every line drawn; 8-point text at the start of each cell. */
    public DrawnPdf table(double x, double y, double columnWidth, double rowHeight, List<List<String>> rows) {
        double width = columnWidth * rows.get(0).size();
        for (int row = 0; row <= rows.size(); row++) {
            line(x, y + row * rowHeight, x + width, y + row * rowHeight);
        }
        for (int column = 0; column <= rows.get(0).size(); column++) {
            line(x + column * columnWidth, y, x + column * columnWidth, y + rowHeight * rows.size());
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                text(
                        x + column * columnWidth + 3,
                        y + row * rowHeight + 14,
                        8,
                        rows.get(row).get(column));
            }
        }
        return this;
    }

    /** Operators as they are. */
    public DrawnPdf raw(String operators) {
        content.append(operators).append('\n');
        return this;
    }

    private double up(double y) {
        return page.getMediaBox().getHeight() - y;
    }

    public static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    public byte[] bytes() {
        finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public byte[] encrypted(String ownerPassword, String userPassword) throws IOException {
        finish();
        StandardProtectionPolicy policy =
                new StandardProtectionPolicy(ownerPassword, userPassword, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
        return bytes();
    }

    private void finish() {
        if (document.getNumberOfPages() > 0 && !content.isEmpty()) {
            page.getCOSObject().setItem(COSName.CONTENTS, stream(content.toString()));
        }
        content = new StringBuilder();
    }

    /** A deflated stream of this file. */
    public COSStream stream(String text) {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    private static COSDictionary font() {
        COSDictionary collection = new COSDictionary();
        collection.setString(COSName.REGISTRY, "Adobe");
        collection.setString(COSName.ORDERING, "GB1");
        collection.setInt(COSName.SUPPLEMENT, 2);
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(1));
        widths.add(COSInteger.get(95));
        widths.add(COSInteger.get(500));
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, collection);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, widths);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UCS2-H");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
