package nianbao.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nianbao.document.CodePoints;
import nianbao.document.Span;
import org.jspecify.annotations.Nullable;

/** Writes the places of one text as files give them: in code points, 0-based, half-open. */
final class Offsets {
    private final CodePoints codePoints;

    Offsets(String text) {
        this.codePoints = CodePoints.of(text);
    }

    int start(Span span) {
        return codePoints.offset(span.start());
    }

    int end(Span span) {
        return codePoints.offset(span.end());
    }

    /** {@code start-end}. */
    String locator(Span span) {
        return start(span) + "-" + end(span);
    }

    /** By position; what stands nowhere in the text comes last, in the order it was found. */
    static <T> List<T> byPosition(List<T> items, Function<T, @Nullable Span> position) {
        List<T> sorted = new ArrayList<>(items);
        Comparator<@Nullable Span> spans = Comparator.nullsLast(Comparator.<Span>naturalOrder());
        sorted.sort((left, right) -> spans.compare(position.apply(left), position.apply(right)));
        return sorted;
    }
}
