package nianbao.document;

/**
 * A stretch of a document's text: half-open, 0-based, in UTF-16 code units. Files give code points instead, see
 * {@link CodePoints}.
 *
 * <pre>{@code
 * new Span(2, 5).of("0123456"); // 234
 * }</pre>
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if the span is negative or ends before it starts */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The stretch of this text that the span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** True if the other span lies inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** True if the two share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The same stretch, counted from this offset, which is not behind its start. */
    public Span since(int origin) {
        return new Span(start - origin, end - origin);
    }

    /** What of the stretch lies inside another; empty at the nearer end of the other if nothing does. */
    public Span within(Span other) {
        int from = Math.min(Math.max(start, other.start), other.end);
        return new Span(from, Math.max(from, Math.min(end, other.end)));
    }

    public int length() {
        return end - start;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
