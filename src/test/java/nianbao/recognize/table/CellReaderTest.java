package nianbao.recognize.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nianbao.codebook.Codebook;
import nianbao.codebook.MentionRules;
import nianbao.codebook.StandardUnits;
import nianbao.quantity.MeasureWords;
import nianbao.quantity.NumberWords;
import nianbao.quantity.QuantityScanner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {
    private static final Codebook CODEBOOK = Codebook.builtIn();
    private static final MentionRules RULES = CODEBOOK.mentionRules();
    private static final CellReader READER = new CellReader(
            CODEBOOK.tableRules().marks(),
            new StandardUnits(RULES.measureWords()),
            new QuantityScanner(new MeasureWords(RULES.measureWords()), new NumberWords(RULES.numberWords())));

    private static String said(String cell) {
        return READER.read(cell)
                .map(value -> value.value() == null
                        ? value.state().code()
                        : value.value().toPlainString()
                                + value.unit()
                                + (value.qualifier().code().isEmpty()
                                        ? ""
                                        : " " + value.qualifier().code()))
                .orElse("unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0 | 0",
                "1,234 | 1234",
                "1，234 | 1234",
                "3 001 | 3001",
                "３００１ | 3001",
                "3001件 | 3001件",
                "22（其中修订16件） | 22",
                "55（含自然失效29件） | 55",
                "+4 | 4",
                "－3 | -3",
                "增5 | 5",
                "减少2 | -2",
                "↓3 | -3",
                "96171.6 | 96171.6",
                "251000元 | 251000元",
                "63.85万元 | 63.85万元",
                "1.2万件 | 12000件",
                "14万余条 | 140000条 over",
                "两件 | 2件",
                "\u00a07\u3000 | 7"
            })
    void readsNumbersAsPrinted(String cell, String value) {
        assertEquals(value, said(cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | blank",
                "\"\u00a0\" | blank",
                "\"\u3000\" | blank",
                "\"\u200b\" | blank",
                "/ | slash",
                "／ | slash",
                "\\ | slash",
                "- | dash",
                "— | dash",
                "—— | dash",
                "－ | dash",
                "---- | dash",
                "无 | none_word",
                "无 此 项 | none_word"
            })
    void tellsTheWaysToSayNothingApart(String cell, String state) {
        assertEquals(state, said(cell));
    }

    @ParameterizedTest
    @CsvSource({"2 0", "12 34", "1O", "3/5", "详见附件", "自然人", "2023年", "'1,23'", "1.2.3", "5 (2) 3", "85%", "—3"})
    void leavesAloneWhatMayMeanTwoThings(String cell) {
        assertEquals("unreadable", said(cell));
    }
}
