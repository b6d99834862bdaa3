package nianbao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ChineseNumeralsTest {
    private static final long SEED = 711;
    private static final int SAMPLES = 3000;

    @ParameterizedTest
    @CsvFileSource(resources = "/quantity/chinese-numerals.csv", numLinesToSkip = 1)
    void readsNumeralsAndRejectsWhatIsNone(String numeral, @Nullable Long value) {
        assertEquals(value == null ? OptionalLong.empty() : OptionalLong.of(value), ChineseNumerals.parse(numeral));
    }

    @Test
    void readsDecimals() {
        assertEquals(Optional.of(new BigDecimal("3.5")), ChineseNumerals.parseDecimal("三点五"));
        assertEquals(Optional.of(new BigDecimal("470.31")), ChineseNumerals.parseDecimal("470.31"));
        assertEquals(Optional.of(new BigDecimal("239847")), ChineseNumerals.parseDecimal("23.9847万"));
    }

    @Test
    void rejectsTheEmptyTextAndEndlessOnes() {
        assertEquals(Optional.empty(), ChineseNumerals.parseDecimal(""));
        assertEquals(Optional.empty(), ChineseNumerals.parseDecimal("一".repeat(100)));
    }

    @Test
    void writesZerosInsideOnce() {
        assertEquals("一万零五", ChineseNumeralWriter.write(10005));
        assertEquals("十", ChineseNumeralWriter.write(10));
        assertEquals("一百一十", ChineseNumeralWriter.write(110));
        assertEquals("一亿零五万", ChineseNumeralWriter.write(100_050_000));
        assertEquals("二十万零三百", ChineseNumeralWriter.write(200_300));
        assertEquals("十万亿", ChineseNumeralWriter.write(10_000_000_000_000L));
    }

    @Test
    void readsBackWhatItWritesInEveryForm() {
        numbers().forEach(number -> {
            String plain = Long.toString(number);
            String chinese = ChineseNumeralWriter.write(number);
            assertReads(number, plain);
            assertReads(number, String.format(Locale.ROOT, "%,d", number));
            assertReads(number, fullWidth(plain));
            assertReads(number, chinese);
            assertReads(number, translated(chinese, "一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"));
            assertReads(number, translated(chinese, "万亿", "萬億"));
            assertReads(number, BigDecimal.valueOf(number).movePointLeft(4).toPlainString() + "万");
            assertReads(number, BigDecimal.valueOf(number).movePointLeft(8).toPlainString() + "亿");
        });
    }

    private static LongStream numbers() {
        LongStream.Builder numbers = LongStream.builder();
        for (long power = 1; power <= 10_000_000_000_000L; power *= 10) {
            LongStream.of(power - 1, power, power + 1, power * 2, power * 5 + 5, power + 10, power + 100)
                    .forEach(numbers);
        }
        Random random = new Random(SEED);
        for (int i = 0; i < SAMPLES; i++) {
            long bound = (long) Math.pow(10, 1 + random.nextInt(12));
            numbers.add(Math.floorMod(random.nextLong(), bound));
        }
        return numbers.build();
    }

    private static void assertReads(long number, String numeral) {
        assertEquals(OptionalLong.of(number), ChineseNumerals.parse(numeral), numeral);
    }

    private static String fullWidth(String digits) {
        return translated(digits, "0123456789", "０１２３４５６７８９");
    }

    private static String translated(String text, String from, String to) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            out.append(at < 0 ? text.charAt(i) : to.charAt(at));
        }
        return out.toString();
    }
}
