package nianbao.text;

import java.util.ArrayList;
import java.util.List;
import nianbao.document.Span;

/** Cuts text into sentences at 。！？ and line breaks; a semicolon only parts clauses. */
public final class Sentences {
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
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        if (from < end) {
            sentences.add(new Span(from, end));
        }
    }
}
