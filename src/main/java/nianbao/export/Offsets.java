package nianbao.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.document.Cell;
import nianbao.document.CodePoints;
import nianbao.document.Document;
import nianbao.document.Span;
import nianbao.document.Table;
import org.jspecify.annotations.Nullable;

/** Writes the places of one text as files give them: in code points, 0-based, half-open. */
public final class Offsets {
    private final CodePoints codePoints;
    /** Place of each table cell by the offset where its text starts; no two cells share one. */
    private final Map<Integer, String> cells = new HashMap<>();

    Offsets(Document document) {
        this.codePoints = CodePoints.of(document.text());
        List<Table> tables = document.tables();
        for (int i = 0; i < tables.size(); i++) {
            for (Cell cell : tables.get(i).cells()) {
                cells.put(cell.span().start(), place(document, i, cell));
            }
        }
    }

    /** @param places of the table cells by their locators */
    Offsets(CodePoints codePoints, Map<String, Span> places) {
        this.codePoints = codePoints;
        places.forEach((place, span) -> cells.put(span.start(), place));
    }

    private static String place(Document document, int table, Cell cell) {
        String place = (table + 1) + "/" + (cell.row() + 1) + "/" + (cell.column() + 1);
        OptionalInt page = document.page(cell.span().start());
        return page.isPresent() ? place + "@" + page.getAsInt() : place;
    }

    int start(Span span) {
        return codePoints.offset(span.start());
    }

    int end(Span span) {
        return codePoints.offset(span.end());
    }

    /** The locators of these places, joined by {@code ;}. */
    String locators(List<Span> places) {
        return places.stream().map(this::locator).collect(Collectors.joining(";"));
    }

    /** {@code start-end} in running text; {@code table/row/column}, with {@code @page} where there are pages, in tables. */
    private String locator(Span span) {
        String cell = cells.get(span.start());
        return cell == null ? start(span) + "-" + end(span) : cell;
    }

    /** By position; what stands nowhere in the text comes last, in the order it was found. */
    static <T> List<T> byPosition(List<T> items, Function<T, @Nullable Span> position) {
        List<T> sorted = new ArrayList<>(items);
        Comparator<@Nullable Span> spans = Comparator.nullsLast(Comparator.<Span>naturalOrder());
        sorted.sort((left, right) -> spans.compare(position.apply(left), position.apply(right)));
        return sorted;
    }
}
