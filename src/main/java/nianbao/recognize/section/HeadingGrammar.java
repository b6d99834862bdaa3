package nianbao.recognize.section;

import java.util.Optional;

/**
 * Reads the number that opens a heading in folded text: {@code 一、 （一） 1、 1. (1) ① 一是 第一部分}, with blanks and
 * doubled punctuation as real pages have them. Stateless.
 */
final class HeadingGrammar {
    private static final String DIGITS = "一二三四五六七八九";
    private static final String LEVEL_1_SIGNS = "、.,:,";
    private static final int CIRCLED_ONE = 0x2460;
    private static final int CIRCLED_TWENTY = 0x2473;
    /** Reports have a dozen top sections; 二十大 or 三十五年 is no heading. */
    private static final int HIGHEST = 39;

    private HeadingGrammar() {}

    /** The mark that starts at this offset, if one does. */
    static Optional<HeadingMark> at(String text, int start) {
        if (start >= text.length()) {
            return Optional.empty();
        }
        char c = text.charAt(start);
        if (c >= CIRCLED_ONE && c <= CIRCLED_TWENTY) {
            int ordinal = c - CIRCLED_ONE + 1;
            return Optional.of(new HeadingMark(4, ordinal, "（" + ordinal + "）", blanks(text, start + 1)));
        }
        if (c == '(') {
            return bracketed(text, start);
        }
        if (c >= '0' && c <= '9') {
            return arabic(text, start);
        }
        return c == '第' ? part(text, start) : chinese(text, start);
    }

    private static Optional<HeadingMark> bracketed(String text, int start) {
        int from = blanks(text, start + 1);
        int end = numeralEnd(text, from);
        boolean chinese = end > from;
        if (!chinese) {
            end = digitsEnd(text, from);
        }
        int close = blanks(text, end);
        if (end == from || close >= text.length() || text.charAt(close) != ')') {
            return Optional.empty();
        }
        String number = text.substring(from, end);
        int behind = skipSigns(text, close + 1);
        return chinese
                ? mark(2, value(number), "（" + number + "）", behind)
                : mark(4, Integer.parseInt(number), "（" + number + "）", behind);
    }

    private static Optional<HeadingMark> arabic(String text, int start) {
        int end = digitsEnd(text, start);
        int sign = blanks(text, end);
        if (end == start || sign >= text.length()) {
            return Optional.empty();
        }
        String number = text.substring(start, end);
        char c = text.charAt(sign);
        int behind = skipSigns(text, sign + 1);
        if (c == ')') {
            return mark(4, Integer.parseInt(number), "（" + number + "）", behind);
        }
        boolean decimal = c == '.' && isDigit(text, sign + 1) && !isYear(text, sign + 1);
        boolean list = c == '、' || (c == '.' && !decimal);
        return list ? mark(3, Integer.parseInt(number), number, behind) : Optional.empty();
    }

    private static Optional<HeadingMark> chinese(String text, int start) {
        int end = numeralEnd(text, start);
        if (end == start || end >= text.length()) {
            return Optional.empty();
        }
        String number = text.substring(start, end);
        char c = text.charAt(end);
        if (c == '是') {
            return mark(5, value(number), number + "是", end + 1);
        }
        int sign = blanks(text, end);
        char at = sign < text.length() ? text.charAt(sign) : '\n';
        if (at == ')') {
            return mark(2, value(number), "（" + number + "）", skipSigns(text, sign + 1));
        }
        if (LEVEL_1_SIGNS.indexOf(at) >= 0) {
            return mark(1, value(number), number, skipSigns(text, sign));
        }
        return c == ' ' ? mark(1, value(number), number, sign) : Optional.empty();
    }

    private static Optional<HeadingMark> part(String text, int start) {
        int end = numeralEnd(text, start + 1);
        if (end == start + 1 || !(text.startsWith("部分", end) || text.startsWith("章", end))) {
            return Optional.empty();
        }
        String number = text.substring(start + 1, end);
        int behind = end + (text.charAt(end) == '章' ? 1 : 2);
        return mark(1, value(number), number, skipSigns(text, behind));
    }

    private static Optional<HeadingMark> mark(int level, int ordinal, String canonical, int end) {
        return ordinal >= 1 && ordinal <= HIGHEST
                ? Optional.of(new HeadingMark(level, ordinal, canonical, end))
                : Optional.empty();
    }

    /** Behind a Chinese numeral from 一 to 三十九 that starts here, or the start. */
    private static int numeralEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 3 && isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNumeral(char c) {
        return c == '十' || DIGITS.indexOf(c) >= 0;
    }

    /** 三 is 3, 十 is 10, 十二 is 12, 二十 is 20, 二十一 is 21; anything else is 0. */
    private static int value(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return numeral.length() == 1 ? DIGITS.indexOf(numeral) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0)) + 1;
        int ones = ten == numeral.length() - 1 ? 0 : DIGITS.indexOf(numeral.charAt(ten + 1)) + 1;
        return ten > 1 || numeral.length() - ten > 2 ? 0 : tens * 10 + ones;
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 2 && isDigit(text, end)) {
            end++;
        }
        return isDigit(text, end) ? start : end;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** True if four digits and 年 start here: in 1.2015年 the point ends a list number. */
    private static boolean isYear(String text, int at) {
        return at + 4 < text.length() && isDigit(text, at + 3) && text.charAt(at + 4) == '年';
    }

    private static int blanks(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static int skipSigns(String text, int at) {
        int end = blanks(text, at);
        while (end < text.length() && "、.,: ".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
