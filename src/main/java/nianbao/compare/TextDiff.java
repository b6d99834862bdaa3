package nianbao.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two texts side by side, line by line. In changed lines the characters that differ stand between {@link #MARK} and
 * {@link #END}, which Unicode keeps free of any meaning ("noncharacters"), so no report holds them.
 */
final class TextDiff {
    static final char MARK = '\uFDD0';
    static final char END = '\uFDD1';

    private static final Pattern PIECE = Pattern.compile("\\d+(?:[.,]\\d+)*+|(?s:.)", Pattern.UNICODE_CHARACTER_CLASS);

    private static final DiffRowGenerator WITHIN_LINE = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .mergeOriginalRevised(false)
            .inlineDiffBySplitter(TextDiff::pieces)
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

    /** What became of a line. */
    enum Kind {
        KEPT(0),
        CHANGED(1),
        ADDED(2),
        REMOVED(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** As the page's script knows it. */
        int code() {
            return code;
        }
    }

    /** The rows of two texts; blank lines and blanks around lines are left out. */
    static List<Row> of(String before, String after) {
        List<String> lefts = lines(before);
        List<Row> rows = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(lefts, lines(after), true).getDeltas()) {
            List<String> source = delta.getSource().getLines();
            List<String> target = delta.getTarget().getLines();
            if (delta.getType() == DeltaType.EQUAL) {
                source.forEach(line -> rows.add(new Row(Kind.KEPT, line, line)));
            } else {
                rewritten(source, target, rows);
            }
        }
        return rows;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Characters one by one, but a number as a whole: 809 that became 405 shares no 0 with it. */
    private static List<String> pieces(String line) {
        // The library puts its marks into this list.
        return PIECE.matcher(line).results().map(MatchResult::group).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Lines that resemble each other stand side by side, the others by themselves. */
    private static void rewritten(List<String> source, List<String> target, List<Row> rows) {
        int right = 0;
        int[] partners = LineMatch.partners(source, target);
        for (int left = 0; left < source.size(); left++) {
            if (partners[left] < 0) {
                rows.add(new Row(Kind.REMOVED, source.get(left), ""));
                continue;
            }
            for (; right < partners[left]; right++) {
                rows.add(new Row(Kind.ADDED, "", target.get(right)));
            }
            rows.add(changed(source.get(left), target.get(right)));
            right++;
        }
        for (; right < target.size(); right++) {
            rows.add(new Row(Kind.ADDED, "", target.get(right)));
        }
    }

    private static Row changed(String left, String right) {
        DiffRow row =
                WITHIN_LINE.generateDiffRows(List.of(left), List.of(right)).get(0);
        return new Row(Kind.CHANGED, row.getOldLine(), row.getNewLine());
    }
}
