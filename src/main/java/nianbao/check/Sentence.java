package nianbao.check;

import nianbao.document.Span;

/** The sentence around a place of a report's text. */
final class Sentence {
    private static final String ENDS = "。！？!?\n";

    private Sentence() {}

    /** From behind the last full stop or line break before the span to the next one behind it. */
    static Span around(String text, Span span) {
        int start = span.start();
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = Math.max(span.end(), start);
        boolean isEnded = end > start && ENDS.indexOf(text.charAt(end - 1)) >= 0;
        while (!isEnded && end < text.length()) {
            isEnded = ENDS.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        return new Span(start, end);
    }
}
