package nianbao.read.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Gathers the rows and cells of one {@code <table>}, its direct ones only. Used by one thread. */
final class TableBuilder {
    private static final int MAX_COLUMN_SPAN = 1000;
    private static final int MAX_ROW_SPAN = 65_534;

    private final int firstLine;
    private final List<List<List<SourceCell>>> groups = new ArrayList<>();
    private int cellStart;
    private boolean cellNested;
    private boolean nested;

    TableBuilder(int firstLine) {
        this.firstLine = firstLine;
    }

    void startGroup() {
        groups.add(new ArrayList<>());
    }

    void startRow() {
        if (groups.isEmpty()) {
            startGroup();
        }
        groups.get(groups.size() - 1).add(new ArrayList<>());
    }

    void startCell(int line) {
        cellStart = line;
        cellNested = false;
    }

    void endCell(Element element, int line) {
        if (groups.isEmpty() || groups.get(groups.size() - 1).isEmpty()) {
            startRow();
        }
        List<List<SourceCell>> group = groups.get(groups.size() - 1);
        group.get(group.size() - 1)
                .add(new SourceCell(
                        cellStart,
                        line,
                        Math.max(1, span(element, "colspan", 1, MAX_COLUMN_SPAN)),
                        span(element, "rowspan", 1, MAX_ROW_SPAN),
                        element.nameIs("th"),
                        cellNested));
    }

    /** A table within a cell of this one ended. */
    void addNested() {
        nested = true;
        cellNested = true;
    }

    SourceTable end(int line) {
        return new SourceTable(firstLine, line, nested, groups);
    }

    /**
     * A span attribute after the HTML standard's rules for parsing non-negative integers: leading blanks and digits
     * count ({@code "2;"} is 2), anything else is the default.
     */
    private static int span(Element element, String name, int missing, int most) {
        String value = element.attributesSize() > 0 ? element.attr(name).strip() : "";
        int at = value.startsWith("+") ? 1 : 0;
        int first = at;
        int number = 0;
        while (at < value.length() && value.charAt(at) >= '0' && value.charAt(at) <= '9') {
            number = Math.min(most, number * 10 + value.charAt(at) - '0');
            at++;
        }
        return at == first ? missing : number;
    }
}
