package nianbao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityScannerTest {
    private static final long SEED = 2019;
    private static final int SAMPLES = 5000;
    private static final int LONG = 400_000;

    @ParameterizedTest
    @CsvFileSource(resources = "/quantity/scanner.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void readsEveryNumberOfARow(String text, @Nullable String tokens) {
        String found = Vocabulary.SCANNER.scan(text).stream()
                .map(token -> written(text, token))
                .collect(Collectors.joining(";"));
        assertEquals(Objects.requireNonNullElse(tokens, ""), found);
    }

    /** {@code kind text=value..high unit qualifier}, or {@code kind text normalized}. */
    private static String written(String text, NumberToken token) {
        String head = token.kind().code() + " " + text.substring(token.start(), token.end());
        if (token.value() == null) {
            return head + " " + token.normalized();
        }
        String value = "=" + token.value().toPlainString()
                + (token.high() == null ? "" : ".." + token.high().toPlainString());
        return (head + value + " " + token.unit() + " " + token.qualifier().code()).strip();
    }

    @Test
    void readsAnyCountInAnySentence() {
        Random random = new Random(SEED);
        List<MeasureWord> units = Vocabulary.MEASURES.words().stream()
                .filter(word -> word.kind() == Kind.COUNT && FoldedTextTest.isHan(word.spelling()))
                // 三万千瓦 may be 三万 of 千瓦 or 三 of 万千瓦
                .filter(word -> ChineseNumerals.power(word.spelling().charAt(0)) == 0)
                // 一批, 一种 are idioms
                .filter(word -> !isIdiom("一" + word.spelling()))
                .toList();
        for (int i = 0; i < SAMPLES; i++) {
            long number = 1 + Math.floorMod(random.nextLong(), (long) Math.pow(10, 1 + random.nextInt(9)));
            String unit = units.get(random.nextInt(units.size())).spelling();
            boolean chinese = random.nextBoolean();
            String printed = (chinese ? ChineseNumeralWriter.write(number) : Long.toString(number)) + unit;
            // 十分 is an idiom whatever it counts
            if (!isIdiom(printed)) {
                assertReads(number, unit, printed);
            }
        }
    }

    private static boolean isIdiom(String phrase) {
        return Vocabulary.WORDS.words().stream().anyMatch(word -> word.phrase().equals(phrase) && !phrase.equals("一起"));
    }

    private static void assertReads(long number, String unit, String printed) {
        String before = "全年公开信息共";
        List<NumberToken> tokens = Vocabulary.SCANNER.scan(before + printed + ",完成任务。");
        assertEquals(1, tokens.size(), printed);
        NumberToken token = tokens.get(0);
        assertEquals(Kind.COUNT, token.kind(), printed);
        assertEquals(number, Objects.requireNonNull(token.value()).longValueExact(), printed);
        assertEquals(unit, token.unit(), printed);
        assertEquals(before.length(), token.start(), printed);
        assertEquals(before.length() + printed.length(), token.end(), printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "一", "(", "〔", "1.", "1-", "1,234,", "第", "a", "a.", "1 ", "百万", "第1、", "1:", "约", "1年", "@"
            })
    void passesOverEndlessInput(String unit) {
        String text = unit.repeat(LONG / unit.length());
        List<NumberToken> tokens = Vocabulary.SCANNER.scan(text);
        assertTrue(tokens.size() <= text.length(), unit);
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertEquals(List.of(), Vocabulary.SCANNER.scan(""));
    }
}
