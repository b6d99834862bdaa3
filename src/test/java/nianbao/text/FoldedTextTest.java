package nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nianbao.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FoldedTextTest {
    private static final long SEED = 711;
    private static final int SAMPLES = 2000;
    private static final int LONGEST = 24;

    private static final List<String> INGREDIENTS = List.of(
            "公", "開", "（kāi）", "(wù)", "務", "２", "0", "1", "７", "，", ",", "。", "：", " ", "\u3000", "\u00a0", "\t", "\n",
            "⾏", "⻓", "①", "m²", "㈠", "𠮷", "（", "）", "(", ")", "a", "Ａ", "%", "％", "\u200b", "條", "年", "-", "—");

    @ParameterizedTest
    @CsvFileSource(resources = "/text/folding.csv", numLinesToSkip = 1)
    void foldsWhatPagesPrint(String printed, String compact) {
        assertEquals(compact, FoldedText.compact(printed).text());
    }

    @Test
    void blanksAreFoldedOrDropped() {
        assertEquals("a b 公 开 1 条", FoldedText.spaced("a  b\u3000公 开\u00a0 1 条").text());
        assertEquals("a b公开1条", FoldedText.compact("a  b\u3000公 开\u00a0 1 条").text());
    }

    @Test
    void everyFoldedCharacterLeadsBackToItsOwn() {
        String printed = "政 務（wù）公開２０１７　年";
        FoldedText folded = FoldedText.compact(printed);
        assertEquals("政务公开2017年", folded.text());
        assertEquals("務（wù）公開２", folded.origin(1, 5).of(printed));
        assertEquals("２０１７", folded.origin(4, 8).of(printed));
        assertEquals(4, folded.folded(printed.indexOf('２')));
    }

    @Test
    void anEmptyStretchStandsWhereItWouldBegin() {
        FoldedText folded = FoldedText.compact("公 开");
        assertEquals(new Span(2, 2), folded.origin(1, 1));
        assertEquals(new Span(3, 3), folded.origin(2, 2));
    }

    @Test
    void randomTextsKeepTheirOrderAndBounds() {
        Random random = new Random(SEED);
        for (int i = 0; i < SAMPLES; i++) {
            String printed = sample(random);
            checked(printed, FoldedText::compact);
            checked(printed, FoldedText::spaced);
        }
    }

    private static void checked(String printed, Function<String, FoldedText> folding) {
        FoldedText folded = folding.apply(printed);
        int before = 0;
        for (int i = 0; i < folded.text().length(); i++) {
            Span origin = folded.origin(i, i + 1);
            assertTrue(origin.start() >= before && origin.end() <= printed.length(), printed + " at " + i);
            assertTrue(origin.length() > 0, printed + " at " + i);
            assertTrue(folded.folded(origin.start()) <= i, printed + " at " + i);
            before = origin.start();
        }
    }

    @Test
    void foldingTwiceChangesNothing() {
        Random random = new Random(SEED);
        for (int i = 0; i < SAMPLES; i++) {
            String printed = sample(random);
            UnaryOperator<String> fold = text -> FoldedText.compact(text).text();
            String once = fold.apply(printed);
            assertEquals(once, fold.apply(once), printed);
        }
    }

    private static String sample(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(LONGEST); i > 0; i--) {
            text.append(INGREDIENTS.get(random.nextInt(INGREDIENTS.size())));
        }
        return text.toString();
    }
}
