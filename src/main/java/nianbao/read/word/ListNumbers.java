package nianbao.read.word;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * Writes out the numbers that Word gives headings and list items by itself (一、 （一） 1.), which stand nowhere in the
 * text of the file. Used by one thread for one document.
 */
final class ListNumbers {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LEVELS = 9;
    private static final int LARGEST = 99;
    private static final int LETTERS = 26;
    /** ① is followed by ② to ⑳. */
    private static final char CIRCLED_ONE = '①';

    private static final int LARGEST_CIRCLED = 20;

    /** The last number of each level, by list. */
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    /** The last number of each level as written, by list. */
    private final Map<BigInteger, String[]> written = new HashMap<>();

    /** The number in front of the paragraph; empty for none, and for bullets. */
    String of(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        BigInteger ilvl = paragraph.getNumIlvl();
        String format = paragraph.getNumFmt();
        String pattern = paragraph.getNumLevelText();
        if (list == null || format == null || pattern == null || format.equals("bullet") || format.equals("none")) {
            return "";
        }
        int level = ilvl == null ? 0 : Math.min(LEVELS - 1, Math.max(0, ilvl.intValue()));
        int[] counter = counters.computeIfAbsent(list, key -> new int[LEVELS]);
        String[] numbers = written.computeIfAbsent(list, key -> new String[LEVELS]);
        BigInteger start = paragraph.getNumStartOverride();
        counter[level] = counter[level] == 0 && start != null ? start.intValue() : counter[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            counter[below] = 0;
        }
        numbers[level] = number(format, counter[level]);
        return filled(pattern, numbers);
    }

    private static String filled(String pattern, String[] numbers) {
        String text = pattern;
        for (int level = 0; level < LEVELS; level++) {
            String number = numbers[level];
            text = text.replace("%" + (level + 1), number == null ? "" : number);
        }
        return text;
    }

    private static String number(String format, int number) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "koreanDigital" -> chinese(number);
            case "upperLetter" -> Character.toString('A' + (number - 1) % LETTERS);
            case "lowerLetter" -> Character.toString('a' + (number - 1) % LETTERS);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= LARGEST_CIRCLED ? Character.toString(CIRCLED_ONE + number - 1) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    /** 十一, 二十; a list of reports never has a hundred items. */
    private static String chinese(int number) {
        if (number > LARGEST || number < 1) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return head + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
    }
}
