package nianbao.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Collectors;
import nianbao.document.Span;

/**
 * A text folded for matching, with the way back to the text as printed: NFKC (full-width digits and brackets, Kangxi
 * radicals), traditional to simplified characters, pinyin glosses in brackets removed, blanks folded. Immutable.
 *
 * <pre>{@code
 * FoldedText.compact("文　號（hào）：２０１８ 年").text(); // 文号:2018年
 * }</pre>
 */
public final class FoldedText {
    /** A gloss is one syllable; the longest, zhuang, has six letters. */
    private static final int LONGEST_SYLLABLE = 6;

    /** Words of Taiwan's usage that sites in traditional characters put for those of reports, and these, as long. */
    private static final String[][] USAGE = {
        {"资讯", "信息"}, {"网路", "网络"}, {"计画", "计划"}, {"规范性档案", "规范性文件"}, {"入口网站", "门户网站"}
    };

    private static final String USAGE_CHARACTERS =
            Arrays.stream(USAGE).map(words -> words[0]).collect(Collectors.joining());

    private static final BitSet USAGE_STARTS = new BitSet();

    static {
        Arrays.stream(USAGE).forEach(words -> USAGE_STARTS.set(words[0].charAt(0)));
    }

    private final String text;
    /** For every folded character the offset of the character it comes from. */
    private final int[] origins;

    private final String original;
    /** False if no character of Taiwan's words was folded; texts are folded often, and few need another look. */
    private final boolean mayBeTraditional;

    private FoldedText(String original, String text, int[] origins, boolean mayBeTraditional) {
        this.original = original;
        this.text = text;
        this.origins = origins;
        this.mayBeTraditional = mayBeTraditional;
    }

    /** Runs of blanks become one blank; line breaks stay. */
    public static FoldedText spaced(String original) {
        return fold(original, false);
    }

    /** Blanks beside a Chinese character or sign are dropped too, so that labels and numbers hold together. */
    public static FoldedText compact(String original) {
        return fold(original, true);
    }

    public String text() {
        return text;
    }

    /** The stretch of the original text behind a stretch of the folded one; dropped blanks inside it are covered. */
    public Span origin(int start, int end) {
        if (start == end) {
            int at = start < origins.length ? origins[start] : original.length();
            return new Span(at, at);
        }
        int last = origins[end - 1];
        return new Span(origins[start], last + Character.charCount(original.codePointAt(last)));
    }

    /** The first folded offset whose character comes from the original offset or from behind it. */
    public int folded(int originalOffset) {
        int at = Arrays.binarySearch(origins, originalOffset);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && origins[at - 1] == originalOffset) {
            at--;
        }
        return at;
    }

    /** The same text with blanks beside Chinese characters dropped, as {@link #compact(String)} makes it. */
    FoldedText compacted() {
        Builder builder = new Builder(this);
        return builder.build(original, true);
    }

    private static FoldedText fold(String original, boolean compact) {
        Builder builder = new Builder(original.length());
        char[] chars = original.toCharArray();
        for (int i = 0; i < chars.length; ) {
            char c = chars[i];
            char single = CharacterFolding.single(c);
            if (single != 0 && single != '(') {
                builder.append(single, i);
                builder.mayBeTraditional |= single != c && USAGE_CHARACTERS.indexOf(single) >= 0;
                i++;
                continue;
            }
            int gloss = glossEnd(original, i, builder);
            if (gloss > i) {
                i = gloss;
                continue;
            }
            int point = original.codePointAt(i);
            builder.append(CharacterFolding.fold(point), i);
            i += Character.charCount(point);
        }
        return builder.build(original, compact);
    }

    /** Behind a gloss such as {@code (wù)} that starts here, or {@code at}. */
    private static int glossEnd(String text, int at, Builder before) {
        char open = text.charAt(at);
        if ((open != '(' && open != '（') || !before.endsInHan()) {
            return at;
        }
        int end = at + 1;
        boolean vowel = false;
        while (end < text.length() && end - at <= LONGEST_SYLLABLE && CharacterFolding.isPinyin(text.charAt(end))) {
            vowel |= CharacterFolding.isVowel(text.charAt(end));
            end++;
        }
        boolean closed = end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == '）');
        return vowel && closed ? end + 1 : at;
    }

    /** Collects folded characters and their origins. */
    private static final class Builder {
        private char[] out;
        private int[] origins;
        private int length;
        private boolean mayBeTraditional;

        Builder(int capacity) {
            out = new char[Math.max(capacity, 16)];
            origins = new int[out.length];
        }

        Builder(FoldedText folded) {
            out = folded.text.toCharArray();
            origins = folded.origins.clone();
            length = out.length;
            mayBeTraditional = folded.mayBeTraditional;
        }

        void append(String folded, int origin) {
            for (int i = 0; i < folded.length(); i++) {
                append(folded.charAt(i), origin);
            }
        }

        private void append(char c, int origin) {
            if (c == ' ' && (length == 0 || isBreak(out[length - 1]))) {
                return;
            }
            if (c == '\n' && length > 0 && out[length - 1] == ' ') {
                length--;
            }
            if (length == out.length) {
                out = Arrays.copyOf(out, length * 2);
                origins = Arrays.copyOf(origins, length * 2);
            }
            origins[length] = origin;
            out[length] = c;
            length++;
        }

        /** True if the last character is Chinese, or the last one before a blank. */
        boolean endsInHan() {
            int last = length - 1;
            last = last > 0 && out[last] == ' ' ? last - 1 : last;
            return last >= 0 && CharacterFolding.isHan(out[last]);
        }

        private static boolean isBreak(char c) {
            return c == ' ' || c == '\n' || c == '\t';
        }

        FoldedText build(String original, boolean compact) {
            if (compact) {
                dropBlanks();
            }
            if (mayBeTraditional) {
                replaceUsage(original);
            }
            return new FoldedText(
                    original, new String(out, 0, length), Arrays.copyOf(origins, length), mayBeTraditional);
        }

        /** Where a character was traditional: 政府資訊 is 政府信息, but 资讯 stays. */
        private void replaceUsage(String original) {
            for (int i = 0; i < length; i++) {
                if (USAGE_STARTS.get(out[i])) {
                    for (String[] words : USAGE) {
                        if (stands(words[0], i) && wasFolded(i, i + words[0].length(), original)) {
                            words[1].getChars(0, words[1].length(), out, i);
                        }
                    }
                }
            }
        }

        private boolean stands(String word, int at) {
            for (int i = 0; i < word.length(); i++) {
                if (at + i >= length || out[at + i] != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private boolean wasFolded(int from, int to, String original) {
            for (int i = from; i < to; i++) {
                if (original.charAt(origins[i]) != out[i]) {
                    return true;
                }
            }
            return false;
        }

        private void dropBlanks() {
            int kept = 0;
            while (kept < length && out[kept] != ' ') {
                kept++;
            }
            for (int i = kept; i < length; i++) {
                char c = out[i];
                boolean drop = c == ' '
                        && (i + 1 == length
                                || CharacterFolding.isChinese(out[i + 1])
                                || (kept > 0 && CharacterFolding.isChinese(out[kept - 1])));
                if (!drop) {
                    out[kept] = c;
                    origins[kept] = origins[i];
                    kept++;
                }
            }
            length = kept;
        }
    }
}
