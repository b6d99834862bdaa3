package nianbao.read.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** What the character codes of a document's fonts stand for. Used by one thread for one document. */
final class FontTexts {
    /** What is shown for a code whose character nobody can know. */
    static final String UNKNOWN = "\uFFFD";

    /** UTF-16 code units that one glyph stands for at most; the longest ligature in use has 18 (ﷺ). */
    private static final int LONGEST = 18;

    /** Character collections whose numbers PDFBox can turn into Unicode without the font. */
    private static final Set<String> CJK = Set.of("GB1", "CNS1", "Japan1", "Korea1", "KR");

    private final GlyphText folding;
    private final IdentityHashMap<PDFont, FontText> fonts = new IdentityHashMap<>();
    private int unknown;

    FontTexts(GlyphText folding) {
        this.folding = folding;
    }

    /** What the code stands for, folded; empty for control characters. */
    String text(PDFont font, int code) throws IOException {
        FontText known = fonts.get(font);
        if (known == null) {
            known = new FontText(font, toUnicode(font), new HashMap<>());
            fonts.put(font, known);
        }
        String text = known.texts.get(code);
        if (text == null) {
            String unicode = known.unicode(code);
            text = unicode == null || unicode.isEmpty() || unicode.length() > LONGEST ? UNKNOWN : folding.fold(unicode);
            known.texts.put(code, text);
        }
        if (text.equals(UNKNOWN)) {
            unknown++;
        }
        return text;
    }

    /** Glyphs so far whose character is not known. */
    int unknown() {
        return unknown;
    }

    /** The font's own table, which PDFBox does not show; it answers the code itself where the table has a gap. */
    private static @Nullable CMap toUnicode(PDFont font) throws IOException {
        COSStream table = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
        return table == null ? null : new CMapParser().parse(table.createView());
    }

    /** Fonts that name their characters need no font program, which is by far the largest part of most files. */
    static void dropUnneededProgram(COSDictionary font) {
        if (font.getCOSStream(COSName.TO_UNICODE) == null) {
            return;
        }
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        COSDictionary owner = descendants != null && descendants.size() > 0
                ? descendants.getObject(0) instanceof COSDictionary first ? first : null
                : font.containsKey(COSName.WIDTHS) ? font : null;
        COSDictionary descriptor = owner == null ? null : owner.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor != null) {
            descriptor.removeItem(COSName.FONT_FILE);
            descriptor.removeItem(COSName.FONT_FILE2);
            descriptor.removeItem(COSName.FONT_FILE3);
        }
    }

    private record FontText(PDFont font, @Nullable CMap table, Map<Integer, String> texts) {
        @Nullable
        String unicode(int code) {
            if (table != null && table.hasUnicodeMappings()) {
                String unicode = table.toUnicode(code);
                boolean predefined =
                        font instanceof PDType0Font && !(font.getCOSObject().getCOSName(COSName.ENCODING) == null);
                return unicode != null || (predefined && isIdentity()) ? unicode : font.toUnicode(code);
            }
            return font instanceof PDType0Font composite && !isKnown(composite) ? null : font.toUnicode(code);
        }

        private boolean isIdentity() {
            String encoding = font.getCOSObject().getNameAsString(COSName.ENCODING);
            return encoding != null && encoding.startsWith("Identity");
        }

        /** Without the font itself, only the numbers of a public collection say what is meant. */
        private static boolean isKnown(PDType0Font font) {
            if (font.getDescendantFont().isEmbedded()) {
                return true;
            }
            PDCIDSystemInfo collection = font.getDescendantFont().getCIDSystemInfo();
            return collection != null && CJK.contains(String.valueOf(collection.getOrdering()));
        }
    }
}
