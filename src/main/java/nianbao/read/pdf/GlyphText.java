package nianbao.read.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import nianbao.read.Characters;

/**
 * Puts the characters that were meant for those that a font's table names: radicals become the characters that look
 * like them, ligatures fall apart. Immutable.
 *
 * <pre>{@code
 * new GlyphText().fold("\u2F8F"); // 行
 * }</pre>
 */
final class GlyphText {
    /** Radicals of the supplement and their characters, after EquivalentUnifiedIdeograph.txt of Unicode. */
    private static final String SUPPLEMENT = "⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母"
            + "⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西"
            + "⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼"
            + "⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private static final char FIRST_KANGXI = '\u2F00';
    private static final char LAST_KANGXI = '\u2FD5';
    private static final char FIRST_LIGATURE = '\uFB00';
    private static final char LAST_LIGATURE = '\uFB06';

    private final Map<Character, String> folded = new HashMap<>();

    GlyphText() {
        for (int i = 0; i < SUPPLEMENT.length(); i += 2) {
            folded.put(SUPPLEMENT.charAt(i), SUPPLEMENT.substring(i + 1, i + 2));
        }
        addCompatible(FIRST_KANGXI, LAST_KANGXI);
        addCompatible(FIRST_LIGATURE, LAST_LIGATURE);
    }

    private void addCompatible(char first, char last) {
        for (char c = first; c <= last; c++) {
            folded.put(c, Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        }
    }

    /** The text without control and zero-width characters, radicals folded; one blank if only blanks are left. */
    String fold(String text) {
        if (text.length() == 1 && isPlain(text.charAt(0))) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        boolean hasBlank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = Character.isSurrogate(c) && isPaired(text, i);
            if (Characters.isBlank(c)) {
                hasBlank |= isWideBlank(c);
            } else if (Character.isSurrogate(c) && !paired) {
                result.append('\uFFFD');
            } else if (!Character.isISOControl(c)) {
                result.append(folded.getOrDefault(c, String.valueOf(c)));
            }
        }
        return result.isEmpty() && hasBlank ? " " : result.toString();
    }

    private static boolean isPlain(char c) {
        return (c > ' ' && c < 0x7F) || (c >= 0x3001 && c < 0xD800);
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean isWideBlank(char c) {
        return !Character.isISOControl(c) && c != '\u200B' && c != '\u200C' && c != '\u200D' && c != '\uFEFF';
    }
}
