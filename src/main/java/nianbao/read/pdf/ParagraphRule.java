package nianbao.read.pdf;

import java.util.regex.Pattern;
import nianbao.read.Characters;

/** Decides whether a line goes on with the paragraph of the line before. */
final class ParagraphRule {
    /** First-line indent from which a line starts a paragraph, in font sizes; two are usual. */
    private static final double INDENT = 1.2;

    /** Room at the end of a line that a closing sign and its character leave when they move down together. */
    private static final double ROOM = 2.1;

    /** Size of the gap above a line, in usual line distances, that parts paragraphs. */
    private static final double WIDE_GAP = 1.6;

    /** By how much fonts of one paragraph differ. */
    private static final double SAME_SIZE = 1.12;

    /** 一、 （一） 第一部分 1. */
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}\\s*[、.．]|[（(]\\s*[一二三四五六七八九十]{1,3}\\s*[）)]|第[一二三四五六七八九十]{1,3}(?:部分|章)|\\d{1,2}\\s*[.．、](?!\\d))");

    private static final String SENTENCE_ENDS = "。！？；：!?;:…";
    private static final String CLOSING = "”’」』）)》";

    private ParagraphRule() {}

    /**
     * True if the line belongs to the paragraph of the one before.
     *
     * @param before its last line
     * @param beforeMargins of the page of that line
     * @param isNextPage true if a new page starts between them
     */
    static boolean goesOn(TextLine before, Margins beforeMargins, TextLine line, Margins margins, boolean isNextPage) {
        double size = Math.max(before.size(), line.size());
        boolean isAlike = size <= SAME_SIZE * Math.min(before.size(), line.size());
        double room = Math.max(ROOM * size, firstWord(line) + size / 2);
        boolean isFull = beforeMargins.right() - before.right() < room;
        boolean isApart = !isNextPage
                && margins.leading() > 0
                && line.baseline() - before.baseline() > WIDE_GAP * Math.max(margins.leading(), size);
        if (!isAlike || !isFull || isApart) {
            return false;
        }
        boolean endsSentence = endsSentence(before.text());
        boolean isIndented = line.left() - margins.left() > INDENT * size;
        boolean isBlock = Math.abs((line.left() - margins.left()) - (before.left() - beforeMargins.left())) < size / 2
                && !endsSentence;
        boolean isNumbered = endsSentence && NUMBERED.matcher(line.text()).find();
        boolean isCentered = !endsSentence && isCentered(before, beforeMargins) && isCentered(line, margins);
        return !isNumbered && (!isIndented || isBlock || isCentered);
    }

    private static boolean isCentered(TextLine line, Margins margins) {
        return Math.abs((line.left() - margins.left()) - (margins.right() - line.right())) < line.size();
    }

    /** The width of a word at the start of the line that could not be broken to fill the line before. */
    private static double firstWord(TextLine line) {
        int at = 0;
        while (at < line.glyphs().size()
                && !Characters.isWide(line.glyphs().get(at).text().charAt(0))) {
            at++;
        }
        return at == 0 ? 0 : line.glyphs().get(at - 1).right() - line.left();
    }

    private static boolean endsSentence(String text) {
        int at = text.length() - 1;
        while (at > 0 && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
    }
}
