package nianbao.read.word;

import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * The place of a .doc file's paragraph. Immutable.
 *
 * @param list index of the list's overrides
 * @param level 0-based
 * @param numbering of the list
 */
record DocListPlace(Integer list, int level, HWPFList numbering) implements ListPlace {
    /** Codes of [MS-OSHARED] 2.2.1.3 by the names of ISO/IEC 29500-1; those missing are written as digits. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(23, "bullet"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(33, "taiwaneseCounting"),
            Map.entry(35, "taiwaneseCountingThousand"),
            Map.entry(37, "chineseCounting"),
            Map.entry(39, "chineseCountingThousand"),
            Map.entry(41, "koreanDigital"),
            Map.entry(255, "none"));

    /** The place of a paragraph; null if it is in no list, or in one that the file does not define. */
    static @Nullable ListPlace of(Paragraph paragraph) {
        if (!paragraph.isInList() || paragraph.getIlvl() >= LEVELS) {
            return null;
        }
        try {
            HWPFList list = paragraph.getList();
            return list.getListData() == null ? null : new DocListPlace(paragraph.getIlfo(), paragraph.getIlvl(), list);
        } catch (NoSuchElementException e) {
            return null;
        }
    }

    @Override
    public Object definition() {
        return numbering.getLsid();
    }

    @Override
    public @Nullable Integer startOverride() {
        return numbering.isStartAtOverridden((char) level) ? (Integer) numbering.getStartAt((char) level) : null;
    }

    @Override
    public int start(int level) {
        return numbering.getStartAt((char) level);
    }

    @Override
    public String format(int level) {
        return FORMATS.getOrDefault(numbering.getNumberFormat((char) level), "decimal");
    }

    /** The file holds the level's own number, from 0, where a number stands. */
    @Override
    public String pattern() {
        String text = numbering.getNumberText((char) level);
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < LEVELS) {
                pattern.append('%').append(c + 1);
            } else {
                pattern.append(c);
            }
        }
        return pattern.toString();
    }
}
