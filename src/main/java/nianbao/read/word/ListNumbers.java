package nianbao.read.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nianbao.read.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Writes out the numbers that Word gives headings and list items by itself (一、 （一） 1.), which stand nowhere in the
 * text of the file. Used by one thread for one document.
 */
final class ListNumbers {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LARGEST = 99;
    private static final int LETTERS = 26;
    /** ① is followed by ② to ⑳. */
    private static final char CIRCLED_ONE = '①';

    private static final int LARGEST_CIRCLED = 20;

    /** The last number of each level, by list. Lists that share their definition count on. */
    private final Map<Object, int[]> counters = new HashMap<>();
    /** Where a list that starts anew has done so: {@code list/level}. */
    private final Set<String> restarted = new HashSet<>();

    /** The number in front of the paragraph; empty for none, and for bullets. */
    String of(@Nullable ListPlace place) {
        if (place == null || isBullet(place.format(place.level()))) {
            return "";
        }
        int level = place.level();
        int[] counter = counters.computeIfAbsent(place.definition(), key -> new int[ListPlace.LEVELS]);
        Integer override = place.startOverride();
        if (override != null && restarted.add(place.list() + "/" + level)) {
            counter[level] = override;
        } else {
            counter[level] = counter[level] == 0 ? place.start(level) : counter[level] + 1;
        }
        Arrays.fill(counter, level + 1, ListPlace.LEVELS, 0);
        return filled(place, counter);
    }

    /** The number and the text behind it, apart where they would make another number: 1. and 5件. */
    static String joined(String number, String text) {
        boolean isOpen = !number.isEmpty()
                && !Characters.isWide(number.charAt(number.length() - 1))
                && Character.isDigit(text.charAt(0));
        return number + (isOpen ? " " : "") + text;
    }

    private static boolean isBullet(String format) {
        return format.equals("bullet") || format.equals("none");
    }

    private static String filled(ListPlace place, int[] counter) {
        String text = place.pattern();
        for (int level = 0; level < ListPlace.LEVELS; level++) {
            String mark = "%" + (level + 1);
            if (text.contains(mark)) {
                int number = counter[level] == 0 ? place.start(level) : counter[level];
                text = text.replace(mark, number(place.format(level), number));
            }
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
            case "upperLetter" -> letter('A', number);
            case "lowerLetter" -> letter('a', number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= LARGEST_CIRCLED
                        ? Character.toString(CIRCLED_ONE + number - 1)
                        : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String letter(char first, int number) {
        return Character.toString(first + Math.floorMod(number - 1, LETTERS));
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
