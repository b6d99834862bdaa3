package nianbao.text;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Span;

/**
 * Cuts text into sentences at 。！？ and line breaks; a semicolon only parts clauses. A run without such marks is cut all
 * the same when it gets longer than any sentence, so that work per sentence stays bounded.
 */
public final class Sentences {
    /** Characters; the longest sentence of the labelled pages has under 1,000. */
    public static final int LONGEST = 4000;

    private Sentences() {}

    /** The sentences of a text in order, each with its closing mark, blank ones left out. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                add(text, start, i, sentences);
                start = i + 1;
            } else if (c == '。' || c == '!' || c == '?' || c == '！' || c == '？') {
                add(text, start, i + 1, sentences);
                start = i + 1;
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        int from = start;
        while (end - from > LONGEST) {
            int cut = clauseEnd(text, from, from + LONGEST);
            addTrimmed(text, from, cut, sentences);
            from = cut;
        }
        addTrimmed(text, from, end, sentences);
    }

    /** Behind the last comma or semicolon of the stretch, or its end. */
    private static int clauseEnd(String text, int from, int to) {
        for (int i = to; i > from + 1; i--) {
            if (",;，；".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return to;
    }

    private static void addTrimmed(String text, int start, int end, List<Span> sentences) {
        int from = start;
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        if (from < end) {
            sentences.add(new Span(from, end));
        }
    }
}
