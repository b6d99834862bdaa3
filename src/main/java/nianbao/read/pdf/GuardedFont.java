package nianbao.read.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/**
 * Sets a font, unless its table of widths is for more characters than a font can have: PDFBox makes an entry for each
 * character of a range, and a range of a few bytes can name two billion.
 */
final class GuardedFont extends SetFontAndSize {
    /** Character codes are of at most two bytes in the fonts that such tables belong to (ISO 32000-1, 9.7.4.3). */
    private static final long MOST_CHARACTERS = 1L << 16;

    /** A range across: first, last, width. A range down: first, last and three numbers. */
    private static final int ACROSS = 3;

    private static final int DOWN = 5;

    private final PDFStreamEngine engine;

    GuardedFont(PDFStreamEngine engine) {
        super(engine);
        this.engine = engine;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        COSDictionary font = operands.isEmpty() ? null : font(operands.get(0));
        COSArray parts = font == null ? null : font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (parts != null && parts.size() > 0 && parts.getObject(0) instanceof COSDictionary part) {
            check(part.getCOSArray(COSName.W), ACROSS);
            check(part.getCOSArray(COSName.W2), DOWN);
        }
        super.process(operator, operands);
    }

    private @Nullable COSDictionary font(COSBase name) {
        COSDictionary fonts = engine.getResources() == null
                ? null
                : engine.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        return fonts == null || !(name instanceof COSName key) ? null : fonts.getCOSDictionary(key);
    }

    private static void check(@Nullable COSArray widths, int numbers) throws IOException {
        long characters = 0;
        int at = 0;
        while (widths != null && at + 1 < widths.size()) {
            COSBase second = widths.getObject(at + 1);
            if (widths.getObject(at) instanceof COSNumber first && second instanceof COSNumber last) {
                characters += Math.max(0, last.longValue() - first.longValue());
                at += numbers;
            } else {
                at += 2;
            }
        }
        if (characters > 2 * MOST_CHARACTERS) {
            throw new IOException("widths of " + characters + " characters");
        }
    }
}
