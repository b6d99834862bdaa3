package nianbao.read.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.read.Characters;

/** Decides where a line has blanks: where a space is drawn, and where a gap is too wide for letter spacing. */
final class Blanks {
    /** A drawn space narrower than this part of the font size is not seen. */
    private static final double SEEN = 0.08;

    /** A gap between Latin letters or digits without a drawn space, in font sizes. */
    private static final double LATIN_GAP = 0.25;

    /** A gap beside Chinese characters without a drawn space, in font sizes; justified lines stretch up to 1. */
    private static final double CHINESE_GAP = 1.2;

    /** How much wider than the usual gap of the line a gap of letter-spaced text must be. */
    private static final double OVER_USUAL = 1.8;

    /** A blank beside a single Chinese character: labels are spread over their cell (结 果 维 持). */
    private static final Pattern SPREAD =
            Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan}(?: |$))|(?<=(?:^| )\\p{IsHan}) (?=\\p{IsHan})");

    private Blanks() {}

    /** The line's text with one blank for each gap. */
    static String text(TextLine line) {
        List<Glyph> glyphs = line.glyphs();
        StringBuilder text = new StringBuilder(glyphs.size());
        double usual = usualGap(line);
        for (int i = 0; i < glyphs.size(); i++) {
            if (i > 0 && isBlank(line, i, usual)) {
                text.append(' ');
            }
            text.append(glyphs.get(i).text());
        }
        return text.toString();
    }

    private static boolean isBlank(TextLine line, int at, double usual) {
        Glyph before = line.glyphs().get(at - 1);
        Glyph after = line.glyphs().get(at);
        double gap = (after.x() - before.right()) / Math.max(before.size(), after.size());
        if (line.spaced().get(at)) {
            return gap >= SEEN;
        }
        boolean isLatin = !isWide(before) && !isWide(after);
        return gap >= (isLatin ? Math.max(LATIN_GAP, OVER_USUAL * usual) : CHINESE_GAP);
    }

    /** The middle gap between letters or digits, in font sizes. */
    private static double usualGap(TextLine line) {
        List<Glyph> glyphs = line.glyphs();
        double[] gaps = new double[glyphs.size()];
        int count = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            if (!isWide(glyphs.get(i - 1)) && !isWide(glyphs.get(i))) {
                gaps[count++] = (glyphs.get(i).x() - glyphs.get(i - 1).right())
                        / glyphs.get(i).size();
            }
        }
        Arrays.sort(gaps, 0, count);
        return count < 3 ? 0 : gaps[count / 2];
    }

    private static boolean isWide(Glyph glyph) {
        return Characters.isWide(glyph.text().charAt(0));
    }

    /** Two stretches of text that follow each other over a line end. */
    static void join(StringBuilder text, String next) {
        if (!text.isEmpty()
                && !next.isEmpty()
                && isLetter(text.charAt(text.length() - 1))
                && isLetter(next.charAt(0))) {
            text.append(' ');
        }
        text.append(next);
    }

    private static boolean isLetter(char c) {
        return !Characters.isWide(c) && Character.isLetter(c);
    }

    /** A cell's text without the blanks that spread a label over its cell. */
    static String unspread(String text) {
        return text.indexOf(' ') < 0 ? text : SPREAD.matcher(text).replaceAll("");
    }
}
