package nianbao.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import nianbao.codebook.Codebook;
import nianbao.codebook.MentionRules;
import nianbao.quantity.ChineseNumerals;
import nianbao.quantity.MeasureWords;
import nianbao.quantity.NumberWords;
import nianbao.quantity.QuantityScanner;

/** Any text through the grammar of numbers: it gives numbers within the text or none, and throws nothing. */
class GrammarFuzzTest {
    private static final MentionRules RULES = Codebook.builtIn().mentionRules();
    private static final QuantityScanner SCANNER =
            new QuantityScanner(new MeasureWords(RULES.measureWords()), new NumberWords(RULES.numberWords()));

    @FuzzTest(maxDuration = "60s")
    void numbers(byte[] content) {
        SCANNER.scan(new String(content, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "60s")
    void numerals(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        ChineseNumerals.parse(text);
        ChineseNumerals.parseDecimal(text);
    }
}
