package nianbao.codebook;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A label of a table as it is compared: width and compatibility forms folded, number in front, 其中, blanks, quotes and
 * punctuation removed.
 *
 * <pre>{@code
 * LabelKey.of("（二）部分公开（区分处理的，只计这一情形）").bare(); // 部分公开
 * LabelKey.of("其中：1．“国家秘密”数").full(); // 国家秘密数
 * }</pre>
 *
 * @param full letters, Chinese characters and digits, those in brackets too
 * @param bare the same without what stands in brackets
 * @param note what stands in brackets, brackets and punctuation removed; empty if nothing does
 */
public record LabelKey(String full, String bare, String note) {
    /** 一、 （一） 1. (1) 第一项 and 其中, any number of them; ① is 1 after folding. */
    private static final Pattern LEAD = Pattern.compile(
            "(?:其中[:：]?|[一二三四五六七八九十]{1,3}[、.．,，:]|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}[、.．,，:)]*(?=\\D))");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)?");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The key of a cell's text. */
    public static LabelKey of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder tight = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(tight::appendCodePoint);
        String label = withoutLead(tight.toString());
        var brackets = BRACKETS.matcher(label);
        StringBuilder note = new StringBuilder();
        while (brackets.find()) {
            note.append(brackets.group());
        }
        String bare = note.isEmpty() ? label : brackets.replaceAll("");
        return new LabelKey(letters(label), letters(bare), letters(note.toString()));
    }

    private static String withoutLead(String label) {
        var lead = LEAD.matcher(label);
        int at = 0;
        while (at < label.length() && lead.region(at, label.length()).lookingAt() && lead.end() > at) {
            at = lead.end();
        }
        return at == label.length() ? label : label.substring(at);
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text).replaceAll("");
    }

    /** True if the cell holds no letter and no digit. */
    public boolean isEmpty() {
        return full.isEmpty();
    }

    /** True if the cell is a bare number, as the serial of a row. */
    public boolean isNumber() {
        return !full.isEmpty() && full.chars().allMatch(Character::isDigit);
    }
}
