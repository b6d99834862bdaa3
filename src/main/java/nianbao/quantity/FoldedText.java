package nianbao.quantity;

/**
 * A text folded character by character, so that offsets stay those of the original: full-width ASCII to half-width,
 * every dash to {@code -}, every blank to a space, the traditional forms of numerals and units to simplified ones.
 *
 * <pre>{@code
 * new FoldedText("１４萬條").string(0, 4); // 14万条
 * }</pre>
 */
final class FoldedText {
    private static final String PAIRS = "萬万億亿兩两條条個个項项類类場场戶户號号餘余約约過过級级組组層层門门張张頁页處处則则臺台輛辆種种"
            + "冊册貳贰參叁陸陆時时點点電电話话熱热線线屆届傳传真真郵邮編编碼码筆笔畝亩噸吨歲岁週周篇篇間间幾几來来數数逾逾達达"
            + "報报訴诉務务眾众開开體体進进統统術术聯联繫系國国辦办發发圖图這这單单號号圓元樓楼棟栋間间塊块戰战鐘钟頃顷釐厘";
    private static final char[] FOLD = foldTable();

    private final char[] chars;

    FoldedText(CharSequence text) {
        chars = new char[text.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = FOLD[text.charAt(i)];
        }
    }

    private static char[] foldTable() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (char c = '！'; c <= '～'; c++) {
            table[c] = (char) (c - '！' + '!');
        }
        fill(table, "　\u00a0\t\u2002\u2003\u2009", ' ');
        fill(table, "—–―‐‑−─﹣", '-');
        fill(table, "∶︰﹕", ':');
        fill(table, "﹝", '〔');
        fill(table, "﹞", '〕');
        fill(table, "○◯", '〇');
        fill(table, "・‧•", '·');
        fill(table, "\r", '\n');
        for (int i = 0; i < PAIRS.length(); i += 2) {
            table[PAIRS.charAt(i)] = PAIRS.charAt(i + 1);
        }
        return table;
    }

    private static void fill(char[] table, String from, char to) {
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to;
        }
    }

    static char fold(char c) {
        return FOLD[c];
    }

    int length() {
        return chars.length;
    }

    /** The folded character at an offset, or NUL outside the text, which no rule looks for. */
    char at(int i) {
        return i >= 0 && i < chars.length ? chars[i] : '\0';
    }

    boolean digitAt(int i) {
        char c = at(i);
        return c >= '0' && c <= '9';
    }

    boolean letterAt(int i) {
        char c = at(i);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    boolean wordAt(int i) {
        return digitAt(i) || letterAt(i);
    }

    boolean hanAt(int i) {
        char c = at(i);
        return (c >= '一' && c <= '\u9fff') || c == '〇';
    }

    int digitsEnd(int i) {
        int end = i;
        while (digitAt(end)) {
            end++;
        }
        return end;
    }

    /** The offset behind at most two blanks; more are a gap between table cells. */
    int skipBlanks(int i) {
        int end = i;
        while (end < i + 2 && at(end) == ' ') {
            end++;
        }
        return end;
    }

    /** The offset behind the last character that is not a blank, looking back at most 64 characters. */
    int skipBlanksBack(int i) {
        int start = i;
        while (start > i - 64 && at(start - 1) == ' ') {
            start--;
        }
        return start;
    }

    boolean startsWith(String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (at(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String string(int start, int end) {
        return new String(chars, start, end - start);
    }

    /** The characters from start to end without blanks: the canonical spelling of an identifier. */
    String compact(int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (chars[i] != ' ') {
                out.append(chars[i]);
            }
        }
        return out.toString();
    }

    /** The number that the ASCII digits from start to end write; at most nine of them. */
    int number(int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + (chars[i] - '0');
        }
        return value;
    }
}
