package nianbao.evaluate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How alike two texts are. */
final class Likeness {
    /** Names and titles this alike differ by a slip, not in what they name. */
    static final double SIMILAR = 0.8;

    private static final Pattern LIST = Pattern.compile("; |、");
    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{Z}\\p{P}\\p{Cntrl}\\p{S}]+");

    private Likeness() {}

    /** The same characters; several values may be joined by {@code "; "} or 、. */
    static boolean strict(String one, String other) {
        return LIST.matcher(one).replaceAll("、").equals(LIST.matcher(other).replaceAll("、"));
    }

    /** The same letters and digits, whatever their width, blanks and punctuation. */
    static boolean soft(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** Edit similarity of at least {@link #SIMILAR}, width, blanks and punctuation folded. */
    static boolean similar(String one, String other) {
        String a = folded(one);
        String b = folded(other);
        int longest = Math.max(a.length(), b.length());
        return longest == 0 || 1 - (double) edits(a, b) / longest >= SIMILAR;
    }

    /** True if half of the shorter text's characters stand in the other; a label is worded freely in the gold. */
    static boolean shareWords(String one, String other) {
        String a = folded(one);
        String b = folded(other);
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        long shared = shorter.chars().filter(c -> longer.indexOf(c) >= 0).count();
        return !shorter.isEmpty() && 2 * shared >= shorter.length();
    }

    /** The share of the gold label's characters that the other text has, 0 to 1. */
    static double overlap(String gold, String other) {
        String label = folded(gold);
        return label.isEmpty()
                ? 0
                : (double) label.chars().filter(c -> other.indexOf(c) >= 0).count() / label.length();
    }

    /** Equal as numbers: 3 and 3.0. */
    static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static String folded(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(wide).replaceAll("");
    }

    /** Characters to insert, delete or replace (Levenshtein). */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
