package nianbao.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.compare.TextDiff.Kind;
import nianbao.compare.TextDiff.Row;
import org.junit.jupiter.api.Test;

class TextDiffTest {
    private static String marked(String text) {
        return text.replace(TextDiff.MARK, '[').replace(TextDiff.END, ']');
    }

    @Test
    void aChangedNumberIsMarkedWholeWithinItsLine() {
        List<Row> rows = TextDiff.of("一、概述\n本年收到申请12件。", "一、概述\n本年收到申请15件。");
        assertEquals(new Row(Kind.KEPT, "一、概述", "一、概述"), rows.get(0));
        assertEquals("本年收到申请[12]件。", marked(rows.get(1).left()));
        assertEquals("本年收到申请[15]件。", marked(rows.get(1).right()));
    }

    @Test
    void linesThatShareNothingStandByThemselves() {
        assertEquals(
                List.of(new Row(Kind.REMOVED, "甲乙丙丁", ""), new Row(Kind.ADDED, "", "子丑寅卯")),
                TextDiff.of("甲乙丙丁", "子丑寅卯"));
    }

    @Test
    void anInsertedLineDoesNotShiftTheOthers() {
        List<Kind> kinds = TextDiff.of("收到申请12件。\n答复11件。", "新写的一段话。\n收到申请15件。\n答复14件。").stream()
                .map(Row::kind)
                .toList();
        assertEquals(List.of(Kind.ADDED, Kind.CHANGED, Kind.CHANGED), kinds);
    }

    @Test
    void markupInATextStaysAsItIs() {
        assertEquals(
                "<b>&amp;[1]</b>",
                marked(TextDiff.of("<b>&amp;1</b>", "<b>&amp;2</b>").get(0).left()));
    }
}
