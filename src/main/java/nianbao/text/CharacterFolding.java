package nianbao.text;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds single characters: NFKC where it keeps the meaning, then HanLP's traditional to simplified table. Circled
 * digits, superscripts and unit signs stay, because ① and m² are not the numbers 1 and 2.
 */
final class CharacterFolding {
    /** CJK radicals that NFKC leaves alone although fonts show them as characters (facts.md, PDF). */
    private static final Map<Integer, String> RADICALS = Map.of(
            0x2ED4, "门", 0x2ED3, "长", 0x2EDA, "页", 0x2EDC, "飞", 0x2EE2, "马", 0x2EC5, "见", 0x2EC8, "贝", 0x2ECB, "车",
            0x2EA0, "民", 0x2ED8, "青");
    /** Written in reports of any script, not in HanLP's table. */
    private static final Map<Integer, String> VARIANTS = Map.of(0x8C18, "咨", 0x5FB5, "征");

    private static final char FIRST_UNIFIED = 0x4E00;
    private static final char LAST_UNIFIED = 0x9FFF;

    private static final String[] LATIN = new String[0x100];
    private static final String[] TABLE = table();
    /** The characters of the table's entries that are one character long, else 0. */
    private static final char[] SINGLE = single();

    private CharacterFolding() {}

    /** What stands for this code point in folded text; empty if it is dropped. */
    static String fold(int point) {
        return point < TABLE.length ? TABLE[point] : Character.toString(point);
    }

    /** What stands for this character if that is exactly one character, else 0. */
    static char single(char c) {
        return SINGLE[c];
    }

    static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || Character.isSurrogate(c);
    }

    /** A Chinese character or a sign of Chinese punctuation, folded or not. */
    static boolean isChinese(char c) {
        return isHan(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0x2010 && c <= 0x2027) || ",;:!?()%".indexOf(c) >= 0;
    }

    static boolean isPinyin(char c) {
        return (c >= 'a' && c <= 'z') || c == 'ɡ' || isVowel(c);
    }

    static boolean isVowel(char c) {
        return "aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ".indexOf(c) >= 0;
    }

    private static String[] table() {
        String[] table = new String[0x10000];
        Map<String, String> shared = new HashMap<>();
        String[] simplified = simplified();
        for (int point = 0; point < table.length; point++) {
            String folded = Character.isSurrogate((char) point)
                    ? String.valueOf((char) point)
                    : simplified[point] != null ? simplified[point] : compute(point);
            table[point] = shared.computeIfAbsent(folded, f -> f);
        }
        return table;
    }

    /**
     * Of the Chinese characters that NFKC leaves alone: simplified ones, by code point. One question for all of them, for
     * tens of thousands would take a while.
     */
    private static @Nullable String[] simplified() {
        StringBuilder lines = new StringBuilder();
        for (char c = FIRST_UNIFIED; c <= LAST_UNIFIED; c++) {
            lines.append(c).append('\n');
        }
        String[] converted = HanLP.convertToSimplifiedChinese(lines.toString()).split("\n", -1);
        String[] simplified = new String[0x10000];
        for (char c = FIRST_UNIFIED; c <= LAST_UNIFIED; c++) {
            String own = own(c);
            simplified[c] = own == null ? converted[c - FIRST_UNIFIED] : own;
        }
        return simplified;
    }

    /** What this program folds in a way of its own, or null. */
    private static @Nullable String own(int point) {
        return RADICALS.getOrDefault(point, VARIANTS.get(point));
    }

    private static char[] single() {
        char[] single = new char[TABLE.length];
        for (int point = 0; point < single.length; point++) {
            boolean one = TABLE[point].length() == 1 && !Character.isSurrogate((char) point);
            single[point] = one ? TABLE[point].charAt(0) : 0;
        }
        return single;
    }

    private static String compute(int point) {
        if (isDropped(point)) {
            return "";
        }
        if (Character.isSpaceChar(point) || point == '\t' || point == '\f' || point == 0x0B) {
            return point == '\t' ? "\t" : " ";
        }
        if (point < LATIN.length) {
            return String.valueOf((char) point);
        }
        String special = own(point);
        if (special != null) {
            return special;
        }
        String compatible = keepsOwnSign(point)
                ? Character.toString(point)
                : Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        return compatible.length() == 1 && isHan(compatible.charAt(0))
                ? HanLP.convertToSimplifiedChinese(compatible)
                : compatible;
    }

    private static boolean isDropped(int point) {
        return Character.getType(point) == Character.FORMAT || (point >= 0xFE00 && point <= 0xFE0F);
    }

    /** Circled numbers, superscripts, fractions, Roman numerals, squared units, dots: their NFKC reads as a number. */
    private static boolean keepsOwnSign(int point) {
        boolean parenthesized = (point >= 0x2474 && point <= 0x249B) || (point >= 0x3220 && point <= 0x3229);
        return !parenthesized
                && ((point >= 0x2070 && point <= 0x218F)
                        || (point >= 0x2460 && point <= 0x24FF)
                        || (point >= 0x2000 && point <= 0x206F)
                        || (point >= 0x3200 && point <= 0x33FF)
                        || Character.isSurrogate((char) point));
    }
}
