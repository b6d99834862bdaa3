package nianbao.compare;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/**
 * Two texts side by side, line by line. In changed lines the characters that differ stand between {@link #MARK} and
 * {@link #END}, which Unicode keeps free of any meaning ("noncharacters"), so no report holds them.
 */
final class TextDiff {
    static final char MARK = '\uFDD0';
    static final char END = '\uFDD1';

    private static final DiffRowGenerator GENERATOR = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .mergeOriginalRevised(false)
            .inlineDiffByWord(false)
            .lineNormalizer(line -> line)
            .oldTag(begins -> String.valueOf(begins ? MARK : END))
            .newTag(begins -> String.valueOf(begins ? MARK : END))
            .build();

    private TextDiff() {}

    /**
     * A line of both texts.
     *
     * @param left of the earlier text, empty if it has no such line
     * @param right of the later text; the same as left for a line that was kept
     */
    record Row(Kind kind, String left, String right) {}

    /** What became of a line; the ordinal is its code in the page. */
    enum Kind {
        KEPT,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** The rows of two texts; blank lines and blanks around lines are left out. */
    static List<Row> of(String before, String after) {
        return GENERATOR.generateDiffRows(lines(before), lines(after)).stream()
                .map(TextDiff::row)
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Row row(DiffRow row) {
        return switch (row.getTag()) {
            case EQUAL -> new Row(Kind.KEPT, row.getOldLine(), row.getOldLine());
            case CHANGE -> new Row(Kind.CHANGED, row.getOldLine(), row.getNewLine());
            case INSERT -> new Row(Kind.ADDED, "", unmarked(row.getNewLine()));
            case DELETE -> new Row(Kind.REMOVED, unmarked(row.getOldLine()), "");
        };
    }

    /** A whole new line needs no marks within. */
    private static String unmarked(String line) {
        return line.replace(String.valueOf(MARK), "").replace(String.valueOf(END), "");
    }
}
