package nianbao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nianbao.document.ReadingNote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharsetRuleTest {
    private static final String REPORT = "张店区商务局2017年政府信息公开工作年度报告。共受理申请12件，答复12件，㎡镕喆。\n";

    @ParameterizedTest
    @CsvSource(textBlock = """
            UTF-8,      ,           UTF-8
            UTF-8,      gb2312,     UTF-8
            UTF-8,      big5,       UTF-8
            GB18030,    ,           GB18030
            GBK,        utf-8,      GB18030
            GBK,        gb2312,     GB18030
            GBK,        iso-8859-1, GB18030
            GBK,        big5,       GB18030
            UTF-16LE,   ,           UTF-16LE
            UTF-16BE,   gb2312,     UTF-16BE
            UTF-16LE,   utf-8,      UTF-16LE
            """)
    void losesNoCharacter(String written, @Nullable String label, String chosen) {
        String text = REPORT.repeat(20);

        DecodedText decoded = CharsetRule.decode(text.getBytes(Charset.forName(written)), label);

        assertEquals(text, decoded.text());
        assertEquals(chosen, decoded.charset());
    }

    @Test
    void readsFourByteCharactersOfGb18030() {
        String text = "𠮷林省二〇二〇年报告，收到3件。";

        DecodedText decoded = CharsetRule.decode(text.getBytes(Charset.forName("GB18030")), "gb2312");

        assertEquals(text, decoded.text());
        assertEquals(List.of(), decoded.notes());
    }

    @Test
    void readsBig5WhereThePageSaysSo() {
        String text = "政府資訊公開工作年度報告：共受理申請十二件。".repeat(5);

        DecodedText decoded = CharsetRule.decode(text.getBytes(Charset.forName("Big5")), "big5");

        assertEquals(text, decoded.text());
        assertEquals("Big5", decoded.charset());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void obeysAByteOrderMark(String charset) {
        DecodedText decoded = CharsetRule.decode(("\uFEFF" + REPORT).getBytes(Charset.forName(charset)), "gbk");

        assertEquals(REPORT, decoded.text());
        assertEquals(charset, decoded.charset());
    }

    @Test
    void keepsTheRestOfADamagedPage() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(REPORT.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xB2, (byte) 0xE2});
        bytes.writeBytes(REPORT.repeat(10).getBytes(StandardCharsets.UTF_8));

        DecodedText decoded = CharsetRule.decode(bytes.toByteArray(), "utf-8");

        assertEquals("UTF-8", decoded.charset());
        assertTrue(decoded.text().startsWith(REPORT));
        assertTrue(decoded.text().endsWith(REPORT.repeat(10)));
        assertEquals(List.of(new ReadingNote("stray_bytes", "2")), decoded.notes());
    }

    @Test
    void allowsAnIncompleteLastCharacter() {
        byte[] whole = REPORT.strip().getBytes(StandardCharsets.UTF_8);

        DecodedText decoded = CharsetRule.decode(Arrays.copyOf(whole, whole.length - 1), "gb2312");

        assertEquals("UTF-8", decoded.charset());
        assertEquals(
                List.of(new ReadingNote("charset_mismatch", "gb2312 → UTF-8"), new ReadingNote("stray_bytes", "1")),
                decoded.notes());
    }

    @Test
    void takesTextWithNulsForWhatItIs() {
        DecodedText decoded = CharsetRule.decode("一份\0报告 abc\0def，共12件。".getBytes(StandardCharsets.UTF_8), null);

        assertEquals("一份\0报告 abc\0def，共12件。", decoded.text());
    }

    @Test
    void findsNoMismatchInAscii() {
        assertEquals(
                List.of(),
                CharsetRule.decode("<p>1</p>".getBytes(StandardCharsets.UTF_8), "gb2312")
                        .notes());
    }
}
