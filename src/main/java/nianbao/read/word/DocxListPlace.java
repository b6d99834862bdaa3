package nianbao.read.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;

/**
 * The place of a .docx file's paragraph (ISO/IEC 29500-1, 17.9). Immutable.
 *
 * @param list of the file, {@code w:numId}
 * @param definition that lists may share, {@code w:abstractNumId}
 * @param level 0-based
 * @param levels of the definition
 * @param startOverride the number that this list starts anew with; null where it counts on
 */
record DocxListPlace(
        BigInteger list,
        BigInteger definition,
        int level,
        List<CTLvl> levels,
        @Nullable Integer startOverride) implements ListPlace {
    /** Styles that one style may be based on; Word refuses a longer chain too. */
    private static final int STYLES = 11;

    DocxListPlace {
        levels = List.copyOf(levels);
    }

    /** The place of a paragraph, by itself or by its style; null if it is in no list. */
    static @Nullable ListPlace of(XWPFParagraph paragraph) {
        CTNumPr own = numbering(paragraph.getCTP().getPPr());
        CTNumPr styled = styled(paragraph);
        BigInteger list = list(own) == null ? list(styled) : list(own);
        XWPFNumbering numbering = paragraph.getDocument().getNumbering();
        if (list == null || numbering == null) {
            return null;
        }
        XWPFNum num = numbering.getNum(list);
        XWPFAbstractNum definition = num == null
                ? null
                : numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        if (num == null || definition == null) {
            return null;
        }
        List<CTLvl> levels = definition.getCTAbstractNum().getLvlList();
        int level = level(own, styled, levels, paragraph.getStyle());
        BigInteger id = definition.getCTAbstractNum().getAbstractNumId();
        return find(levels, level) == null ? null : new DocxListPlace(list, id, level, levels, override(num, level));
    }

    private static @Nullable CTNumPr numbering(@Nullable CTPPrBase properties) {
        return properties == null || !properties.isSetNumPr() ? null : properties.getNumPr();
    }

    private static @Nullable BigInteger list(@Nullable CTNumPr numbering) {
        return numbering == null || !numbering.isSetNumId()
                ? null
                : numbering.getNumId().getVal();
    }

    private static @Nullable CTNumPr styled(XWPFParagraph paragraph) {
        String id = paragraph.getStyleID();
        for (int i = 0; i < STYLES && id != null && paragraph.getDocument().getStyles() != null; i++) {
            XWPFStyle style = paragraph.getDocument().getStyles().getStyle(id);
            CTNumPr numbering =
                    style == null ? null : numbering(style.getCTStyle().getPPr());
            if (style == null || numbering != null) {
                return numbering;
            }
            id = style.getBasisStyleID();
        }
        return null;
    }

    private static int level(
            @Nullable CTNumPr own, @Nullable CTNumPr styled, List<CTLvl> levels, @Nullable String style) {
        for (CTNumPr numbering : new CTNumPr[] {own, styled}) {
            if (numbering != null && numbering.isSetIlvl()) {
                return numbering.getIlvl().getVal().intValue();
            }
        }
        return levels.stream()
                .filter(level -> style != null
                        && level.isSetPStyle()
                        && style.equals(level.getPStyle().getVal()))
                .findFirst()
                .map(level -> level.getIlvl().intValue())
                .orElse(0);
    }

    private static @Nullable Integer override(XWPFNum num, int level) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            if (override.getIlvl().intValue() == level && override.isSetStartOverride()) {
                return override.getStartOverride().getVal().intValue();
            }
        }
        return null;
    }

    private static @Nullable CTLvl find(List<CTLvl> levels, int level) {
        return levels.stream()
                .filter(it -> level < LEVELS && it.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
    }

    @Override
    public int start(int level) {
        CTLvl found = find(levels, level);
        return found != null && found.isSetStart() ? found.getStart().getVal().intValue() : 1;
    }

    @Override
    public String format(int level) {
        CTLvl found = find(levels, level);
        return found != null && found.isSetNumFmt() ? found.getNumFmt().getVal().toString() : "decimal";
    }

    @Override
    public String pattern() {
        CTLvl found = find(levels, level);
        return found != null && found.isSetLvlText() && found.getLvlText().isSetVal()
                ? found.getLvlText().getVal()
                : "";
    }
}
